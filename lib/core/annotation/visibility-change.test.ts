import { describe, expect, it } from 'vitest';
import { changeSentence, type Readers, readersSentence } from './visibility-change';

const RIVERS: Readers = {
  visibility: 'group',
  group: { id: 'rivers', name: 'Rivers', members: 4 },
};
const LAKES: Readers = { visibility: 'group', group: { id: 'lakes', name: 'Lakes', members: 2 } };
const PRIVATE: Readers = { visibility: 'private' };
const PUBLIC: Readers = { visibility: 'public' };

describe('what will happen to a note', () => {
  it.each([
    [PRIVATE, RIVERS, 2, 'The 4 members of Rivers will see this note and its 2 replies.'],
    [PRIVATE, RIVERS, 0, 'The 4 members of Rivers will see this note.'],
    [
      RIVERS,
      PRIVATE,
      2,
      'Only you will see this note. It disappears for the 4 members of Rivers; their replies stay theirs.',
    ],
    [
      RIVERS,
      LAKES,
      0,
      'The 2 members of Lakes will see this note. It disappears for the 4 members of Rivers.',
    ],
    [RIVERS, PUBLIC, 1, 'Everyone will see this note and its reply, and your name.'],
    [PUBLIC, PRIVATE, 0, 'Only you will see this note. It disappears for everyone else.'],
    [RIVERS, RIVERS, 3, readersSentence(RIVERS)],
  ])('is said', (before, after, replies, said) => {
    expect(changeSentence(before, after, replies)).toBe(said);
  });
});
