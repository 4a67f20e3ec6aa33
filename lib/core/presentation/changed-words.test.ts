import { expect, it } from 'vitest';
import { changedWords } from './changed-words';

function written(before: string, now: string): string {
  return changedWords(before, now, 'en')
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('');
}

it('marks what went and what came, in the order of the new words', () => {
  expect(written('shall consult at once', 'shall confer at once')).toBe(
    'shall [-consult-][+confer+] at once',
  );
  expect(written('every open port', 'every port')).toMatch(/^every \[-open -\]port$/);
});

it('has one piece for words that stayed, and none for none', () => {
  expect(changedWords('each year', 'each year', 'en')).toEqual([
    { kind: 'same', text: 'each year' },
  ]);
  expect(changedWords('', '', 'en')).toEqual([]);
});
