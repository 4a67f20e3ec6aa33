import { describe, expect, it } from 'vitest';
import type { Provision } from '@/lib/core/treaty/provision';
import { buildProvisions } from '@/lib/core/treaty/provision-tree';
import { blocksOf } from './rendered-unit';

const provisions = buildProvisions([
  {
    eId: 'art_1',
    kind: 'article',
    number: '1',
    state: 'text-seen',
    sources: [],
    paragraphs: [
      {
        number: '1',
        text: 'The Parties shall:',
        points: [
          { number: 'a', text: 'consult;' },
          { number: 'b', text: 'cooperate.' },
        ],
      },
      { number: '2', text: 'Done.' },
    ],
  },
]);
const unit = provisions[0] as Provision;

describe('blocksOf', () => {
  it('numbers a paragraph’s opening words and each of its points', () => {
    const shown = blocksOf(provisions, unit).map(
      ({ number, start, end }) => `${number} ${unit.text.slice(start, end)}`,
    );
    expect(shown).toEqual(['1 The Parties shall:', 'a consult;', 'b cooperate.', '2 Done.']);
  });
});
