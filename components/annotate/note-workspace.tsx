'use client';

import { type ReactNode, useState } from 'react';
import type { Annotation, AnnotationTarget } from '@/lib/core/annotation';
import { citeEId } from '@/lib/core/cite-eid';
import type { ReadVersion } from '@/lib/core/reading-order';
import { parseSides } from '@/lib/core/side';
import { formatView } from '@/lib/core/view';
import type { UnitRange } from '@/lib/dom/text-range';
import {
  changeNote,
  createNote,
  deleteNote,
  restoreNote,
  type SaveResult,
} from './annotation-client';
import { NoteEditorLazy } from './note-editor-lazy';
import { NotesPanel, type PanelGoal } from './notes-panel';
import { PendingHighlight } from './pending-highlight';
import { clockTime, type SaveAnswer, type SaveNote } from './save-state';
import { SelectionToolbar } from './selection-toolbar';
import { useNoteList } from './use-note-list';

/** A version that the page shows. */
type WorkspaceVersion = ReadVersion & { readonly shortTitle: string };

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

type Writing =
  | { readonly kind: 'new'; readonly ranges: readonly UnitRange[] }
  | { readonly kind: 'edit'; readonly note: Annotation };

/** Reading with notes: select, write, open, edit, delete, undo. One for each page. */
export function NoteWorkspace(props: NoteWorkspaceProps) {
  const { versions, layout, openNote, readOnly = false, onShare } = props;
  const viewerId = readOnly ? undefined : props.userId;
  const { notes, put, drop } = useNoteList(props.notes, versions);
  const [writing, setWriting] = useState<Writing>();
  const [goTo, setGoTo] = useState<PanelGoal>();

  function stored(result: SaveResult, notice: string): SaveAnswer {
    if (!result.ok) return result;
    put(result.annotation);
    setWriting(undefined);
    setGoTo({ id: result.annotation.id, notice });
    props.onChanged();
    return { ok: true };
  }

  function savedNow(result: SaveResult): SaveAnswer {
    return stored(result, `Saved at ${clockTime(new Date())}.`);
  }

  function close(): void {
    if (writing?.kind === 'edit') setGoTo({ id: writing.note.id, notice: 'Closed.' });
    setWriting(undefined);
  }

  const composed = writing?.kind === 'new' ? writing.ranges : undefined;
  const edited = writing?.kind === 'edit' ? writing.note : undefined;

  return (
    <>
      {!readOnly && (
        <SelectionToolbar
          signedIn={viewerId !== undefined}
          signInHref={props.signInHref}
          addressOf={addressOf}
          onAnnotate={(ranges) => setWriting({ kind: 'new', ranges })}
        />
      )}
      {composed && <PendingHighlight ranges={composed} />}
      <NotesPanel
        notes={notes}
        viewerId={viewerId}
        layout={layout}
        openNote={openNote}
        goTo={goTo}
        labelOf={(target) => labelOf(target, versions)}
        composer={composer(composed, (body, visibility, { draftId }) =>
          createNote({ ranges: composed ?? [], body, visibility, draftId }).then(savedNow),
        )}
        editing={edited && { id: edited.id, editor: editor(edited) }}
        onEdit={(note) => setWriting({ kind: 'edit', note })}
        onShare={onShare}
        onDelete={async (note) => {
          const answer = await deleteNote(note.id);
          if (answer.ok) {
            drop(note.id);
            props.onChanged();
          }
          return answer;
        }}
        onRestore={async (note) => {
          const answer = await restoreNote(note.id);
          if (answer.ok) stored(answer, 'Note restored.');
          return answer;
        }}
      />
    </>
  );

  function composer(ranges: readonly UnitRange[] | undefined, onSave: SaveNote) {
    const [range] = ranges ?? [];
    if (!range) return undefined;
    const place = `${range.versionRef}#${range.eId}`;
    const node: ReactNode = (
      <NoteEditorLazy
        key={`${place}:${range.start}-${range.end}`}
        draftKey={`${viewerId}:new:${place}`}
        quote={ranges?.map(({ exact }) => exact).join('\n…\n')}
        onSave={onSave}
        onClose={close}
      />
    );
    return { range, editor: node };
  }

  function editor(note: Annotation): ReactNode {
    return (
      <NoteEditorLazy
        key={note.id}
        draftKey={`${viewerId}:note:${note.id}`}
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

/** The permanent address of the clause of a selection. */
function addressOf({ versionRef, eId }: UnitRange): string {
  const [side] = parseSides(versionRef) ?? [];
  if (side?.lang === undefined || side.version === undefined) return `#${eId}`;
  const { slug, lang, version } = side;
  return `${formatView({ kind: 'reader', side: { slug, lang, version } })}#${eId}`;
}

/** `Article 4`, with the treaty's short title where the page shows more than one. */
function labelOf(target: AnnotationTarget, versions: readonly WorkspaceVersion[]): string {
  const citation = citeEId(target.selector.eId);
  const treaty = versions.find(({ slug }) => slug === target.treaty);
  return versions.length > 1 && treaty ? `${citation}, ${treaty.shortTitle}` : citation;
}
