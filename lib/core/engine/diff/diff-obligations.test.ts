import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { diffTexts } from '@/lib/core/testing/diff-texts';
import { readEdit, showEdit } from '@/lib/core/testing/notation';

/** The obligations of a line such as `shall [give/lend]`, as `kind: before > after`. */
function obligations(line: string, lang = 'en'): string[] {
  const { a, b } = readEdit(line);
  const { changes, obligations: found } = diffTexts(a, b, lang);
  expect(showEdit(a, b, changes)).toBe(line);
  return found.map(({ kind, before, after }) => `${kind}: ${before} > ${after}`);
}

describe('a change of obligation', () => {
  it.each([
    ['en', 'Each Party [shall/may] provide assistance.', 'modal: shall > may'],
    ['en', 'Each Party shall [+not ]provide assistance.', 'negation:  > not'],
    ['en', 'The Parties must [-never ]withdraw from it.', 'negation: never > '],
    ['en', 'in force within [30/60] days of notice', 'number: 30 > 60'],
    ['en', 'No one [can/cannot] leave the territory.', 'negation: can > cannot'],
    ['en', 'They [undertake/are entitled] to assist.', 'modal: undertake > are entitled'],
    ['en', 'signed on [2 October 2025/5 May 2026] in Moscow', 'date: 2 October 2025 > 5 May 2026'],
    [
      'en',
      'until [2 October 2025/3 October 2025] at noon',
      'date: 2 October 2025 > 3 October 2025',
    ],
    ['en', 'until [October 2, 2025/June 2, 2025] at noon', 'date: October 2, 2025 > June 2, 2025'],
    ['ru', 'Стороны [обязуются/могут] оказывать помощь.', 'modal: обязуются > могут'],
    ['ru', 'Стороны [+не ]оказывают помощь.', 'negation:  > не'],
    ['ru', 'вступит в силу [19 июня 2024/1 мая 2025] года', 'date: 19 июня 2024 > 1 мая 2025'],
    ['fa', 'طرفین [باید/می‌توانند] همکاری کنند.', 'modal: باید > می‌توانند'],
    ['fa', 'این معاهده [باید/نباید] اجرا شود.', 'negation: باید > نباید'],
    ['zh', '缔约双方[应当/可以]提供军事援助。', 'modal: 应当 > 可以'],
    ['ko', '쌍방은 [30/60]일 안에 통지한다.', 'number: 30 > 60'],
  ])('%s: %s', (lang, line, expected) => {
    expect(obligations(line, lang)).toEqual([expected]);
  });

  it('reads Korean modals of two words', () => {
    const edit = diffTexts('쌍방은 원조를 제공하여야 한다.', '쌍방은 원조를 제공할 수 있다.', 'ko');
    expect(edit.obligations.map(({ before, after }) => [before, after])).toEqual([
      ['제공하여야', '수 있다'],
    ]);
  });

  it('has a mark of its own beside a rewritten phrase', () => {
    expect(
      obligations('Each Party [shall/may] [give aid/lend help] to the victim at once.'),
    ).toEqual(['modal: shall > may']);
    expect(obligations('The Parties shall [+not ][give aid/lend any help] to aggressors.')).toEqual(
      ['negation:  > not'],
    );
  });

  it('is not there when a phrase around it changed', () => {
    expect(obligations('Each Party [gives and shall supply/lends and shall hand] arms.')).toEqual(
      [],
    );
  });

  it('is not there for paragraph numbers, nor for a whole new sentence', () => {
    expect(obligations('[1/2]. Each Party shall provide assistance.')).toEqual([]);
    expect(
      obligations('They meet once a year. [+They shall not meet in 30 days. ]They talk of trade.'),
    ).toEqual([]);
  });

  it('is found inside text that moved', () => {
    const one = 'Each Party shall provide military assistance to the other Party without delay.';
    const two =
      'The two sides develop trade in energy, in metals and in timber, and protect investments of both.';
    const [a, b] = [`${one}\n${two}`, `${two}\n${one.replace('shall', 'may')}`];
    const { moves, obligations: found, changes } = diffTexts(a, b, 'en');
    expect(moves.map((move) => a.slice(move.fromA, move.toA))).toEqual([one]);
    expect(moves[0]?.changes.map(({ fromB, toB }) => b.slice(fromB, toB))).toEqual(['may']);
    expect(changes.map(({ move }) => move)).toEqual([0, 0]);
    expect(found).toEqual([{ kind: 'modal', change: 0, before: 'shall', after: 'may' }]);
  });
});

describe('exactly one change of obligation', () => {
  const plain = fc.constantFrom(
    'Party',
    'provides',
    'military',
    'assistance',
    'at',
    'once',
    'trade',
  );
  const sentence = fc.array(plain, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const swap = fc.constantFrom(
    ['modal', 'shall', 'may'],
    ['modal', 'must', 'should'],
    ['negation', 'not', 'never'],
    ['number', '30', '60'],
    ['number', 'thirty', 'sixty'],
  );

  it('for one word swapped in any text, and its mark is that word', () => {
    const texts = fc
      .array(sentence, { maxLength: 4 })
      .map((all) => all.map((one) => `${one}. `).join(''));
    const property = fc.property(
      texts,
      sentence,
      swap,
      sentence,
      texts,
      (before, opening, [kind = '', from = '', to = ''], closing, after) => {
        const text = (word: string) => `${before}${opening} ${word} ${closing}. ${after}`;
        const [a, b] = [text(from), text(to)];
        const { changes, obligations: found } = diffTexts(a, b, 'en');
        expect(found).toEqual([{ kind, change: 0, before: from, after: to }]);
        expect(showEdit(a, b, changes)).toBe(
          `${before}${opening} [${from}/${to}] ${closing}. ${after}`,
        );
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
