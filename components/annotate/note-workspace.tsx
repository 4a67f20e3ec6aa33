'use client';

import { useState } from 'react';
import { NewsBar } from '@/components/ui/news-bar';
import { entranceHere } from '@/lib/client/entrance';
import { clauseAddress } from '@/lib/core/address/clause-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { ReadVersion } from '@/lib/core/annotation/reading-order';
import { useDraftSync } from './drafts/use-draft-sync';
import {
  labelPair,
  labelRange,
  labelTarget,
  type VersionOnPage,
  verificationOfTarget,
} from './label-target';
import { leaveMark } from './leave-mark';
import { type LiveNews, useLiveNotes } from './live/use-live-notes';
import { NoteComposer } from './note-composer';
import { NoteEditing } from './note-editing';
import { rangesOfNote } from './panel/note-ranges';
import { NotesPanel } from './panel/notes-panel';
import { wayToMark } from './panel/use-way-back';
import { isPair } from './selection/pair-ranges';
import { PendingHighlight } from './selection/pending-highlight';
import { SelectionOfWords } from './selection/selection-of-words';
import { SelectionToolbar } from './selection/selection-toolbar';
import { usePairNotes } from './selection/use-pair-notes';
import { annotateErrand, useErrand } from './use-errand';
import { useMoreNotes } from './use-more-notes';
import { type NoteActions, useNoteActions } from './use-note-actions';
import { useNoteList } from './use-note-list';
import { useWriting, type WritingState } from './use-writing';

/** A version that the page shows. */
type WorkspaceVersion = ReadVersion & VersionOnPage & { readonly verified: readonly string[] };

export type NoteWorkspaceProps = {
  /** The signed-in person's id; undefined for anonymous visitors. */
  readonly userId?: string;
  readonly layout: 'margin' | 'drawer';
  readonly versions: readonly WorkspaceVersion[];
  readonly notes: readonly Annotation[];
  /** How many there are; more than `notes` where there are many. */
  readonly total: number;
  readonly openNote?: string;
  /** When the page was made, from which on notes are shown live; not with `readOnly`. */
  readonly asOf?: string;
  /** Share links: notes are shown, and nothing can be written. */
  readonly readOnly?: boolean;
  readonly onShare?: (note: Annotation) => void;
  /** A note was stored, deleted or restored: the marks in the text are to be rendered again. */
  readonly onChanged: () => void;
};

/** Reading with notes: select, write, open, edit, delete, undo. One for each page. */
export function NoteWorkspace(props: NoteWorkspaceProps) {
  const { versions, readOnly = false, onChanged } = props;
  const viewerId = readOnly ? undefined : props.userId;
  const more = useMoreNotes(props.notes, props.total, versions);
  const { notes, put, drop } = useNoteList(more.notes, versions);
  const asOf = readOnly ? undefined : props.asOf;
  const writing = useWriting(notes, viewerId);
  const editedId = writing.edited?.note.id;
  const news = useLiveNotes({ versions, asOf, notes, viewerId, editedId, put, drop, onChanged });
  const actions = useNoteActions({ put, drop, onSaved: writing.stop, onChanged });

  useDraftSync(viewerId);
  usePairNotes(!readOnly, (ranges, button) => {
    if (viewerId === undefined) {
      window.location.assign(entranceHere('/sign-in', annotateErrand(ranges)));
    } else writing.beginPair(ranges, button);
  });

  useErrand(viewerId, {
    onAnnotate: writing.begin,
    onContinue: (kept) => void writing.continueDraft(kept),
  });

  const { composed } = writing;
  return (
    <>
      <News news={news} onShow={actions.open} />
      <SelectionOfWords />
      {!readOnly && (
        <SelectionToolbar
          signedIn={viewerId !== undefined}
          addressOf={({ versionRef, selector }) => clauseAddress(versionRef, selector.eId)}
          onAnnotate={writing.begin}
          again={writing.left}
          pair={
            composed && isPair(composed.ranges)
              ? { ranges: composed.ranges, onUse: writing.takeWords }
              : undefined
          }
        />
      )}
      {composed && <PendingHighlight ranges={composed.ranges} />}
      <NotesPanel
        notes={notes}
        more={more}
        rangesOf={(note) => rangesOfNote(note, versions)}
        onWhole={actions.whole}
        viewerId={viewerId}
        layout={props.layout}
        openNote={props.openNote}
        goTo={actions.goTo}
        labelOf={(target) => labelTarget(target, versions)}
        verificationOf={(target) => verificationOfTarget(target, versions)}
        pairOf={(note) => labelPair(note, versions)}
        {...(viewerId !== undefined && written({ viewerId, versions, writing, actions }))}
        onContinueDraft={(kept) => {
          leaveMark(kept.draft.ranges ?? []);
          void writing.continueDraft(kept);
        }}
        placeOf={(range) => labelRange(range, versions)}
        onEdit={async (note) => {
          const whole = await actions.whole(note);
          if (whole) writing.edit(whole);
        }}
        onShare={props.onShare}
        onDelete={actions.remove}
        onRestore={actions.restore}
        onStored={actions.save}
      />
    </>
  );
}

type NewsProps = { readonly news: LiveNews; readonly onShow: (note: Annotation) => void };

/** That notes came: spoken, and shown, for their words may be out of sight. */
function News({ news, onShow }: NewsProps) {
  const [seen, setSeen] = useState<LiveNews>();
  const { said, newest } = news;
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {newest && seen !== news && (
        <NewsBar
          message={said}
          onShow={() => {
            setSeen(news);
            onShow(newest);
          }}
          onDismiss={() => setSeen(news)}
        />
      )}
    </>
  );
}

type Written = {
  readonly viewerId: string;
  readonly versions: readonly VersionOnPage[];
  readonly writing: WritingState;
  readonly actions: NoteActions;
};

/** The editor of what is being written, and where the panel shows it. */
function written({ viewerId, versions, writing, actions }: Written) {
  const { composed, edited, stop, leave, continueDraft } = writing;
  const [range] = composed?.ranges ?? [];
  if (composed && range) {
    const editor = (
      <NoteComposer
        userId={viewerId}
        draftKey={composed.key}
        ranges={composed.ranges}
        first={range}
        versions={versions}
        notice={composed.notice}
        actions={{
          ...actions,
          finish: (note) => actions.finish(note, composed.origin ?? wayToMark(note)),
        }}
        onContinueDraft={(kept) => void continueDraft(kept)}
        onClose={leave}
      />
    );
    return { composer: { range, editor } };
  }
  if (!edited) return {};
  const close = () => {
    actions.goBackTo(edited.note);
    stop();
  };
  const editor = <NoteEditing edited={edited} actions={actions} onClose={close} />;
  return { editing: { id: edited.note.id, editor } };
}
