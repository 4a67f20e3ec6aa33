import { describe, expect, it } from 'vitest';
import { noteRoom } from './note-room';

function saying(text: string) {
  const node = { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 };
  return { root: { type: 'root', children: [{ type: 'paragraph', children: [node] }] } };
}

describe('noteRoom', () => {
  it('says nothing while there is room', () => {
    expect(noteRoom(saying('a'))).toBeUndefined();
    expect(noteRoom(saying('a'.repeat(60_000)))).toBeUndefined();
  });

  it('counts down in characters of the note near the limit', () => {
    expect(noteRoom(saying('a'.repeat(63_000)))?.sentence).toBe(
      'Room for about 2,428 more characters',
    );
    expect(noteRoom(saying('я'.repeat(31_500)))?.sentence).toBe(
      'Room for about 1,214 more characters',
    );
  });

  it('says by how much a note is too long', () => {
    const room = noteRoom(saying('a'.repeat(66_000)));
    expect(room?.left).toBeLessThan(0);
    expect(room?.sentence).toBe(
      'The note is too long by about 572 characters: shorten it, or write two notes',
    );
  });
});
