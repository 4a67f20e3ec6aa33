import { describe, expect, it } from 'vitest';
import { newNotesWords } from './new-notes-words';

const notesBy = (...names: readonly string[]) =>
  names.map((name) => ({ creator: { id: name, name } }));

describe('newNotesWords', () => {
  it.each([
    [[], ''],
    [['Ada'], '1 new note by Ada'],
    [['Ada', 'Ada'], '2 new notes by Ada'],
    [['Ada', 'Grace'], '2 new notes by Ada and Grace'],
    [['Ada', 'Grace', 'Mary'], '3 new notes by Ada and 2 others'],
  ])('says %j as “%s”', (names, words) => {
    expect(newNotesWords(notesBy(...names))).toBe(words);
  });
});
