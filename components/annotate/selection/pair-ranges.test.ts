import { describe, expect, it } from 'vitest';
import { describeRange } from '@/lib/core/anchor/describe-range';
import { isPair, quoteOf, touchesPair, withWords } from './pair-ranges';

const TEXT = 'The Parties shall consult without delay.';

/** Words of a unit: `at('a#art_4', 'consult')`; all of it when no words are given. */
function at(place: string, words = TEXT) {
  const [versionRef = '', eId = ''] = place.split('#');
  const start = TEXT.indexOf(words);
  return { versionRef, selector: describeRange(TEXT, eId, start, start + words.length) };
}

const PAIR = [at('a#art_4'), at('b#art_3'), at('b#art_4')];
const shown = (ranges: ReturnType<typeof withWords>) =>
  ranges.map(({ versionRef, selector: { eId, quote } }) =>
    quote.exact === TEXT ? `${versionRef}#${eId}` : `${versionRef}#${eId} ${quote.exact}`,
  );

describe('withWords', () => {
  it('puts selected words in the place of their side', () => {
    expect(shown(withWords(PAIR, [at('a#art_4', 'consult')]))).toEqual([
      'a#art_4 consult',
      'b#art_3',
      'b#art_4',
    ]);
    expect(shown(withWords(PAIR, [at('b#art_4', 'delay')]))).toEqual(['a#art_4', 'b#art_4 delay']);
  });

  it('leaves the pair whole for words elsewhere, or none', () => {
    expect(withWords(PAIR, [at('a#art_9', 'consult')])).toEqual(PAIR);
    expect(withWords(PAIR, [])).toEqual(PAIR);
  });
});

it('quotes a pair by its places, and other words as they are', () => {
  const name = ({ versionRef }: { versionRef: string }) => versionRef.toUpperCase();
  expect(quoteOf([at('a#art_4', 'consult'), at('b#art_3', 'delay')], name)).toBe(
    'A: consult\nB: delay',
  );
  expect(quoteOf([at('a#art_4', 'consult'), at('a#art_4', 'delay')], name)).toBe(
    'consult\n…\ndelay',
  );
});

it('knows a pair, and the words that belong to it', () => {
  expect([isPair(PAIR), isPair(PAIR.slice(1)), isPair([])]).toEqual([true, false, false]);
  expect(touchesPair(PAIR, [at('b#art_3', 'consult')])).toBe(true);
  expect(touchesPair(PAIR, [at('c#art_3', 'consult')])).toBe(false);
});
