import { describe, expect, it } from 'vitest';
import type { SharedPassage } from '@/lib/core/comparison/shared-ground';
import { version } from '@/lib/core/testing/build';
import { exportOf } from '../testing/comparisons';
import { titledUnits } from './exported-lines';
import { sharedWords } from './shared-words';

const A = version({ slug: 'a', articles: ['The Parties keep the peace.', 'Trade grows.'] });
const B = version({ slug: 'b', articles: ['The Parties keep a lasting peace.'] });
const at = (eId: string, start: number, end: number) => ({ eId, start, end });
const passage = (level: SharedPassage['level'], end: number): SharedPassage => ({
  level,
  left: at('art_1', 0, end),
  right: at('art_1', 0, end),
  words: 3,
  likeness: 1,
});
const GROUND = { passages: [passage('sentence', 26), passage('words', 16)] };

describe('what two texts share', () => {
  it('is marked at the first level that a word has', () => {
    expect(sharedWords(GROUND, []).left.get('art_1')).toEqual([
      { start: 0, end: 16, level: 'words' },
      { start: 16, end: 26, level: 'sentence' },
    ]);
  });

  it('leaves out the levels that are not to be marked', () => {
    const { right } = sharedWords(GROUND, ['words']);
    expect(right.get('art_1')).toEqual([{ start: 0, end: 26, level: 'sentence' }]);
    expect(sharedWords(GROUND, ['words', 'sentence']).right.size).toBe(0);
  });

  it('cuts the text of a row and loses none of it', () => {
    const shared = sharedWords(GROUND, ['sentence']);
    const exported = exportOf(A, B, { shared });
    const units = exported.rows.flatMap((row) => titledUnits(row, 'left', exported));
    const words = units.map(({ lines }) => lines.flatMap((line) => line.words));
    expect(words.map((all) => all.map(({ text }) => text).join(''))).toEqual([
      'The Parties keep the peace.',
      'Trade grows.',
    ]);
    expect(words[0]).toEqual([
      { text: 'The Parties keep', kind: 'shared', level: 'words' },
      { text: ' the peace.', kind: 'same' },
    ]);
  });
});
