import { expect, it } from 'vitest';
import { type ReviewItem, whatHappened } from './review-item';

const PLACE = { eId: 'art_3', start: 0, end: 4, score: 0.958, before: '', pieces: [], after: '' };
const ITEM: ReviewItem = {
  annotationId: 'n',
  ordinal: 0,
  note: 'On ships.',
  text: { slug: 'udhr', lang: 'en' },
  title: 'UDHR',
  dir: 'ltr',
  made: { version: 1, eId: 'art_2' },
  words: 'ships',
  version: 2,
  revision: 1,
  state: 'orphaned',
  places: [],
};

it('says what became of the words of a note', () => {
  expect(whatHappened({ ...ITEM, state: 'moved', places: [PLACE] })).toBe(
    'Moved: found in Article 3 of version 2, 95 % sure.',
  );
  expect(whatHappened({ ...ITEM, state: 'ambiguous', places: [PLACE, PLACE] })).toContain(
    '2 places',
  );
  expect(whatHappened({ ...ITEM, state: 'ambiguous', places: [PLACE] })).toContain('one place');
  expect(whatHappened({ ...ITEM, near: 'art_2' })).toContain('Article 2 of version 2');
  expect(whatHappened(ITEM)).toContain('nothing in version 2');
});
