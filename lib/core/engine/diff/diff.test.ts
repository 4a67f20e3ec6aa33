import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import { wordsOf } from '@/lib/core/language/tokens';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import { anyText, editedText, mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { diffTexts } from '@/lib/core/testing/diff-texts';
import { readEdit, showEdit } from '@/lib/core/testing/notation';
import { splitsSurrogatePair } from '@/lib/core/text/text';
import { applyChanges } from './diff';

const CASE = { ...EXACT, ignoreCase: true };
const MARKS = { ...EXACT, ignorePunctuation: true };

/** The line is input and expectation at once. */
function expectEdit(line: string, lang = 'en', options = EXACT) {
  const { a, b } = readEdit(line);
  const { changes, precise } = diffTexts(a, b, lang, options);
  expect(showEdit(a, b, changes)).toBe(line);
  expect(precise).toBe(true);
}

describe('diffWords marks words', () => {
  it.each([
    'Peace and [war/trade] for ever.',
    'Peace[+ and trade]',
    '[+Lasting ]peace',
    'Peace [-and trade ]for ever.',
    'In force [12/30] days after',
    'the same',
    'one[ /\n]two',
  ])('%s', (line) => expectEdit(line));

  it.each([
    ['ru', 'Стороны оказывают [военную/иную] помощь всеми средствами.'],
    ['ko', '쌍방은 지체없이 [군사적/경제적] 원조를 제공한다.'],
    ['fa', 'طرفین در زمینه [کتاب‌ها/رسانه‌ها] همکاری می‌کنند.'],
    ['zh', '双方应当提供[军事/经济]援助。'],
  ])('%s: %s', (lang, line) => expectEdit(line, lang));

  it('never cuts a word: 10222 to 10333', () => expectEdit('pay [10222/10333] roubles'));
});

describe('diffWords marks phrases', () => {
  it('joins changes over function words and short runs', () =>
    expectEdit(
      'shall [give aid to the victim/lend help to the state] at once and without any delay',
    ));

  it('keeps apart what is worth reading between', () =>
    expectEdit('[Every/Each] Party shall provide military assistance [soon/promptly].'));

  it('sets an insertion at the border of a clause', () =>
    expectEdit('on trade, [+on energy, ]on culture and on sport'));

  it('sets an inserted sentence at the border of the sentence', () =>
    expectEdit('The Parties shall meet. [+The Parties shall pay. ]The Parties shall part.'));

  it('does not join over the end of a paragraph', () =>
    expectEdit('They shall [meet/talk].\n[Each/Every] one of them shall agree.'));
});

describe('diffWords options', () => {
  it('ignores case', () => {
    expectEdit('the Parties shall [meet/talk]', 'en', CASE);
    expect(diffTexts('The PARTIES', 'the parties', 'en', CASE).changes).toEqual([]);
  });

  it('ignores punctuation and spacing', () => {
    expect(
      diffTexts('goods, works;  “services”.', 'goods works – services', 'en', MARKS).changes,
    ).toEqual([]);
    expect(diffTexts('goods, works', 'goods; money', 'en', MARKS).changes).toHaveLength(1);
  });

  it('marks a change of punctuation when asked to see it', () => expectEdit('goods[,/;] works'));
});

describe('diffWords on any text', () => {
  const pair = fc.oneof(
    fc.tuple(mixedText(), mixedText()),
    editedText(),
    fc.tuple(anyText(), anyText()),
  );
  const lang = fc.constantFrom('en', 'ru', 'ko', 'fa', 'zh');

  it('rebuilds the second text exactly', () => {
    const property = fc.property(pair, lang, ([a, b], language) => {
      expect(applyChanges(a, b, diffTexts(a, b, language).changes)).toBe(b);
    });
    fc.assert(property, { seed: SEED, numRuns: 1500 });
  });

  it('gives changes in order, apart, and none that changes nothing', () => {
    const property = fc.property(pair, lang, ([a, b], language) => {
      const changes = diffTexts(a, b, language).changes;
      let end = { a: 0, b: 0 };
      const bad = changes.filter(({ fromA, toA, fromB, toB }) => {
        const apart = fromA >= end.a && fromB >= end.b && fromA <= toA && fromB <= toB;
        const whole = ![fromA, toA].some((offset) => splitsSurrogatePair(a, offset));
        end = { a: toA, b: toB };
        return !apart || !whole || a.slice(fromA, toA) === b.slice(fromB, toB);
      });
      expect(bad).toEqual([]);
      expect(end.a <= a.length && end.b <= b.length).toBe(true);
    });
    fc.assert(property, { seed: SEED, numRuns: 800 });
  });

  it('with options, rebuilds it up to what is ignored', () => {
    const bare = (text: string, language: string) =>
      wordsOf(tokenize(text, new Vocabulary(language)))
        .join(' ')
        .toLowerCase();
    const property = fc.property(editedText(), lang, ([a, b], language) => {
      const { changes } = diffTexts(a, b, language, {
        ...EXACT,
        ignoreCase: true,
        ignorePunctuation: true,
      });
      expect(bare(applyChanges(a, b, changes), language)).toBe(bare(b, language));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('finds nothing between a text and itself', () => {
    const property = fc.property(anyText(), (text) => {
      expect(diffTexts(text, text, 'en')).toEqual({
        changes: [],
        moves: [],
        obligations: [],
        precise: true,
      });
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});

describe('diffWords past its size cap', () => {
  /** Sentences of 30 words of a vocabulary of 300, by chance: long, and unlike any other. */
  const jumble = (sentences: number, seed: number) => {
    let state = seed;
    const next = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return `w${Math.floor(state / 65536) % 300}`;
    };
    const sentence = () => `S${Array.from({ length: 30 }, next).join(' ')}.`;
    return Array.from({ length: sentences }, sentence).join(' ');
  };

  it('says so, still rebuilds, and keeps equal sentences', () => {
    const kept = 'Both Parties shall keep this sentence as it stands.';
    const a = `${jumble(40, 7)} ${kept} ${jumble(40, 11)}`;
    const b = `${jumble(40, 13)} ${kept} ${jumble(40, 17)}`;
    const { changes, precise } = diffTexts(a, b, 'en');
    expect(precise).toBe(false);
    expect(applyChanges(a, b, changes)).toBe(b);
    const at = a.indexOf(kept);
    expect(changes.every(({ fromA, toA }) => toA <= at || fromA >= at + kept.length)).toBe(true);
  });

  it('replaces the whole when no sentence is shared', () => {
    const { changes, precise } = diffTexts(jumble(80, 7), jumble(80, 13), 'en');
    expect(precise).toBe(false);
    expect(changes).toHaveLength(1);
  });
});
