import { expect, it } from 'vitest';
import { textLines } from './lines';
import type { OutlineItem } from './outline';
import { coverageOf } from './outline-coverage';

const item = (own: Partial<OutlineItem>): OutlineItem => ({
  id: 'i',
  role: 'article',
  line: 1,
  label: '',
  text: '',
  ...own,
});

it('counts what is kept, left out, lost and changed', () => {
  const lines = textLines('Article 1\nPeace holds.\n- 2 -\nLost');
  const outline = [
    item({ label: 'Article 1', number: '7', text: 'Peace holds.' }),
    item({ role: 'left-out', text: '- 2 -', reason: 'A page number.' }),
  ];
  expect(coverageOf(outline, lines)).toEqual({
    characters: 26,
    provisions: 1,
    leftOut: 3,
    missing: 4,
    changed: 1,
  });
});

it('takes the printed words of what was reworded', () => {
  const outline = [item({ text: 'Peace.', printed: 'Pease.' })];
  expect(coverageOf(outline, textLines('Pease.'))).toMatchObject({ missing: 0, changed: 1 });
});
