'use client';

import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { closeIcon } from '@/components/ui/icons';
import { isBackAtPlace } from '@/components/ui/reading-place';
import { UndoBar } from '@/components/ui/undo-bar';
import { useMediaQuery } from '@/components/ui/use-media-query';
import type { Result } from '@/lib/client/send-json';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation, AnnotationTarget } from '@/lib/core/annotation/annotation';
import { hasPlace, versionsOf } from '@/lib/core/annotation/page-notes';
import { DraftCount, DraftsOfPage } from '../drafts/draft-offers';
import type { KeptDraft } from '../drafts/draft-store';
import type { MoreNotes } from '../use-more-notes';
import { ColourChoice } from './colour-choice';
import { DrawnRange } from './drawn-range';
import { MoreNotesButton } from './more-notes-button';
import { NoteCard } from './note-card';
import styles from './notes-panel.module.css';
import { NotesToggle } from './notes-toggle';
import { topOfPlace, usePendingTop } from './top-of-words';
import { type Deletion, useDeletion } from './use-deletion';
import { useDrawnNotes } from './use-drawn-notes';
import { MARGIN_QUERY, useGlossLayout } from './use-gloss-layout';
import { type NoteFocus, useNoteFocus } from './use-note-focus';
import type { FindOrigin } from './use-way-back';

/** A note to go to, and what to say on arriving there: "Saved at 14:02." */
export type PanelGoal = {
  readonly id: string;
  readonly notice: string;
  /** Where it was written from, which gets the focus back. */
  readonly origin?: FindOrigin;
};

export type NotesPanelProps = {
  /** In reading order: see `inReadingOrder`. */
  readonly notes: readonly Annotation[];
  /** Those that the page leaves out. */
  readonly more: Pick<MoreNotes, 'left' | 'state' | 'load'>;
  /** Where the places of a note lie in the texts of the page. */
  readonly rangesOf: (note: Annotation) => readonly UnitRange[];
  /** Loads the words of a note of which the page has only the beginning. */
  readonly onWhole: (note: Annotation) => Promise<Annotation | undefined>;
  /** The signed-in person; undefined for anonymous and read-only pages, where nothing can be changed. */
  readonly viewerId?: string;
  /** `margin`: beside the text where the window is wide, else a drawer. `drawer`: always a drawer. */
  readonly layout: 'margin' | 'drawer';
  /** The note to open when the page opens. */
  readonly openNote?: string;
  /** Where to go next; another object means another journey. */
  readonly goTo?: PanelGoal;
  readonly labelOf: (target: AnnotationTarget) => string;
  /** How far the words of a target were verified. */
  readonly verificationOf: (target: AnnotationTarget) => string | undefined;
  /** What a note on a pair is on, in words; undefined for other notes. */
  readonly pairOf: (note: Annotation) => string | undefined;
  /** A new note that is being written, and where. */
  readonly composer?: { readonly range: UnitRange; readonly editor: ReactNode };
  /** The editor of a note, which stands in its card's place. */
  readonly editing?: { readonly id: string; readonly editor: ReactNode };
  readonly onContinueDraft: (kept: KeptDraft) => void;
  /** What a place is called on this page. */
  readonly placeOf: (range: UnitRange) => string;
  readonly onEdit: (note: Annotation) => void;
  readonly onShare?: (note: Annotation) => void;
  readonly onDelete: (note: Annotation) => Promise<Result<unknown>>;
  readonly onRestore: (note: Annotation) => Promise<Result<unknown>>;
  /** Takes what a change of a note's codes stored. */
  readonly onStored: (request: Promise<Result<Annotation>>) => Promise<Result<Annotation>>;
};

/** The notes of a page, as glosses in the margin or in a drawer, and the note that is written. */
export function NotesPanel(props: NotesPanelProps) {
  const { notes, viewerId, layout, openNote, composer, editing } = props;
  const margin = useMediaQuery(MARGIN_QUERY) && layout === 'margin';
  // Open from the first paint when a note is to be shown, so that nothing shifts.
  const [drawer, setDrawer] = useState(openNote !== undefined);
  const open = useCallback(() => setDrawer(true), []);
  const focus = useNoteFocus(notes, open, props.rangesOf);
  const deletion = useDeletion(props, focus.announce);
  const writing = composer !== undefined || editing !== undefined;
  const shown = drawer || writing;
  const onContinueDraft = writing ? undefined : props.onContinueDraft;

  useJourneys(props, focus, open);

  /** Back to the words, or at least out of the way. */
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || writing) return;
    setDrawer(false);
    if (focus.active !== undefined) focus.showInText(focus.active);
  }

  return (
    <>
      <aside
        className={styles.panel}
        data-layout={layout}
        data-shown={shown || undefined}
        aria-label="Notes"
        onKeyDown={leave}
      >
        <Head
          count={notes.length + props.more.left}
          announcement={focus.announcement}
          onClose={writing ? undefined : () => setDrawer(false)}
        />
        {viewerId !== undefined && onContinueDraft && (
          <DraftsOfPage
            userId={viewerId}
            notes={notes}
            placeOf={props.placeOf}
            onContinue={onContinueDraft}
          />
        )}
        {notes.length === 0 && !composer && <Nothing canWrite={viewerId !== undefined} />}
        {notes.length > 1 && <ColourChoice notes={notes} />}
        <Glosses
          {...props}
          margin={margin}
          focus={focus}
          onReveal={() => !margin && setDrawer(false)}
          onDelete={deletion.remove}
        />
        <MoreNotesButton more={props.more} shown={notes.length} />
      </aside>
      <NotesToggle layout={layout} shown={shown} onPress={() => setDrawer(!shown)}>
        Notes {notes.length + props.more.left}
        {viewerId !== undefined && !writing && <DraftCount userId={viewerId} notes={notes} />}
      </NotesToggle>
      <Deleted deletion={deletion} />
    </>
  );
}

type GlossesProps = Pick<
  NotesPanelProps,
  | 'notes'
  | 'viewerId'
  | 'labelOf'
  | 'verificationOf'
  | 'pairOf'
  | 'rangesOf'
  | 'composer'
  | 'editing'
  | 'onEdit'
  | 'onShare'
  | 'onWhole'
  | 'onStored'
> & {
  /** They stand beside their words. */
  readonly margin: boolean;
  readonly focus: NoteFocus;
  /** The words of a note are shown next. */
  readonly onReveal: () => void;
  readonly onDelete: (note: Annotation, press: number) => Promise<void>;
};

/** The note that is written, and others in reading order: of many those near. */
function Glosses(props: GlossesProps) {
  const { notes, margin, focus, composer, editing } = props;
  const list = useRef<HTMLDivElement>(null);
  const topOfPending = usePendingTop(composer?.range);

  /** Of a gloss whose words bear no mark yet. */
  function topOf(id: string): number | undefined {
    if (id === '') return topOfPending();
    const note = notes.find((one) => one.id === id);
    return note && topOfPlace(props.rangesOf(note));
  }

  useGlossLayout(list, {
    enabled: margin,
    pinned: composer ? '' : (editing?.id ?? focus.pinned),
    topOf,
  });
  const { drawn, ...range } = useDrawnNotes(notes, editing?.id ?? focus.pinned, margin);

  return (
    <>
      <div ref={list} className={styles.list}>
        {composer && <div data-gloss="">{composer.editor}</div>}
        {drawn.map((note) => (
          <div key={note.id} data-gloss={note.id}>
            {editing?.id === note.id ? editing.editor : <Gloss {...props} note={note} />}
          </div>
        ))}
      </div>
      <DrawnRange {...range} />
    </>
  );
}

function Gloss(props: GlossesProps & { readonly note: Annotation }) {
  const { note, viewerId, focus, onReveal, onEdit, onShare, onDelete } = props;

  function showInText(): void {
    onReveal();
    focus.showInText(note.id);
  }

  return (
    <NoteCard
      note={note}
      active={focus.active === note.id}
      open={focus.pinned === note.id}
      viewerId={viewerId}
      own={viewerId !== undefined && note.creator.id === viewerId}
      labelOf={props.labelOf}
      verificationOf={props.verificationOf}
      pair={props.pairOf(note)}
      pairHref={isElsewhere(note, props.rangesOf(note)) ? `/annotations/${note.id}` : undefined}
      onActivate={() => focus.activate(note.id)}
      onShowInText={note.targets.some(hasPlace) ? showInText : undefined}
      onEdit={() => onEdit(note)}
      onShare={onShare && (() => onShare(note))}
      onDelete={(press) => void onDelete(note, press)}
      onWhole={() => props.onWhole(note)}
      onStored={props.onStored}
    />
  );
}

/** True for a note on a pair of which the page shows one text only. */
function isElsewhere(note: Annotation, shown: readonly UnitRange[]): boolean {
  const texts = new Set(shown.map(({ versionRef }) => versionRef));
  return versionsOf(note).length > 1 && texts.size < 2;
}

function Deleted({ deletion }: { readonly deletion: Deletion }) {
  const { deleted, undo, dismiss } = deletion;
  if (deleted === 0) return null;
  return (
    <UndoBar
      message={deleted === 1 ? 'Note deleted.' : `${deleted} notes deleted.`}
      actionLabel={deleted === 1 ? 'Undo' : 'Undo the last'}
      onAction={() => void undo()}
      onDismiss={dismiss}
    />
  );
}

/** Goes where the page asks: to the note that it opens with, and to each that was saved since. */
function useJourneys(
  { goTo, openNote }: NotesPanelProps,
  { showInText, openCard, announce }: NoteFocus,
  open: () => void,
): void {
  useEffect(() => {
    if (goTo === undefined) return;
    openCard(goTo.id, goTo.origin);
    announce(goTo.notice);
  }, [goTo, openCard, announce]);

  useEffect(() => {
    if (openNote === undefined) return;
    open();
    // Who comes back to the page comes back to the place that was read.
    if (!isBackAtPlace()) showInText(openNote);
  }, [openNote, showInText, open]);
}

type HeadProps = {
  readonly count: number;
  readonly announcement: string;
  /** Undefined while a note is written, which is not to be hidden. */
  readonly onClose: (() => void) | undefined;
};

function Head({ count, announcement, onClose }: HeadProps) {
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        Notes <span className={styles.count}>{count}</span>
      </h2>
      <span className={styles.status} role="status">
        {announcement}
      </span>
      {onClose && (
        <span className={styles.close}>
          <IconButton label="Close notes" icon={closeIcon} onClick={onClose} />
        </span>
      )}
    </header>
  );
}

function Nothing({ canWrite }: { readonly canWrite: boolean }) {
  return (
    <p className={styles.nothing}>
      {canWrite
        ? 'No notes here yet. Select words in the text and press Annotate.'
        : 'No public notes here yet. Sign in to write your own.'}
    </p>
  );
}
