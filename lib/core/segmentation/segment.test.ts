import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { unitsOf } from '@/lib/core/treaty/provision';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { textLines } from './lines';
import { segment } from './segment';

/** `art_1 First words`, one a unit; groups with their titles. */
const shape = (text: string) =>
  segment(text)
    .provisions.filter(({ kind }) => kind !== 'paragraph' && kind !== 'point')
    .map(({ eId, heading, text: words }) =>
      [eId, heading && `«${heading}»`, words.replaceAll('\n', ' / ')].filter(Boolean).join(' '),
    );
const codes = (text: string) => segment(text).issues.map(({ line, code }) => [line, code]);

describe('headings in the languages of treaties', () => {
  const cases: Readonly<Record<string, [headings: string[], eIds: string[]]>> = {
    English: [
      ['Article 1', 'ARTICLE 2.', 'Article 3:'],
      ['art_1', 'art_2', 'art_3'],
    ],
    Roman: [
      ['ARTICLE I', 'Article II', 'Article 3'],
      ['art_1', 'art_2', 'art_3'],
    ],
    decimal: [
      ['Article 1.1', 'Article 1.2', 'Article 2.1'],
      ['art_1-1', 'art_1-2', 'art_2-1'],
    ],
    'with suffixes': [
      ['Article 1', 'Article 1 bis', 'Article 2', 'Article 2A'],
      ['art_1', 'art_1bis', 'art_2', 'art_2a'],
    ],
    words: [
      ['ARTICLE ONE', 'ARTICLE TWO', 'ARTICLE THREE'],
      ['art_1', 'art_2', 'art_3'],
    ],
    French: [
      ['Article premier', 'Article 2', 'Art. 3'],
      ['art_1', 'art_2', 'art_3'],
    ],
    Spanish: [
      ['Artículo 1', 'ARTICULO II', 'Artículo 3.'],
      ['art_1', 'art_2', 'art_3'],
    ],
    Russian: [
      ['Статья 1', 'СТАТЬЯ 2', 'Статья третья'],
      ['art_1', 'art_2', 'art_3'],
    ],
    Korean: [
      ['제1조', '제 2 조', '▷제3조◁'],
      ['art_1', 'art_2', 'art_3'],
    ],
    Persian: [
      ['ماده ۱', 'مادهٔ دوم', 'ماده 3ـ'],
      ['art_1', 'art_2', 'art_3'],
    ],
    Arabic: [
      ['المادة 1', 'المادة الثانية', 'المادة ٣'],
      ['art_1', 'art_2', 'art_3'],
    ],
    Chinese: [
      ['第一条', '第二条', '第３条'],
      ['art_1', 'art_2', 'art_3'],
    ],
  };
  for (const [name, [headings, eIds]] of Object.entries(cases)) {
    it(name, () => {
      const text = headings.map((heading) => `${heading}\n\nThe words of it.`).join('\n\n');
      expect(shape(text)).toEqual(eIds.map((eId) => `${eId} The words of it.`));
    });
  }

  it('with the words on the same line', () => {
    expect(shape('Article 1. One shall.\nArticle 2 - Two shall.\nArticle 3 The third.')).toEqual([
      'art_1 One shall.',
      'art_2 Two shall.',
      'art_3 The third.',
    ]);
    expect(shape('第一条　甲方同意。\n第二条　乙方同意。\n第三条　双方同意。')).toEqual([
      'art_1 甲方同意。',
      'art_2 乙方同意。',
      'art_3 双方同意。',
    ]);
  });

  it('of sections, where these take the place of articles', () => {
    const text = [1, 2, 3].map((n) => `Section ${n}\nThe Parties keep matter ${n}.`).join('\n\n');
    expect(shape(text)).toEqual([1, 2, 3].map((n) => `art_${n} The Parties keep matter ${n}.`));
  });

  it('with a title on the next line, behind a dash or in brackets', () => {
    const titled = (heading: string) => `${heading}\nThe Parties shall meet.\n`;
    expect(shape([1, 2, 3].map((n) => titled(`Article ${n}\nMeeting ${n}`)).join('\n'))).toEqual(
      [1, 2, 3].map((n) => `art_${n} «Meeting ${n}» The Parties shall meet.`),
    );
    expect(shape([1, 2, 3].map((n) => titled(`Article ${n} - Meeting`)).join('\n'))).toEqual(
      [1, 2, 3].map((n) => `art_${n} «Meeting» The Parties shall meet.`),
    );
    expect(
      shape('제1조(목적)\n갑은 한다.\n제2조(정의)\n을은 한다.\n제3조(효력) 발생한다.'),
    ).toEqual(['art_1 «목적» 갑은 한다.', 'art_2 «정의» 을은 한다.', 'art_3 «효력» 발생한다.']);
  });
});

describe('what only looks like a heading', () => {
  it('is told by its place in the count', () => {
    const text = `Article 1
The Parties shall keep the duties under
Article 3
and those of other treaties.
Article 2
Rule 5 of the Harmonized System; (Article 10.5) need not be reserved.
Article 3
The Parties shall act as in
Article 1, and this stands.`;
    expect(shape(text)).toEqual([
      'art_1 The Parties shall keep the duties under / Article 3 and those of other treaties.',
      'art_2 Rule 5 of the Harmonized System; (Article 10.5) need not be reserved.',
      'art_3 The Parties shall act as in / Article 1, and this stands.',
    ]);
  });

  it('a table of contents is no second treaty', () => {
    const list = 'Contents\nArticle 1 Peace\nArticle 2 Trade\nArticle 3 Force\n';
    const body = [1, 2, 3].map((n) => `Article ${n}\n${'The Parties shall keep it. '.repeat(9)}`);
    const { provisions, leftOut } = segment(`${list}\n${body.join('\n')}`);
    expect(unitsOf(provisions).map(({ eId }) => eId)).toEqual(['art_1', 'art_2', 'art_3']);
    expect(
      leftOut.filter(({ reason }) => reason.includes('contents')).map(({ line }) => line),
    ).toEqual([1, 2, 3, 4]);
  });
});

describe('what stands around articles', () => {
  const TREATY = `TREATY OF FRIENDSHIP
BETWEEN X AND Y

X and Y,
wishing peace, have agreed as follows:

CHAPTER I
GENERAL

Article 1
1. One.
2. Two:
(a) first;
(b) second.

CHAPTER II. FINAL CLAUSES
Article 2
Words.
Article 3
Words.
In witness whereof they have signed.
Done at Z in two copies.

ANNEX A
Lists
Article 1
Inside.
Article 2
Inside too.

ANNEX B
A list of things.`;

  it('becomes title, preamble, groups, closing formula and annexes with counts of their own', () => {
    expect(segment(TREATY).title).toBe('TREATY OF FRIENDSHIP BETWEEN X AND Y');
    expect(shape(TREATY)).toEqual([
      'preamble X and Y, wishing peace, have agreed as follows:',
      'chp_1 «GENERAL»',
      'art_1 One. / Two: / first; / second.',
      'chp_2 «FINAL CLAUSES»',
      'art_2 Words.',
      'art_3 Words.',
      'testimonium In witness whereof they have signed. / Done at Z in two copies.',
      'annex_a Lists',
      'annex_a__art_1 Inside.',
      'annex_a__art_2 Inside too.',
      'annex_b A list of things.',
    ]);
  });

  it('has paragraphs and points', () => {
    const parts = segment(TREATY).provisions.filter(({ eId }) => eId.startsWith('art_1__'));
    expect(parts.map(({ eId, number, text }) => `${eId} ${number}| ${text}`)).toEqual([
      'art_1__para_1 1| One.',
      'art_1__para_2 2| Two:\nfirst;\nsecond.',
      'art_1__para_2__point_a a| first;',
      'art_1__para_2__point_b b| second.',
    ]);
  });
});

describe('damaged files', () => {
  it('are read when they lost their line breaks', () => {
    const lines = [1, 2, 3, 4].map((n) => `Article ${n} The Parties shall do what they agreed.`);
    const text = `X and Y, under Article 2 of the Charter, have agreed as follows: ${lines.join(' ')} Done at Z.`;
    expect(shape(text)).toEqual([
      'preamble X and Y, under Article 2 of the Charter, have agreed as follows:',
      ...[1, 2, 3, 4].map((n) => `art_${n} The Parties shall do what they agreed.`),
      'testimonium Done at Z.',
    ]);
  });

  it('are joined again where they were wrapped', () => {
    const wrapped = Array.from(
      { length: 4 },
      (_, n) =>
        `Article ${n + 1}\nThe Contracting Parties shall hold consultations on all the\nquestions of importance that touch upon the interests of\nthe two States.`,
    );
    expect(shape(wrapped.join('\n'))[0]).toBe(
      'art_1 The Contracting Parties shall hold consultations on all the questions of importance that touch upon the interests of the two States.',
    );
  });

  it('say what is missing', () => {
    expect(codes('Article 1\nA.\nArticle 2\nB.\nArticle 4\nC.\nArticle 5\nD.')).toEqual([
      [5, 'number-missing'],
    ]);
    expect(codes('Article 1\nA.\nArticle 2\nArticle 3\nC.')).toEqual([[3, 'empty-article']]);
    expect(codes('Ð¡Ð¾Ð³Ð»Ð°Ñˆ')).toEqual([
      [0, 'mojibake'],
      [0, 'no-structure'],
    ]);
  });

  it('reads a number that was parted by a blank, and says so', () => {
    const nine = Array.from(
      { length: 9 },
      (_, at) => `Article ${at + 1}\nThe Parties fish in lake ${at}.`,
    );
    const text = [...nine, 'Article 1 0\nThey count.', 'Article 1 1.\nThey talk.'].join('\n');
    const { provisions, issues, leftOut } = segment(text);
    expect(provisions.slice(-2).map(({ eId, number }) => [eId, number])).toEqual([
      ['art_10', '10'],
      ['art_11', '11'],
    ]);
    expect(issues.map(({ line, code }) => [line, code])).toEqual([
      [19, 'number-parted'],
      [21, 'number-parted'],
    ]);
    expect(leftOut.map(({ text: words }) => words).join('')).not.toContain('0');
    expect(
      codes('Article 1\nNets.\nArticle 2\nLines.\nArticle 3\nBoats.\nArticle 1 0\nEels.'),
    ).toContainEqual([7, 'heading-not-taken']);
  });

  it('takes a Persian article that begins with “in” for an article', () => {
    const text =
      'ماده ۱ طرفین در دریاچه ماهیگیری می‌کنند.\nماده ۲ در هر سال ماهی‌ها شمرده می‌شوند.\nماده ۳ در صورت اختلاف طرفین گفتگو می‌کنند.\nماده ۲ به شرح زیر اصلاح می‌شود.';
    expect(shape(text).map((unit) => unit.split(' ')[0])).toEqual(['art_1', 'art_2', 'art_3']);
  });

  it('are told apart with two articles, when both headings are plain', () => {
    const { provisions, issues } = segment('Article 1\nOne.\nArticle 2\nTwo.');
    expect(unitsOf(provisions).map(({ eId, text }) => [eId, text])).toEqual([
      ['art_1', 'One.'],
      ['art_2', 'Two.'],
    ]);
    expect(issues).toEqual([]);
  });

  it.each([
    'Article 1\nOne.\nTwo.',
    'Article 3\nOne.\nArticle 4\nTwo.',
    'As\nArticle 1: the Parties meet and part.\nArticle 2: the Parties pay.',
  ])('stay one block when fewer than three headings count: %j', (text) => {
    const { provisions, issues } = segment(text);
    expect(unitsOf(provisions).map((unit) => unit.text)).toEqual([text]);
    expect(issues.map(({ code }) => code)).toEqual(['no-structure']);
  });
});

/** The characters of a text, white space aside, that another has not as often. */
function missing(text: string, kept: string): string {
  const counts = new Map<string, number>();
  for (const letter of kept) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...text]
    .filter((letter) => {
      const left = counts.get(letter) ?? 0;
      counts.set(letter, left - 1);
      return /\S/.test(letter) && left <= 0;
    })
    .join('');
}

describe('any text', () => {
  const heading = fc.constantFrom(
    'Article 1',
    'Article 2.',
    'ARTICLE III',
    'Статья 4',
    '第五条',
    'ANNEX',
    'CHAPTER I',
    'Done at X',
    '1. One',
    '(a) point',
    'Preamble',
  );
  const lines = fc
    .array(fc.oneof(heading, mixedText(12)), { maxLength: 30 })
    .map((pieces) => pieces.join('\n'));

  it('gives sound provisions and loses no word of a body', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const { provisions } = segment(text);
        expect(checkProvisions(provisions)).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it.each(['\n', '. ', ' '])('keeps every character, pieces joined by %j', (joint) => {
    const pieces = fc.array(fc.oneof(heading, mixedText(8)), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (own) => {
        const text = own.join(joint);
        const { title = '', provisions, leftOut } = segment(text);
        const kept = [
          title,
          ...provisions.map(({ number = '', heading: name = '' }) => number + name),
          ...unitsOf(provisions).map((unit) => unit.text),
          ...leftOut.map((out) => out.text),
        ];
        const source = textLines(text).map((line) => line.text);
        expect(missing(source.join(''), kept.join(''))).toBe('');
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(lines, (text) => {
        expect(segment(text)).toEqual(segment(text.replaceAll('\n', '\r\n')));
      }),
      { seed: SEED, numRuns: 60 },
    );
  });
});
