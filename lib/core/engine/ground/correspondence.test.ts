import { describe, expect, it } from 'vitest';
import type { AlignmentLink, Comparison } from '@/lib/core/comparison/comparison';
import type { CorrespondenceRow } from '@/lib/core/comparison/correspondence';
import { swapComparison } from '@/lib/core/comparison/mirror';
import { version } from '@/lib/core/testing/build';
import { compareTexts } from '../compare';
import { correspondenceOf } from './correspondence';

const left = version({
  slug: 'a',
  preamble: 'Opening words.',
  articles: ['One.', 'Two first.\nTwo second, a sentence that went.', 'Three.', 'Four.'],
});
const right = version({ slug: 'b', articles: ['Eins.', 'Zwei.\nZwei, b.', 'Drei.', 'Vier.'] });

function link(from: string, to: string): AlignmentLink {
  return {
    left: from.split('+'),
    right: to.split('+'),
    relation: 'broader',
    score: 0.5,
    moved: false,
    confidence: 0.5,
    evidence: [],
  };
}

const comparison: Comparison = {
  ...compareTexts(left, right),
  links: [
    { ...link('art_1', 'art_2'), precise: true },
    { ...link('art_2', 'art_3+art_4'), precise: true },
  ],
  also: [link('art_3', 'art_2__para_2'), link('art_2__para_1', 'art_4')],
  partly: [],
  transfers: [
    {
      leftEId: 'art_2',
      rightEId: 'art_1',
      fromA: 11,
      toA: 30,
      fromB: 0,
      toB: 5,
      score: 0.9,
      changes: [],
      obligations: [],
    },
  ],
};

const shown = (rows: readonly CorrespondenceRow[]) =>
  rows.map(
    ({ eId, answers }) => `${eId}: ${answers.map((each) => `${each.eId} ${each.by}`).join(', ')}`,
  );

describe('correspondenceOf', () => {
  it('has a row for each article of either side, with empty cells, and for paragraphs that answer something else', () => {
    const table = correspondenceOf(left, right, comparison);
    expect(shown(table.left)).toEqual([
      'preamble: ',
      'art_1: art_2 link',
      'art_2: art_3 link, art_4 link',
      'art_2__para_2: art_1 transfer',
      'art_3: art_2__para_2 also',
      'art_4: ',
    ]);
    expect(shown(table.right)).toEqual([
      'art_1: art_2__para_2 transfer',
      'art_2: art_1 link',
      'art_2__para_2: art_3 also',
      'art_3: art_2 link',
      'art_4: art_2 link, art_2__para_1 also',
    ]);
  });

  it('says of a relation what it is from the side of the row', () => {
    const table = correspondenceOf(left, right, comparison);
    expect(table.left[1]?.answers[0]?.relation).toBe('broader');
    expect(table.right[1]?.answers[0]?.relation).toBe('narrower');
  });

  it('is the same from the other side', () => {
    const forth = correspondenceOf(left, right, comparison);
    const back = correspondenceOf(right, left, swapComparison(comparison, right));
    expect({ left: back.right, right: back.left }).toEqual(forth);
  });
});
