import { expect, it } from 'vitest';
import { editDistance } from './edit-distance';

it.each([
  ['', '', 0],
  ['', 'war', 3],
  ['assistance', 'asistance', 1],
  ['kitten', 'sitting', 3],
])('%s to %s takes %d edits', (one, other, edits) => {
  expect(editDistance(one, other)).toBe(edits);
  expect(editDistance(other, one)).toBe(edits);
});
