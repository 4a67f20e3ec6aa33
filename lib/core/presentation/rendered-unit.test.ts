import { describe, expect, it } from 'vitest';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { buildProvisions } from '@/lib/core/treaty/provision-tree';
import { blocksOf, noteMarks, showUnit } from './rendered-unit';

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
const version = { treaty: { slug: 't' }, lang: 'en', provisions } as unknown as VersionText;

function note(id: string, lang: string, state: 'exact' | 'orphaned'): Annotation {
  const anchor = state === 'exact' ? { state, eId: 'art_1', start: 4, end: 11 } : { state };
  const target = { treaty: 't', lang, version: 1, anchor };
  return { id, targets: [target] } as unknown as Annotation;
}

describe('blocksOf', () => {
  it('numbers a paragraph’s opening words and each of its points', () => {
    const shown = blocksOf(provisions, unit).map(
      ({ number, start, end }) => `${number} ${unit.text.slice(start, end)}`,
    );
    expect(shown).toEqual(['1 The Parties shall:', 'a consult;', 'b cooperate.', '2 Done.']);
  });
});

describe('showUnit', () => {
  it('paints the notes that have a place in this version, and no others', () => {
    const notes = [
      note('n1', 'en', 'exact'),
      note('n2', 'ru', 'exact'),
      note('n3', 'en', 'orphaned'),
    ];
    const marks = noteMarks(notes, version, 'art_1');
    expect(marks).toEqual([{ kind: 'note', id: 'n1', start: 4, end: 11 }]);
    expect(showUnit(version, unit, marks).html).toMatch(/<mark[^>]*data-notes="n1"[^>]*>Parties</);
  });
});
