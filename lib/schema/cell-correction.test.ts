import { describe, expect, it } from 'vitest';
import { newCellCorrectionSchema } from './cell-correction';

const CELL = {
  text: 'dprk-russia-2024:en@v1',
  statement: 'art_4~1',
  span: { start: 0, end: 120 },
  kind: 'cell',
  element: 'who',
  spans: [{ start: 4, end: 20 }],
};

const pointers = (given: unknown): string[] =>
  (newCellCorrectionSchema.safeParse(given).error?.issues ?? []).map(
    ({ path }) => `/${path.join('/')}`,
  );

describe('a correction of a statement as it is sent', () => {
  it('gets its defaults, and its version read', () => {
    expect(newCellCorrectionSchema.parse(CELL)).toEqual({
      text: { slug: 'dprk-russia-2024', lang: 'en', version: 1 },
      statement: 'art_4~1',
      span: { start: 0, end: 120 },
      reason: '',
      visibility: 'private',
      said: { kind: 'cell', element: 'who', spans: [{ start: 4, end: 20 }] },
    });
    expect(newCellCorrectionSchema.parse({ ...CELL, spans: [] }).said).toMatchObject({ spans: [] });
  });

  it.each([
    ['a version left open', { text: 'dprk-russia-2024:en' }, '/text'],
    ['two texts', { text: 'a:en@v1...b:en@v1' }, '/text'],
    ['a statement without its number', { statement: 'art_4' }, '/statement'],
    ['an element that is none', { element: 'whom' }, '/element'],
    ['a place that is no number', { span: { start: '0', end: 9 } }, '/span/start'],
    ['a place before the text', { spans: [{ start: -1, end: 9 }] }, '/spans/0/start'],
    ['a force beside its cell', { force: 'right' }, '/'],
    ['a force that is none', { kind: 'force', force: 'duty', element: undefined }, '/force'],
    ['a public correction without a reason', { visibility: 'public', reason: ' ' }, '/reason'],
    ['a NUL in the reason', { reason: 'a\0b' }, '/reason'],
    ['too long a reason', { reason: 'x'.repeat(2001) }, '/reason'],
  ])('is refused with %s', (_name, change, pointer) => {
    expect(pointers({ ...CELL, ...change })[0]).toBe(pointer);
  });

  it('is refused with more runs of words than a cell may have', () => {
    const spans = Array.from({ length: 11 }, (_, n) => ({ start: n * 10, end: n * 10 + 5 }));
    expect(pointers({ ...CELL, spans })).toEqual(['/spans']);
  });
});
