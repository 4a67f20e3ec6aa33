'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TrustedHtml } from '@/components/ui/trusted-html';
import { readRevisions } from '@/lib/client/annotation-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Kept } from '@/lib/core/annotation/merge-bodies';
import { mergeBodies, mergedBody } from '@/lib/core/annotation/merge-bodies';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { noteRedlineHtml } from '@/lib/core/presentation/note-redline';
import bodyStyles from '../note-body.module.css';
import styles from './conflict-view.module.css';
import { MergeChoice } from './merge-choice';
import { useNoteBody } from './use-note-body';

export type ConflictViewProps = {
  /** What was saved meanwhile. */
  readonly newer: Pick<Annotation, 'id' | 'body' | 'revision'>;
  /** The revision that was edited. */
  readonly base: number | undefined;
  readonly onTakeNewer: () => void;
  readonly onSaveMine: () => void;
  readonly onKeepEditing: () => void;
  readonly onMerge: (merged: NoteBody) => void;
};

/**
 * Two wordings of one note beside each other: one's own and the one saved meanwhile, each with what
 * changed since the wording both began from, and what can be kept of them.
 */
export default function ConflictView(props: ConflictViewProps) {
  const { newer, onTakeNewer, onSaveMine, onKeepEditing } = props;
  const title = useRef<HTMLParagraphElement>(null);
  const mine = useNoteBody();
  const base = useBase(newer.id, props.base);
  const marked = (body: NoteBody) => (base ? noteRedlineHtml(base, body) : noteBodyHtml(body));
  // Nothing was saved: what stands in the way, and the choice, come next.
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.conflict} aria-label="Newer text of this note">
      <p ref={title} tabIndex={-1} className={styles.title}>
        This note was saved in another place meanwhile, as revision {newer.revision}.
        {base && ' What each side changed since you began is marked.'} What should be kept?
      </p>
      <div className={styles.sides}>
        <section className={styles.side} aria-label="Saved meanwhile">
          <h3>Saved meanwhile</h3>
          <TrustedHtml className={bodyStyles.body} html={marked(newer.body)} />
        </section>
        <section className={styles.side} aria-label="Yours">
          <h3>Yours, in the editor below</h3>
          <TrustedHtml className={bodyStyles.body} html={marked(mine)} />
        </section>
      </div>
      {base && <Merge base={base} mine={mine} theirs={newer.body} onMerge={props.onMerge} />}
      <div className={styles.actions}>
        <Button size="s" onClick={onSaveMine}>
          Save mine over it
        </Button>
        <Button size="s" onClick={onTakeNewer}>
          Take the newer text
        </Button>
        <Button size="s" onClick={onKeepEditing}>
          Keep editing mine
        </Button>
      </div>
    </section>
  );
}

type MergeProps = {
  readonly base: NoteBody;
  readonly mine: NoteBody;
  readonly theirs: NoteBody;
  readonly onMerge: (merged: NoteBody) => void;
};

/** What both changed is put to choice; all else merges itself. */
function Merge({ base, mine, theirs, onMerge }: MergeProps) {
  const parts = useMemo(() => mergeBodies(base, mine, theirs), [base, mine, theirs]);
  const [kept, setKept] = useState<Readonly<Record<number, Kept>>>({});
  const choices = parts.filter((part) => part.kind === 'choice');
  return (
    <>
      {choices.map((choice, index) => (
        <MergeChoice
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice is known by its number alone.
          key={index}
          number={index + 1}
          of={choices.length}
          choice={choice}
          kept={kept[index] ?? 'both'}
          onChange={(next) => setKept({ ...kept, [index]: next })}
        />
      ))}
      <div className={styles.actions}>
        <Button
          size="s"
          tone="primary"
          onClick={() => onMerge(mergedBody(parts, (index) => kept[index] ?? 'both'))}
        >
          {choices.length === 0 ? 'Merge both' : 'Merge as chosen'}
        </Button>
      </div>
    </>
  );
}

/** The wording both sides began from; undefined until it is read, and where it cannot be. */
function useBase(id: string, revision: number | undefined): NoteBody | undefined {
  const [base, setBase] = useState<NoteBody>();
  useEffect(() => {
    let wanted = true;
    void readRevisions(id).then((revisions) => {
      const found = revisions?.find((each) => each.revision === revision);
      if (wanted) setBase(found?.body);
    });
    return () => {
      wanted = false;
    };
  }, [id, revision]);
  return base;
}
