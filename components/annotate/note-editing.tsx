'use client';

import { useMemo } from 'react';
import { changeNote, createNote } from '@/lib/client/annotation-client';
import { formatAddress } from '@/lib/core/address/version-address';
import type { UnitRange } from '@/lib/core/anchor/selector';
import {
  type Annotation,
  type AnnotationTarget,
  addressOfTarget,
  isWholeUnit,
} from '@/lib/core/annotation/annotation';
import { excerpt } from '@/lib/core/text/excerpt';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { NoteEditorLazy } from './editor/note-editor-lazy';
import type { NoteActions } from './use-note-actions';
import type { EditedNote } from './use-writing';

type NoteEditingProps = {
  readonly edited: EditedNote;
  readonly actions: Pick<NoteActions, 'save' | 'finish'>;
  readonly onClose: () => void;
};

/** Characters of the quoted words that tell a place. */
const QUOTED = 160;

/** The name of a provision that a note is about as a whole, else the words. */
function wordsOf(target: AnnotationTarget): string {
  const { eId, quote } = target.selector;
  return isWholeUnit(target) ? citeEId(eId) : excerpt(quote.exact, QUOTED);
}

/** Changes a stored note; where it is deleted by then, its words become a new one at the same place. */
export function NoteEditing({ edited: { note, key }, actions, onClose }: NoteEditingProps) {
  const { targets } = note;
  const ranges = useMemo(() => targets.map(rangeOfTarget), [targets]);
  return (
    <NoteEditorLazy
      key={key}
      draftKey={key}
      ranges={ranges}
      initialBody={note.body}
      initialAudience={{
        visibility: note.visibility,
        ...(note.group && { group: note.group.id }),
      }}
      replies={note.replies}
      revision={note.revision}
      quote={targets.map(wordsOf).join('\n…\n')}
      onSave={(words, { draftId, revision = note.revision }) =>
        actions.save(changeNote({ id: note.id, revision, ...words, draftId }))
      }
      onSaveAsNew={(words, { draftId }) => actions.save(createNote({ ranges, ...words, draftId }))}
      onSaved={actions.finish}
      onClose={onClose}
    />
  );
}

/** The place where a note was made. */
function rangeOfTarget(target: Annotation['targets'][number]): UnitRange {
  return { versionRef: formatAddress(addressOfTarget(target)), selector: target.selector };
}
