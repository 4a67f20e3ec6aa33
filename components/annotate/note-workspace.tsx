'use client';

import { type ReactNode, useState } from 'react';
import { clauseAddress } from '@/lib/core/address/clause-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { ReadVersion } from '@/lib/core/annotation/reading-order';
import {
  changeNote,
  createNote,
  type DoneResult,
  deleteNote,
  restoreNote,
  type SaveResult,
  type Words,
} from '../../lib/client/annotation-client';
import { noteKey } from './drafts/draft-keys';
import { DraftOffers } from './drafts/draft-offers';
import type { Attempt } from './drafts/draft-store';
import { NoteEditorLazy } from './editor/note-editor-lazy';
import { clockTime, type SaveAnswer, type SaveNote } from './editor/save-state';
import { labelPair, labelRange, labelTarget, type VersionOnPage } from './label-target';
import { NotesPanel, type PanelGoal } from './panel/notes-panel';
import { isPair, quoteOf } from './selection/pair-ranges';
import { PendingHighlight } from './selection/pending-highlight';
import { SelectionToolbar } from './selection/selection-toolbar';
import { usePairNotes } from './selection/use-pair-notes';
import { useNoteList } from './use-note-list';
import { useWriting, type Writing } from './use-writing';

/** A version that the page shows. */
type WorkspaceVersion = ReadVersion & VersionOnPage;

export type NoteWorkspaceProps = {
  /** The signed-in person's id; undefined for anonymous visitors. */
  readonly userId?: string;
  readonly signInHref: string;
  readonly layout: 'margin' | 'drawer';
  readonly versions: readonly WorkspaceVersion[];
  readonly notes: readonly Annotation[];
  readonly openNote?: string;
  /** Share links: notes are shown, and nothing can be written. */
  readonly readOnly?: boolean;
  readonly onShare?: (note: Annotation) => void;
  /** A note was stored, deleted or restored: the marks in the text are to be rendered again. */
  readonly onChanged: () => void;
};

/** Reading with notes: select, write, open, edit, delete, undo. One for each page. */
export function NoteWorkspace(props: NoteWorkspaceProps) {
  const { versions, layout, openNote, readOnly = false, onShare } = props;
  const viewerId = readOnly ? undefined : props.userId;
  const { notes, put, drop } = useNoteList(props.notes, versions);
  const { writing, begin, beginPair, continueDraft, takeWords, edit, stop } = useWriting(viewerId);
  const [goTo, setGoTo] = useState<PanelGoal>();

  function show(note: Annotation, notice: string): void {
    put(note);
    setGoTo({ id: note.id, notice });
    props.onChanged();
  }

  function savedNow(result: SaveResult): SaveAnswer {
    if (!result.ok) return result;
    stop();
    show(result.annotation, `Saved at ${clockTime(new Date())}.`);
    return { ok: true, revision: result.annotation.revision };
  }

  async function remove(note: Annotation): Promise<DoneResult> {
    const answer = await deleteNote(note.id);
    if (answer.ok) {
      drop(note.id);
      props.onChanged();
    }
    return answer;
  }

  async function restore(note: Annotation): Promise<DoneResult> {
    const answer = await restoreNote(note.id);
    if (answer.ok) show(answer.annotation, 'Note restored.');
    return answer;
  }

  function close(): void {
    if (writing?.kind === 'edit') setGoTo({ id: writing.note.id, notice: 'Closed.' });
    if (writing?.kind === 'new') writing.opener?.focus();
    stop();
  }

  usePairNotes(!readOnly, (ranges, button) => {
    if (viewerId === undefined) window.location.assign(props.signInHref);
    else beginPair(ranges, button);
  });

  const composed = writing?.kind === 'new' ? writing : undefined;
  const edited = writing?.kind === 'edit' ? writing.note : undefined;

  return (
    <>
      {!readOnly && (
        <SelectionToolbar
          signedIn={viewerId !== undefined}
          signInHref={props.signInHref}
          addressOf={({ versionRef, selector }) => clauseAddress(versionRef, selector.eId)}
          onAnnotate={begin}
          pair={
            composed && isPair(composed.ranges)
              ? { ranges: composed.ranges, onUse: takeWords }
              : undefined
          }
        />
      )}
      {composed && <PendingHighlight ranges={composed.ranges} />}
      <NotesPanel
        notes={notes}
        viewerId={viewerId}
        layout={layout}
        openNote={openNote}
        goTo={goTo}
        labelOf={(target) => labelTarget(target, versions)}
        pairOf={(note) => labelPair(note, versions)}
        composer={composed && composer(composed)}
        onContinueDraft={continueDraft}
        editing={edited && { id: edited.id, editor: editor(edited) }}
        onEdit={edit}
        onShare={onShare}
        onDelete={remove}
        onRestore={restore}
      />
    </>
  );

  function composer({ ranges, key }: Extract<Writing, { kind: 'new' }>) {
    const [range] = ranges;
    if (!range || viewerId === undefined) return undefined;
    const onSave: SaveNote = (body, visibility, { earlier, ...context }) =>
      createNote({ ranges, body, visibility, earlier: earlier.map(wordsOf), ...context }).then(
        savedNow,
      );
    const node: ReactNode = (
      <>
        <DraftOffers userId={viewerId} open={{ key, range }} onContinue={continueDraft} />
        <NoteEditorLazy
          key={key}
          draftKey={key}
          ranges={ranges}
          quote={quoteOf(ranges, (place) => labelRange(place, versions))}
          onSave={onSave}
          onClose={close}
        />
      </>
    );
    return { range, editor: node };
  }

  function editor(note: Annotation): ReactNode {
    return (
      <NoteEditorLazy
        key={note.id}
        draftKey={noteKey(viewerId ?? '', note.id)}
        initialBody={note.body}
        initialVisibility={note.visibility}
        revision={note.revision}
        quote={note.targets.map(({ selector }) => selector.quote.exact).join('\n…\n')}
        onSave={(body, visibility, { draftId, revision = note.revision }) =>
          changeNote({ id: note.id, revision, body, visibility, draftId }).then(savedNow)
        }
        onClose={close}
      />
    );
  }
}

function wordsOf({ state, visibility }: Attempt): Words {
  return { body: JSON.parse(state), visibility };
}
