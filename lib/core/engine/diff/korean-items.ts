/**
 * What binds in a Korean text. The verb carries it in its endings, which the North writes joined and the
 * South apart: 제공할수 있다, 제공할 수 있다. Numbers stand joined to what they count: 삼십일, 열흘.
 */

import { digitValue } from '@/lib/core/language/numbers/digit-value';
import {
  KOREAN_DAYS,
  NATIVE_KOREAN,
  SINO_KOREAN,
  sinoKoreanNumber,
} from '@/lib/core/language/numbers/korean-number';
import type { Binding } from './critical-words';
import { written } from './date-items';
import { amountItem, oneOf, type TextItem } from './text-items';

type Ending = {
  readonly form: RegExp;
  readonly binding: Omit<Binding, 'weak' | 'group'>;
  readonly group?: string;
};

const MUST = { kind: 'modal', value: '하여야', negated: false } as const;
const MAY = { kind: 'modal', value: '수 있다', negated: false } as const;
const PERMIT = { kind: 'modal', value: '허용', negated: false } as const;

const ENDINGS: readonly Ending[] = [
  { form: /지\s?(?:말아야|않아야|아니하여야|말\s?것)/gu, binding: { ...MUST, negated: true } },
  {
    form: /(?:하여|되여|되어|해|돼|어|아|여|와|워)야(?=\s?(?:한|하|할|된|되|될|합|했|함|됨))/gu,
    binding: MUST,
  },
  {
    form: /(?:여서는|어서는|아서는|해서는)\s?(?:아니|안)\s?(?:된|되|될|됩|됨)/gu,
    binding: { ...MAY, negated: true },
  },
  { form: /지(?:는|도)?\s?못(?:하|한|할|합|함|했)/gu, binding: { ...MAY, negated: true } },
  {
    form: /지(?:는|도)?\s?(?:않|아니\s?[하한할함])/gu,
    binding: { kind: 'negation', value: '않', negated: false },
  },
  { form: /금지/gu, binding: { ...PERMIT, negated: true } },
  { form: /허용|허가/gu, binding: PERMIT },
  { form: /(?<!\p{L})의무/gu, binding: { kind: 'modal', value: '의무', negated: false } },
  {
    form: /권리[를가]?\s?(?:있|가지|가진|갖)/gu,
    binding: { kind: 'modal', value: '권리', negated: false },
  },
  { form: /없이/gu, binding: { kind: 'negation', value: '없이', negated: false } },
  {
    form: /(?<!\p{L})(?:안|못|아니)(?!\p{L})/gu,
    binding: { kind: 'negation', value: '안', negated: false },
  },
  {
    form: /(?:않는|아니하는|없는)\s?한(?!\p{L})/gu,
    binding: { kind: 'limit', value: 'unless', negated: false },
    group: 'condition',
  },
  {
    form: /노력(?:하|한|할|을|합|해)/gu,
    binding: { kind: 'limit', value: 'endeavour', negated: false },
    group: 'effort',
  },
  ...['이상 amount >=', '이하 amount <=', '이내 time within', '까지 time until'].map(
    (line): Ending => {
      const [word = '', group = '', value = ''] = line.split(' ');
      return {
        form: new RegExp(
          `(?<=(?:[일년월달명개회분간주번인원톤배%]|차례|퍼센트|\\p{Nd})\\s?)${word}`,
          'gu',
        ),
        binding: { kind: 'limit', value, negated: false },
        group,
      };
    },
  ),
];

const ABILITY = /수(?:는|도|가)?\s?(있|없)/gu;
const YEAR_DATE = /(?:(\p{Nd}{4})\s?년\s?)?(\p{Nd}{1,2})\s?월(?:\s?(\p{Nd}{1,2})\s?일)?/gu;
const DOTTED_DATE = /(\p{Nd}{4})\.\s?(\p{Nd}{1,2})\.\s?(\p{Nd}{1,2})(?!\p{Nd})/gu;
const FIGURES = /(?<![\p{Nd}.,])(\p{Nd}+(?:[.,]\p{Nd}+)*)(백만|천만|만|억|천)?/gu;
const SCALES: Readonly<Record<string, number>> = {
  천: 1e3,
  만: 1e4,
  백만: 1e6,
  천만: 1e7,
  억: 1e8,
};
const FRACTION = new RegExp(
  `(?<!\\p{L})(\\p{Nd}{1,3}|[${SINO_KOREAN}]{1,5})분의\\s?(\\p{Nd}{1,3}|[${SINO_KOREAN}]{1,5})`,
  'gu',
);
const HALF = /(?<!\p{L})(?:절반|과반수|반수)/gu;
const SINO = new RegExp(`(?<!\\p{L})[${SINO_KOREAN}]{1,9}`, 'gu');
const UNIT =
  /(?:년|개년|개월|개국|월|일|주|시간|분|회|차례|차|번|명|인|배|퍼센트|프로|원|톤|킬로|해리|조|항|개)(?:간|동안)?/uy;
const TIME_UNIT = /(?:년|개년|개월)(?:간|동안)?/uy;
/** 오일 is oil, 이일 "this": a single syllable before 일 counts days only where it can do nothing else. */
const DAYS_SURE = /[삼사육륙칠팔구십백]/u;
const DAY_UNIT = /(?:년|개년|개월|일)(?:간|동안)?/uy;
const AFTER_UNIT =
  /(?!\p{L})|(?:째|내|이내|이상|이하|이전|이후|까지|부터|마다|전|후|[의에을를이가은는로과와도만씩])/uy;
const NATIVE = new RegExp(
  `(?<!\\p{L})(${oneOf(NATIVE_KOREAN.keys())})(?=\\s?(?:차례|번|달|개|명|사람|해|살|시간|시|배|가지|나라|주|돌|부|통|곳|대|척|쪽))`,
  'gu',
);
const DAYS = new RegExp(
  `(?<!\\p{L})(${oneOf(KOREAN_DAYS.keys())})(?=(?:간|안|내|이내|이상|후|전|의|에|을|를|이|동안|까지|만)|(?!\\p{L}))`,
  'gu',
);

/** Endings, numbers and dates. O(n). */
export function koreanItems(text: string): TextItem[] {
  return [...endings(text), ...abilities(text), ...dates(text), ...numbers(text), ...sino(text)];
}

function endings(text: string): TextItem[] {
  return ENDINGS.flatMap(({ form, binding, group = '' }) =>
    [...text.matchAll(form)].map((match): TextItem => {
      const at = { start: match.index, end: match.index + match[0].length };
      return {
        ...binding,
        ...at,
        group,
        weak: false,
        wholeWords: binding.kind !== 'limit' || group === 'effort',
      };
    }),
  );
}

/** 할 수 있다 and 할수 없다, behind a syllable that ends in ㄹ. */
function abilities(text: string): TextItem[] {
  return [...text.matchAll(ABILITY)].flatMap((match): TextItem[] => {
    const before = text.slice(Math.max(0, match.index - 2), match.index).trimEnd();
    if (!endsInRieul(before)) return [];
    const at = { start: match.index, end: match.index + match[0].length };
    return [
      { ...MAY, negated: match[1] === '없', ...at, group: '', weak: false, wholeWords: true },
    ];
  });
}

function endsInRieul(text: string): boolean {
  const code = text.charCodeAt(text.length - 1) - 0xac00;
  return code >= 0 && code < 11172 && code % 28 === 8;
}

function dates(text: string): TextItem[] {
  return [...text.matchAll(YEAR_DATE), ...text.matchAll(DOTTED_DATE)].flatMap((match) => {
    const [whole, year, month, day] = match;
    if (year === undefined && day === undefined) return [];
    return [amountItem('date', match.index, match.index + whole.length, written(year, month, day))];
  });
}

function numbers(text: string): TextItem[] {
  const item = (match: RegExpExecArray, value: string, weak = false) =>
    amountItem('number', match.index, match.index + match[0].length, value, weak);
  const plain = (part = '') => String(sinoKoreanNumber(part) ?? digitValue(part));
  return [
    ...[...text.matchAll(FIGURES)].map((match) => {
      const value = digitValue(match[1] ?? '');
      const scale = SCALES[match[2] ?? ''];
      return item(match, scale === undefined ? value : String(Number(value) * scale));
    }),
    ...[...text.matchAll(FRACTION)].map((match) => {
      const [of, part] = [plain(match[1]), plain(match[2])];
      return item(match, of === '100' ? part : `${part}/${of}`);
    }),
    ...[...text.matchAll(HALF)].map((match) => item(match, '1/2')),
    ...[...text.matchAll(NATIVE)].map((match) => {
      const word = match[1] ?? '';
      return item(match, String(NATIVE_KOREAN.get(word)), word === '한');
    }),
    ...[...text.matchAll(DAYS)].map((match) =>
      item(match, String(KOREAN_DAYS.get(match[1] ?? ''))),
    ),
  ];
}

/** 삼십일: thirty days, or thirty-one of what follows; the longest number that has its unit. */
function sino(text: string): TextItem[] {
  return [...text.matchAll(SINO)].flatMap((match) => {
    const [run] = match;
    for (let length = run.length; length > 0; length -= 1) {
      const printed = run.slice(0, length);
      const value = sinoKoreanNumber(printed);
      const end = match.index + length;
      const unit = behind(
        length > 1 ? UNIT : DAYS_SURE.test(printed) ? DAY_UNIT : TIME_UNIT,
        text,
        end,
      );
      const ends = unit > end && closes(text, unit);
      if (value === undefined || printed.startsWith('만') || !ends) continue;
      return [amountItem('number', match.index, unit, String(value), printed === '일')];
    }
    return alone(text, match.index, run);
  });
}

/** A number without a unit, which has a unit of ten at least in it: 백이십. */
function alone(text: string, start: number, run: string): TextItem[] {
  const value = sinoKoreanNumber(run);
  const end = start + run.length;
  const sure =
    run.length > 1 && /[십백천]/u.test(run) && !run.startsWith('만') && closes(text, end);
  return value === undefined || !sure ? [] : [amountItem('number', start, end, String(value))];
}

function behind(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.test(text) ? form.lastIndex : at;
}

function closes(text: string, at: number): boolean {
  AFTER_UNIT.lastIndex = at;
  return AFTER_UNIT.test(text);
}
