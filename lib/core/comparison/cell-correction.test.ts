import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { type CellCorrection, type CellSaid, cellCorrectionsInEffect } from './cell-correction';
import { ELEMENTS, FORCES } from './statement';

let count = 0;

/** `1 who`, `1 force`, `2 drop`: what is said of a statement, each later than the one before. */
function said(...words: readonly string[]): CellCorrection[] {
  return words.map((word) => {
    const [n = '1', what = 'drop'] = word.split(' ');
    count += 1;
    return correction(n, saidOf(what), count);
  });
}

function saidOf(what: string): CellSaid {
  if (what === 'drop') return { kind: 'drop' };
  if (what === 'force') return { kind: 'force', force: 'prohibition' };
  const element = ELEMENTS.find((known) => known === what) ?? 'who';
  return { kind: 'cell', element, spans: [] };
}

function correction(n: string, what: CellSaid, time: number): CellCorrection {
  return {
    id: `id-${String(time).padStart(4, '0')}`,
    version: 'pact:en@v1',
    statement: `art_1~${n}`,
    eId: 'art_1',
    span: { start: 0, end: 40 },
    ...what,
    reason: '',
    visibility: 'private',
    author: { id: 'ada', name: 'Ada' },
    created: new Date(time * 1000).toISOString(),
  };
}

const inWords = (given: readonly CellCorrection[]) =>
  cellCorrectionsInEffect(given).map((one) => {
    const n = one.statement.slice(-1);
    return `${n} ${one.kind === 'cell' ? one.element : one.kind}`;
  });

describe('which corrections of statements hold', () => {
  it.each([
    ['all that are about different cells', ['1 who', '1 when', '1 force']],
    ['all that are about different statements', ['1 who', '2 who', '3 drop']],
  ])('%s', (_name, words) => {
    expect(inWords(said(...words))).toEqual(words);
  });

  it.each([
    ['the last word on a cell', ['1 who', '1 who'], ['1 who']],
    ['the last word on the force', ['1 force', '1 who', '1 force'], ['1 who', '1 force']],
    ['that there is none, over all cells before', ['1 who', '1 force', '1 drop'], ['1 drop']],
    ['that there is one, whose cell is filled later', ['1 drop', '1 who'], ['1 who']],
    ['that another is none, and nothing else of it', ['1 who', '2 drop'], ['1 who', '2 drop']],
  ])('%s', (_name, words, expected) => {
    expect(inWords(said(...words))).toEqual(expected);
  });

  it('are told apart by the clause as well, for the rules may number statements anew', () => {
    const [one, other] = said('1 who', '1 who');
    if (!one || !other) throw new Error('two were said');
    const elsewhere = { ...other, span: { start: 50, end: 90 } };
    expect(cellCorrectionsInEffect([one, elsewhere])).toHaveLength(2);
  });

  it('hold when they were withdrawn, for whoever asks for them', () => {
    const [one] = said('1 who');
    if (!one) throw new Error('one was said');
    expect(cellCorrectionsInEffect([{ ...one, withdrawn: one.created }])).toHaveLength(1);
  });

  it('are the same in whatever order they are given, and nothing is left to contradict', () => {
    const what = fc.oneof(
      fc
        .constantFrom(...ELEMENTS)
        .map((element): CellSaid => ({ kind: 'cell', element, spans: [] })),
      fc.constantFrom(...FORCES).map((force): CellSaid => ({ kind: 'force', force })),
      fc.constant<CellSaid>({ kind: 'drop' }),
    );
    const many = fc
      .array(fc.tuple(fc.constantFrom('1', '2', '3'), what), { maxLength: 30 })
      .map((list) => list.map(([n, one], index) => correction(n, one, index)));
    fc.assert(
      fc.property(many, (given) => {
        const held = cellCorrectionsInEffect(given);
        expect(cellCorrectionsInEffect([...given].reverse())).toEqual(held);
        expect(cellCorrectionsInEffect(held)).toEqual(held);
        const words = inWords(held);
        const about = held.map((one, index) => `${one.kind} ${words[index]}`);
        expect(new Set(about).size).toBe(about.length);
        for (const n of ['1', '2', '3']) {
          if (!words.includes(`${n} drop`)) continue;
          expect(words.filter((word) => word.startsWith(n))).toHaveLength(1);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
