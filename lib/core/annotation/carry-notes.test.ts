import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeRange } from '@/lib/core/anchor/describe-range';
import { isPlaced } from '@/lib/core/anchor/selector';
import { SEED } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { isSafeCut } from '@/lib/core/text/text';
import { unitsOf } from '@/lib/core/treaty/provision';
import { carryNotes } from './carry-notes';

/** Articles with the noted words between brackets, in one of them. */
function noted(...articles: readonly string[]) {
  const index = articles.findIndex((text) => text.includes('['));
  const marked = articles[index] ?? '';
  const text = marked.replace(/[[\]]/g, '');
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const old = version({ articles: articles.map((each) => each.replace(/[[\]]/g, '')) });
  return { old, selector: describeRange(text, `art_${index + 1}`, start, end) };
}

/** The state, and the words with the article that they are in now. */
function carried(before: readonly string[], after: readonly string[]) {
  const { old, selector } = noted(...before);
  const next = version({ articles: after });
  const [anchor] = carryNotes([selector], old, next);
  if (anchor === undefined) throw new Error('one selector, one anchor');
  if (!isPlaced(anchor)) return anchor;
  const { eId, start, end } = anchor;
  const unit = unitsOf(next.provisions).find((each) => each.eId === eId);
  return { ...anchor, words: `${eId}: ${unit?.text.slice(start, end)}` };
}

const PEACE = 'The Parties shall keep peace and settle every dispute by talks.';
const HELP = 'If one Party is attacked, the other Party shall [without delay] give it help.';
const PORTS = 'Ships of one Party may enter the ports of the other Party and take water there.';
const PLAIN = HELP.replace(/[[\]]/g, '');

describe('a note on a text that changed', () => {
  it('stands where it stood when another article changed', () => {
    expect(carried([PEACE, HELP], [`${PEACE} So be it.`, PLAIN])).toMatchObject({
      state: 'exact',
      method: 'unchanged',
      words: 'art_2: without delay',
    });
  });

  it.each([
    ['words before it', [PEACE, `From today: ${PLAIN}`], 'art_2: without delay'],
    ['a new number', ['A new first article.', PEACE, PLAIN], 'art_3: without delay'],
    ['articles joined', [`${PEACE}\n${PLAIN}`], 'art_1: without delay'],
    [
      'articles split',
      [PEACE, 'If one Party is attacked,', PLAIN.slice(26)],
      'art_3: without delay',
    ],
    ['its sentence moved to another article', [`${PEACE} ${PLAIN}`, PORTS], 'art_1: without delay'],
  ])('goes along with %s', (_, after, words) => {
    expect(carried([PEACE, HELP], after)).toMatchObject({ state: 'moved', score: 1, words });
  });

  it('takes along a sentence of its own whose neighbours are new', () => {
    const before = [`${PORTS} [They pay no dues]. ${PEACE}`];
    expect(carried(before, ['They pay no dues. Aircraft may land anywhere.'])).toMatchObject({
      state: 'moved',
      words: 'art_1: They pay no dues',
    });
  });

  it.each([
    ['a word inside', 'without any delay', 'without any delay'],
    ['a word instead of its first', 'with little delay', 'with little delay'],
    ['a typing error', 'withuot delay', 'withuot delay'],
  ])('keeps what is left of it with %s', (_, put, words) => {
    const after = [PEACE, PLAIN.replace('without delay', put)];
    const place = carried([PEACE, HELP], after);
    expect(place).toMatchObject({ state: 'moved', method: 'diff', words: `art_2: ${words}` });
    expect(place).toHaveProperty('score', expect.closeTo(0.85, 0));
  });

  it.each([
    ['before', '[The Parties] shall consult.', 'The Parties agree. The Parties shall consult.'],
    ['before', 'They shall [give help].', 'They shall always give help.'],
    ['behind', 'They shall [give help].', 'They shall give help at once.'],
  ])('leaves outside what was inserted %s it', (_, before, after) => {
    const words = before.slice(before.indexOf('[') + 1, before.indexOf(']'));
    expect(carried([PEACE, before], [PEACE, after])).toMatchObject({ words: `art_2: ${words}` });
  });

  it('is nowhere when its words are gone, and says where they were', () => {
    const after = ['All new.', PEACE, PLAIN.replace('without delay ', '')];
    expect(carried([PEACE, HELP], after)).toEqual({ state: 'orphaned', near: 'art_3' });
    expect(carried([PEACE, HELP], [PEACE])).toEqual({ state: 'orphaned' });
  });

  it('is not put on the same words that always stood elsewhere', () => {
    const other = 'They shall [without delay] tell each other.';
    const before = [PLAIN, other];
    const after = [PLAIN, 'They shall tell each other.'];
    expect(carried(before, after)).toMatchObject({
      state: 'ambiguous',
      candidates: [{ eId: 'art_1' }],
      near: 'art_2',
    });
  });

  it('does not choose which of two repetitions was left out', () => {
    expect(
      carried(['For peace and [peace and] security.'], ['For peace and security.']),
    ).toMatchObject({ state: 'ambiguous' });
  });

  it.each([
    ['Hangul', '쌍방은 [군사적 원조를] 제공한다.', '새 문장. 쌍방은 군사적 원조를 즉시 제공한다.'],
    [
      'Cyrillic',
      'Стороны [оказывают военную помощь] друг другу.',
      'Отныне Стороны оказывают военную помощь друг другу.',
    ],
    [
      'Persian',
      'طرفین [کمک‌های نظامی] می‌دهند و می‌گیرند.',
      'از امروز طرفین کمک‌های نظامی می‌دهند و می‌گیرند.',
    ],
    [
      'Chinese',
      '缔约双方[互相提供军事援助]和其他援助。',
      '从今日起缔约双方互相提供军事援助和其他援助。',
    ],
    [
      'combining marks',
      'Они [дают е\u0323ё всем] всегда и везде.',
      'Итак: они. Они дают е\u0323ё всем всегда и везде.',
    ],
    [
      'surrogate pairs',
      'We sign [𝔸𐐷 🇰🇵 gladly] here and there.',
      'Now 🇰🇵! We sign 𝔸𐐷 🇰🇵 gladly here and there.',
    ],
  ])('is carried in %s', (_, before, after) => {
    const words = before.slice(before.indexOf('[') + 1, before.indexOf(']')).normalize('NFC');
    expect(carried([before.normalize('NFC')], [after])).toMatchObject({
      state: 'moved',
      words: `art_1: ${words}`,
    });
  });

  it('is carried over two paragraphs', () => {
    const before = ['One is first.\nThe Parties [shall consult.\nThey shall] agree on all of it.'];
    const after = ['The Parties shall consult.\nThey shall agree on all of it.'];
    expect(carried(before, after)).toMatchObject({ words: 'art_1: shall consult.\nThey shall' });
  });
});

const WORDS = [
  'peace',
  'trade',
  'the',
  'of',
  'Parties',
  '군사적',
  'помощь',
  'می‌شود',
  '援助',
  '𝔸𐐷',
  'n\u0303\u0323',
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`);
const articles = fc.array(sentence, { minLength: 1, maxLength: 6 });
const drawn = fc.record({
  articles,
  unit: fc.nat(5),
  from: fc.nat(60),
  length: fc.integer({ min: 1, max: 40 }),
});
type Drawn = {
  readonly articles: string[];
  readonly unit: number;
  readonly from: number;
  readonly length: number;
};

function selectorOf({ articles: texts, unit, from, length }: Drawn) {
  const old = version({ articles: texts });
  const chosen = unitsOf(old.provisions)[unit % texts.length];
  const text = chosen?.text ?? '';
  let start = from % text.length;
  while (!isSafeCut(text, start)) start -= 1;
  let end = Math.min(text.length, start + length);
  while (!isSafeCut(text, end)) end += 1;
  return { old, text, selector: describeRange(text, chosen?.eId ?? '', start, end) };
}

describe('the carrying of any note', () => {
  it('over the same text changes nothing', () => {
    fc.assert(
      fc.property(drawn, (given) => {
        const { old, selector } = selectorOf(given);
        const { eId, position } = selector;
        expect(carryNotes([selector], old, old)).toEqual([
          { state: 'exact', eId, ...position, method: 'unchanged' },
        ]);
      }),
      { seed: SEED },
    );
  });

  it('never loses words that stand once in the new text', () => {
    fc.assert(
      fc.property(drawn, articles, (given, others) => {
        const { old, selector } = selectorOf(given);
        const next = version({ articles: [...others, `q ${selector.quote.exact} q`] });
        const all = unitsOf(next.provisions)
          .map(({ text }) => text)
          .join('\n');
        const { exact } = selector.quote;
        fc.pre(all.indexOf(exact) === all.lastIndexOf(exact));
        expect(carryNotes([selector], old, next)).not.toMatchObject([{ state: 'orphaned' }]);
      }),
      { seed: SEED },
    );
  });

  it('never calls exact what was deleted, and never cuts a letter', () => {
    fc.assert(
      fc.property(drawn, articles, (given, others) => {
        const { old, text, selector } = selectorOf(given);
        const { start, end } = selector.position;
        const rest = text.slice(0, start) + text.slice(end);
        const next = version({ articles: [rest, ...others].filter((each) => each.trim() !== '') });
        for (const anchor of carryNotes([selector], old, next)) {
          if (!isPlaced(anchor)) continue;
          const there = unitsOf(next.provisions).find(({ eId }) => eId === anchor.eId)?.text ?? '';
          expect(isSafeCut(there, anchor.start) && isSafeCut(there, anchor.end)).toBe(true);
          if (anchor.state === 'exact') {
            expect(there.slice(anchor.start, anchor.end)).toBe(selector.quote.exact);
          }
        }
      }),
      { seed: SEED },
    );
  });

  it('through a version between claims nothing that its words do not bear out', () => {
    fc.assert(
      fc.property(drawn, articles, articles, (given, middle, last) => {
        const { old, selector } = selectorOf(given);
        const mid = version({ articles: [...middle, ...given.articles.slice(1)] });
        const next = version({ articles: [...last, ...given.articles.slice(0, 1)] });
        const [there] = carryNotes([selector], old, mid);
        if (there === undefined || !isPlaced(there)) return;
        const text = unitsOf(mid.provisions).find(({ eId }) => eId === there.eId)?.text ?? '';
        const again = describeRange(text, there.eId, there.start, there.end);
        const [place] = carryNotes([again], mid, next);
        if (place === undefined || !isPlaced(place) || place.state !== 'exact') return;
        const end = unitsOf(next.provisions).find(({ eId }) => eId === place.eId)?.text ?? '';
        expect(end.slice(place.start, place.end)).toBe(again.quote.exact);
      }),
      { seed: SEED },
    );
  });
});
