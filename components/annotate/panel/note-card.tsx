'use client';

import { type ComponentProps, type MouseEvent, type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Result } from '@/lib/client/send-json';
import { formatAddress } from '@/lib/core/address/version-address';
import {
  type Annotation,
  type AnnotationTarget,
  addressOfTarget,
  isWholeUnit,
} from '@/lib/core/annotation/annotation';
import { noteBodyHtml, noteBodyText } from '@/lib/core/annotation/note-body-html';
import { excerpt } from '@/lib/core/text/excerpt';
import { CodePicker } from '../codes/code-picker';
import { NoteCodes } from '../codes/note-codes';
import { kindOf } from '../kind-words';
import bodyStyles from '../note-body.module.css';
import { NoteTime } from '../note-time';
import { NoteThread } from '../thread/note-thread';
import { AnchorRemark } from './anchor-remark';
import { CopyMarkdown } from './copy-markdown';
import styles from './note-card.module.css';

/** Longer notes are folded in the margin until they are opened. */
const FOLD_LENGTH = 420;
/** Characters of the quoted words that a card shows: it stands beside them. */
const QUOTED = 160;

const HIDDEN_OF_OWN = 'Hidden from everyone but you and those who keep order';

export type NoteCardProps = {
  readonly note: Annotation;
  /** Its words are marked in the text, because it was pressed or has the focus. */
  readonly active: boolean;
  /** It was opened from its words: long notes are unfolded. */
  readonly open: boolean;
  /** The viewer wrote it, and the page lets them change it. */
  readonly own: boolean;
  /** Who reads; undefined where nothing can be written. */
  readonly viewerId?: string;
  /** What a target is, in words: `Art. 4`, with the treaty where the page shows several. */
  readonly labelOf: (target: AnnotationTarget) => string;
  /** How far the words of a target were verified; undefined where the page does not show their text. */
  readonly verificationOf: (target: AnnotationTarget) => string | undefined;
  /** `On A Article 4 and B Article 3`, for a note on a pair. */
  readonly pair?: string;
  /** Where both its texts are shown, on a page that shows one of them. */
  readonly pairHref?: string;
  readonly onActivate: () => void;
  /** Undefined when the page does not show the words of this note. */
  readonly onShowInText?: () => void;
  readonly onEdit?: () => void;
  readonly onShare?: () => void;
  /** Takes what a change of its codes, its thread or its hiding stored. */
  readonly onStored?: (request: Promise<Result<Annotation>>) => Promise<Result<Annotation>>;
  /** Told the how-manieth of quick presses on one spot it is; 0 by keyboard. */
  readonly onDelete?: (press: number) => void;
  /** Loads the words that the page left out. */
  readonly onWhole?: () => Promise<Annotation | undefined>;
};

/** One note: who wrote it and when, the words it is about, what it says, what can be done with it. */
export function NoteCard(props: NoteCardProps) {
  const { note, active, open, own, labelOf, verificationOf, onActivate } = props;
  const { pair, pairHref } = props;
  const { left, cut, unfolded, loading, unfold } = useUnfolding(props);
  const long = noteBodyText(note.body).length > FOLD_LENGTH;
  const kind = kindOf(note, labelOf);

  return (
    <article
      id={`gloss-${note.id}`}
      className={styles.card}
      data-active={active || undefined}
      aria-label={note.deleted ? 'Deleted note' : `Note by ${note.creator.name}`}
      tabIndex={-1}
      onFocus={onActivate}
    >
      <header className={styles.head}>
        <strong className={styles.who}>{note.creator.name}</strong>
        <Badge tone={note.visibility === 'public' ? 'live' : 'quiet'}>{whoReads(note)}</Badge>
        <a
          className={styles.when}
          href={`/annotations/${note.id}`}
          title="Permanent link to this note"
        >
          <NoteTime note={note} />
        </a>
      </header>
      {kind !== undefined && <p className={styles.kind}>{kind}</p>}
      {pair !== undefined && <Pair words={pair} href={pairHref} />}
      {note.targets.map((target) => (
        <Target
          key={targetKey(target)}
          target={target}
          label={labelOf(target)}
          verification={verificationOf(target)}
          settles={own ? note.id : undefined}
        />
      ))}
      {left > 0 && (
        <p className={styles.when}>and on {left === 1 ? 'one place' : `${left} places`} more</p>
      )}
      <TrustedHtml
        className={bodyStyles.body}
        data-folded={long && !open && !unfolded ? '' : undefined}
        html={noteBodyHtml(note.body)}
      />
      {note.codes && <NoteCodes codes={note.codes} />}
      {(cut || (long && !open)) && (
        <Button
          size="s"
          tone="quiet"
          className={styles.unfold}
          aria-expanded={unfolded && !cut}
          aria-disabled={loading || undefined}
          onClick={() => loading || void unfold()}
        >
          {unfolded && !cut ? 'Show less' : 'Show all'}
        </Button>
      )}
      {note.hidden && (
        <p className={styles.remark}>
          {own ? HIDDEN_OF_OWN : 'Hidden from readers'}: {note.hidden.reason}
        </p>
      )}
      {note.deleted && <p className={styles.when}>Deleted by its author.</p>}
      <NoteThread
        note={note}
        active={active}
        viewerId={props.viewerId}
        onStored={props.onStored ?? itself}
      />
      <Actions {...props} />
    </article>
  );
}

function useUnfolding({ note, onWhole }: NoteCardProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [loading, setLoading] = useState(false);
  const left = note.cut?.places ?? 0;
  const cut = note.cut?.body === true || left > 0;

  /** The rest of its words comes first, where the page has only their beginning. */
  async function unfold(): Promise<void> {
    if (cut) {
      setLoading(true);
      await onWhole?.();
      setLoading(false);
    }
    setUnfolded(!unfolded || cut);
  }

  return { left, cut, unfolded, loading, unfold };
}

function Actions(props: NoteCardProps) {
  const { note, own, labelOf, onShowInText, onEdit, onShare, onStored, onDelete, onWhole } = props;
  return (
    <footer className={styles.actions}>
      {onShowInText && <Action onClick={onShowInText}>Show in text</Action>}
      {own && note.revision > 1 && <a href={`/annotations/${note.id}/history`}>History</a>}
      <CopyMarkdown note={note} labelOf={labelOf} onWhole={onWhole} />
      {own && onEdit && <Action onClick={onEdit}>Edit</Action>}
      {own && onStored && <Classifying note={note} onSave={onStored} />}
      {own && onShare && <Action onClick={onShare}>Share</Action>}
      {own && onDelete && <Action onClick={({ detail }) => onDelete(detail)}>Delete</Action>}
    </footer>
  );
}

function Pair({ words, href }: { readonly words: string; readonly href: string | undefined }) {
  return (
    <p className={styles.pair}>
      {words} {href !== undefined && <a href={href}>Open the pair</a>}
    </p>
  );
}

function itself<T>(request: T): T {
  return request;
}

function Classifying(props: Omit<ComponentProps<typeof CodePicker>, 'onClose'>) {
  const [picking, setPicking] = useState(false);
  return (
    <>
      <Action onClick={() => setPicking(true)}>Codes</Action>
      {picking && <CodePicker {...props} onClose={() => setPicking(false)} />}
    </>
  );
}

function Action({
  onClick,
  children,
}: {
  readonly onClick: (event: MouseEvent) => void;
  readonly children: ReactNode;
}) {
  return (
    <Button size="s" tone="quiet" onClick={onClick}>
      {children}
    </Button>
  );
}

type TargetProps = {
  readonly target: AnnotationTarget;
  readonly label: string;
  readonly verification: string | undefined;
  /** The id of the note, for its author. */
  readonly settles: string | undefined;
};

function Target({ target, label, verification, settles }: TargetProps) {
  const { exact } = target.selector.quote;
  return (
    <blockquote className={styles.quote} lang={target.lang} dir="auto">
      <cite className={styles.label} lang="en" dir="ltr">
        {label}
      </cite>
      {!isWholeUnit(target) && <span className={styles.words}>{excerpt(exact, QUOTED)}</span>}
      {verification !== undefined && (
        <span className={styles.verification} lang="en" dir="ltr">
          {verification}
        </span>
      )}
      <AnchorRemark anchor={target.anchor} settles={settles} />
    </blockquote>
  );
}

function targetKey(target: AnnotationTarget): string {
  const { eId, position } = target.selector;
  return `${formatAddress(addressOfTarget(target))}#${eId}:${position.start}-${position.end}`;
}

function whoReads({ visibility, group }: Annotation): string {
  if (visibility === 'group') return group?.name ?? 'Group';
  return visibility === 'public' ? 'Public' : 'Private';
}
