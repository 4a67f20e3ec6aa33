import { describe, expect, it } from 'vitest';
import { obligationWords } from './obligation-words';

describe('obligationWords', () => {
  it.each([
    ['shall', 'may', 'shall → may'],
    ['', 'not', '“not” added'],
    ['not', '', '“not” removed'],
  ])('%j, %j: %s', (before, after, words) => {
    expect(obligationWords({ before, after })).toBe(words);
  });
});
