import { createEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import type { NoteBlock, NoteBody } from '@/lib/core/annotation/note-body';
import { draftState, editorConfig } from './editor-config';

const { nodes } = editorConfig(undefined);
const editor = createEditor({
  nodes: nodes as never,
  onError: (error) => {
    throw error;
  },
});
const text = (words: string, format = 0) => ({ type: 'text' as const, text: words, format });
const note = (...children: NoteBlock[]): NoteBody => ({ root: { type: 'root', children } });
const mention = {
  ...{ type: 'mention' as const, kind: 'clause' as const },
  ...{ treaty: 'pact', lang: 'en', eId: 'art_4', label: 'Art. 4' },
};

describe('the editor', () => {
  it.each<[string, NoteBody]>([
    ['headings', note({ type: 'heading', tag: 'h1', children: [text('a', 3)] })],
    ['code', note({ type: 'code', children: [text('a'), { type: 'linebreak' }, text('b')] })],
    ['code in a line', note({ type: 'paragraph', children: [text('a'), text('b', 17)] })],
    ['a mentioned clause', note({ type: 'paragraph', children: [text('see '), mention] })],
    [
      'a mentioned person',
      note({
        type: 'quote',
        children: [
          {
            ...{ type: 'mention', kind: 'person', label: 'Ada' },
            id: '01890a5d-ac96-774b-bcce-b302099a8057',
          },
        ],
      }),
    ],
  ])('opens %s and writes the same again', (_, body) => {
    const state = editor.parseEditorState(JSON.stringify(draftState(body)));
    expect(mendNoteBody(state.toJSON())).toEqual(body);
  });
});
