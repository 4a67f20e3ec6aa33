'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { RadioChoice } from '@/components/ui/radio-choice';
import type { ImportDraft } from '@/lib/client/import-client';
import { directionOf } from '@/lib/core/language/language';
import type { OutlineItem, OutlineRole } from '@/lib/core/segmentation/outline';
import type { Doubt } from '@/lib/core/segmentation/outline-doubts';
import { ImportConfirmation, type ImportConfirmationProps } from './import-confirmation';
import styles from './import-workbench.module.css';
import { type Asking, ItemForm } from './item-form';
import { countWords, coverageWords } from './item-words';
import { OutlineItemView } from './outline-item-view';
import type { SaveState } from './save-queue';
import { Saved } from './saved';
import { SourcePane } from './source-pane';
import { useChoosing } from './use-choosing';
import { bringIntoSight, useLinkedScroll } from './use-linked-scroll';
import { useWalk, type Walk } from './use-walk';
import { useWalkKeys } from './use-walk-keys';
import { DoubtBar, WalkToolbar } from './walk-toolbar';

/** How far below a pane's top what is asked for comes to stand, in CSS pixels. */
const BELOW_TOP = 60;

type ImportWorkbenchProps = {
  /** A draft that was read. */
  readonly draft: ImportDraft;
  /** Where it may go; without it nothing is confirmed here. */
  readonly confirmation?: Pick<ImportConfirmationProps, 'treaties' | 'treaty'>;
};

/**
 * The workbench of an import that was read: the source beside what was found in it, its doubts one by one,
 * and corrections by mouse and keyboard. Every step is saved as it is made.
 */
export function ImportWorkbench({ draft, confirmation }: ImportWorkbenchProps) {
  const source = useRef<HTMLElement>(null);
  const result = useRef<HTMLOListElement>(null);
  const scrollTo = useLinkedScroll(source, result);
  const wanted = useRef<{ id: string; line: number }>(undefined);
  const walk = useWalk(draft, (id, line) => {
    wanted.current = { id, line };
  });
  const [view, setView] = useState<'result' | 'source'>('result');
  const [asking, setAsking] = useState<Asking>();
  const { outline, item, lang, doubts } = walk;
  const dir = directionOf(lang ?? 'en');

  // Once what was chosen is there: it takes the focus, and both panes show it.
  useEffect(() => {
    const { id, line } = wanted.current ?? {};
    if (id === undefined || line === undefined || asking) return;
    wanted.current = undefined;
    const element = result.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    element?.focus({ preventScroll: true });
    if (result.current && element) bringIntoSight(result.current, element);
    scrollTo(source.current, line, BELOW_TOP);
  });

  useWalkKeys(walk, setAsking, dir);
  useChoosing(source, result, walk);

  function send(value: string): void {
    if (item && asking && answer(walk, item, asking, value)) setAsking(undefined);
  }

  function close(): void {
    setAsking(undefined);
    if (item) walk.choose(item.id);
  }

  return (
    <>
      <section className={styles.workbench} aria-label="Correct what was found" data-view={view}>
        <div className={styles.bars}>
          <p className={styles.counts}>
            <strong>{countWords(outline, doubts)}.</strong> {coverageWords(walk.coverage)}
          </p>
          <div className={styles.row}>
            <DoubtBar walk={walk} />
            <Saved state={walk.saved} onRetry={walk.retry} />
          </div>
          <div className={styles.tools}>
            <WalkToolbar walk={walk} onAsk={setAsking} />
          </div>
          {item && asking && (
            <ItemForm
              key={`${item.id} ${asking}`}
              item={item}
              asking={asking}
              lang={lang}
              dir={dir}
              onSend={send}
              onClose={close}
            />
          )}
          <p role="status" className={styles.said}>
            {walk.said}
          </p>
          <div className={styles.views}>
            <RadioChoice
              legend="What is shown"
              choices={[
                { value: 'result', label: 'Result' },
                { value: 'source', label: 'Source' },
              ]}
              value={view}
              onChange={setView}
            />
          </div>
        </div>
        <Panes draft={draft} walk={walk} dir={dir} source={source} result={result} />
      </section>
      {confirmation && (
        <ImportConfirmation {...confirmation} draft={draft} waiting={waitingFor(walk.saved)} />
      )}
    </>
  );
}

/** Only what is saved is imported. */
function waitingFor({ is }: SaveState): string | undefined {
  if (is === 'saved') return undefined;
  return is === 'saving' ? 'Your last step is being saved.' : 'Your last steps are not saved yet.';
}

type PanesProps = {
  readonly draft: ImportDraft;
  readonly walk: Walk;
  readonly dir: 'ltr' | 'rtl';
  readonly source: RefObject<HTMLElement | null>;
  readonly result: RefObject<HTMLOListElement | null>;
};

function Panes({ draft, walk, dir, source, result }: PanesProps) {
  const { outline, item, index, lang, doubts, asked, caret } = walk;
  const doubtful = useMemo(() => new Set(doubts.map(({ line }) => line)), [doubts]);
  const ofItem = useMemo(() => doubtsByItem(doubts), [doubts]);
  const end = (draft.lines.at(-1)?.at ?? 0) + 1;
  return (
    <div className={styles.panes}>
      <SourcePane
        pane={source}
        lines={draft.lines}
        lang={lang}
        dir={dir}
        span={[item?.line ?? 0, untilOf(outline, index, end)]}
        doubtful={doubtful}
        line={asked?.line}
      />
      <ol ref={result} className={styles.result} aria-label="Result" data-pane="result">
        {outline.map((one, place) => (
          <OutlineItemView
            key={one.id}
            item={one}
            until={untilOf(outline, place, end)}
            lang={lang}
            dir={dir}
            selected={place === index}
            caret={place === index ? caret : undefined}
            doubts={ofItem.get(one.id)}
          />
        ))}
      </ol>
    </div>
  );
}

/** The line on which the next item begins that begins further down. */
function untilOf(outline: readonly OutlineItem[], index: number, end: number): number {
  const from = outline[index]?.line ?? 0;
  for (let next = index + 1; next < outline.length; next += 1) {
    const { line = 0, role } = outline[next] ?? {};
    // What is left out within an article does not end it.
    if (line > from && (role !== 'left-out' || outline[index]?.role === 'left-out')) return line;
  }
  return end;
}

function doubtsByItem(doubts: readonly Doubt[]): ReadonlyMap<string, readonly Doubt[]> {
  const found = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    if (doubt.itemId === undefined) continue;
    found.set(doubt.itemId, [...(found.get(doubt.itemId) ?? []), doubt]);
  }
  return found;
}

function answer(walk: Walk, { id }: OutlineItem, asking: Asking, value: string): boolean {
  switch (asking) {
    case 'number':
      return walk.make({ kind: 'renumber', id, number: value }, 'The number was changed.');
    case 'heading':
      return walk.make({ kind: 'retitle', id, heading: value }, 'The heading was changed.');
    case 'words':
      return walk.make({ kind: 'reword', id, text: value }, 'The words were changed.');
    case 'role':
      return walk.retype(value as OutlineRole);
  }
}
