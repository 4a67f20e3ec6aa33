import { expect, it } from 'vitest';
import { manyPlacesSchema, placeDecisionSchema, textOfWords } from './place-decision';

it('reads every decision and nothing else', () => {
  const read = (decision: unknown) =>
    placeDecisionSchema.safeParse({ version: 2, decision }).success;
  expect(
    [
      { kind: 'accept' },
      { kind: 'choose', candidate: 2 },
      { kind: 'place', eId: 'art_1', start: 0, end: 4 },
      { kind: 'orphan' },
      { kind: 'undo' },
    ].map(read),
  ).toEqual([true, true, true, true, true]);
  expect(
    [
      { kind: 'move' },
      { kind: 'choose', candidate: 0 },
      { kind: 'place', eId: 'art_1', start: -1, end: 4 },
      { kind: 'accept', candidate: 1 },
    ].map(read),
  ).toEqual([false, false, false, false]);
});

it('reads a text by its address, and says what is wrong with another', () => {
  expect(textOfWords('udhr:en')).toEqual({ slug: 'udhr', lang: 'en' });
  expect(textOfWords('udhr:en~kcna')).toEqual({ slug: 'udhr', lang: 'en', name: 'kcna' });
  expect(textOfWords('udhr')).toBeUndefined();
  expect(textOfWords('udhr:en@v1')).toBeUndefined();
  expect(manyPlacesSchema.safeParse({ accept: { atLeast: 0.9, text: 'udhr:en' } }).data).toEqual({
    accept: { atLeast: 0.9, text: { slug: 'udhr', lang: 'en' } },
  });
  expect(manyPlacesSchema.safeParse({ accept: { atLeast: 0.2 } }).success).toBe(false);
  expect(manyPlacesSchema.safeParse({ undo: 'yesterday' }).success).toBe(false);
});
