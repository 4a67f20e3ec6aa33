import { expect, it } from 'vitest';
import { citeEId } from './cite-eid';

it.each([
  ['art_4', 'Article 4'],
  ['art_3__para_2__point_a', 'Article 3(2)(a)'],
  ['preamble', 'Preamble'],
  ['preamble__para_2', 'Preamble(2)'],
  ['annex_1__art_2', 'Annex 1, Article 2'],
  ['something else', 'something else'],
])('cites %s as %s', (eId, citation) => expect(citeEId(eId)).toBe(citation));
