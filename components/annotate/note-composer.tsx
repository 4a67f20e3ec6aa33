'use client';

import { useState } from 'react';
import {
  createNote,
  type NewNote,
  type NoteKind,
  type NoteWords,
} from '@/lib/client/annotation-client';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { DraftOffers } from './drafts/draft-offers';
import type { KeptDraft } from './drafts/draft-store';
import { NoteEditorLazy } from './editor/note-editor-lazy';
import { KindChoice } from './kind-choice';
import { labelRange, type VersionOnPage } from './label-target';
import { quoteOf } from './selection/pair-ranges';
import type { NoteActions } from './use-note-actions';

type NoteComposerProps = {
  readonly userId: string;
  readonly draftKey: string;
  /** The places of the note, and the first of them, where other drafts may wait. */
  readonly ranges: readonly UnitRange[];
  readonly first: UnitRange;
  readonly versions: readonly VersionOnPage[];
  /** What to know before saving. */
  readonly notice?: string;
  readonly actions: Pick<NoteActions, 'save' | 'finish'>;
  readonly onContinueDraft: (kept: KeptDraft) => void;
  readonly onClose: () => void;
};

/** Writes a new note, and offers the unfinished ones on the same article. */
export function NoteComposer(props: NoteComposerProps) {
  const { userId, draftKey, ranges, first, versions, notice, actions, onContinueDraft, onClose } =
    props;
  const [kind, setKind] = useState<NoteKind>({ motivation: 'commenting' });
  const [sent, setSent] = useState(false);
  const places = ranges.map((place) => labelRange(place, versions));

  function send(words: NoteWords, context: Pick<NewNote, 'draftId' | 'earlier' | 'revision'>) {
    setSent(true);
    return actions.save(createNote({ ranges, kind, ...words, ...context }));
  }

  return (
    <>
      <DraftOffers
        userId={userId}
        open={{ key: draftKey, range: first }}
        onContinue={onContinueDraft}
      />
      <KindChoice kind={kind} places={places} onChange={setKind} disabled={sent} />
      <NoteEditorLazy
        key={draftKey}
        draftKey={draftKey}
        ranges={ranges}
        quote={quoteOf(ranges, (place) => labelRange(place, versions))}
        onSave={send}
        onSaved={actions.finish}
        notice={notice}
        onClose={onClose}
      />
    </>
  );
}
