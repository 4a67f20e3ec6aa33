import { describe, expect, test } from 'vitest';
import type { Element, StatementSpan } from '@/lib/core/comparison/statement';
import type { LabelledStatement } from './gold';
import { addText, bordered, emptyScore, pairUp } from './score';

const TEXT = 'The Parties shall, without delay, consult each other and shall inform the Council.';

/** A statement whose elements are quoted from the text. */
function statement(elements: Partial<Record<Element, string>>, from = 0): LabelledStatement {
  const spans: Partial<Record<Element, StatementSpan[]>> = {};
  for (const [element, quoted] of Object.entries(elements)) {
    const start = TEXT.indexOf(quoted, element === 'who' ? 0 : from);
    spans[element as Element] = [{ start, end: start + quoted.length }];
  }
  return { force: 'obligation', elements: spans };
}

const consult = statement({ who: 'The Parties', force: 'shall', action: 'consult each other' });
const inform = statement({ who: 'The Parties', force: 'shall', action: 'inform the Council' }, 50);

describe('pairing of labelled and read statements', () => {
  test('each goes to the likest, whatever the order', () => {
    expect(pairUp([consult, inform], [inform, consult], TEXT).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('what shares less than half of its words is not the same statement', () => {
    expect(pairUp([consult], [statement({ action: 'inform the Council' })], TEXT)).toEqual([]);
  });
});

describe('spans compared exactly', () => {
  test('articles, blanks and punctuation at the ends do not count', () => {
    const whole = bordered(TEXT, [{ start: 0, end: 11 }], 'who');
    expect(bordered(TEXT, [{ start: 4, end: 12 }], 'who')).toEqual(whole);
  });

  test('neighbours with a comma between them are one span', () => {
    const parts = [
      { start: 19, end: 26 },
      { start: 26, end: 41 },
    ];
    expect(bordered(TEXT, parts, 'action')).toEqual(
      bordered(TEXT, [{ start: 19, end: 41 }], 'action'),
    );
  });

  test('a word more is another span', () => {
    expect(bordered(TEXT, [{ start: 4, end: 17 }], 'who')).not.toEqual(
      bordered(TEXT, [{ start: 4, end: 11 }], 'who'),
    );
  });
});

describe('the score', () => {
  test('counts what was missed and what was made up', () => {
    const score = emptyScore();
    addText(score, [consult, inform], [consult, statement({ action: 'without delay' })], TEXT);
    expect(score.statements).toEqual({ right: 1, read: 2, labelled: 2 });
    expect(score.elements.who.exact).toEqual({ right: 1, read: 1, labelled: 2 });
    expect(score.elements.action.found).toEqual({ right: 1, read: 1, labelled: 1 });
  });

  test('counts a wrong class of force in what was found', () => {
    const score = emptyScore();
    addText(score, [consult], [{ ...consult, force: 'permission' }], TEXT);
    expect(score.force).toEqual({ right: 0, read: 1, labelled: 1 });
  });
});
