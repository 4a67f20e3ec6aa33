/** Numbers in Hangul: Sino-Korean 삼십, native 열두, days of their own 열흘. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'영일이삼사오육칠팔구'].map((form, value): [string, number] => [form, value] as const),
);
const SPELLINGS: ReadonlyMap<string, number> = new Map([
  ['공', 0],
  ['륙', 6],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['십', 10],
  ['백', 100],
  ['천', 1000],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['만', 1e4],
  ['억', 1e8],
]);

/** All syllables of Sino-Korean numbers, for a class of a regular expression. */
export const SINO_KOREAN = '영공일이삼사오육륙칠팔구십백천만억';

/** Native numbers as they stand before what is counted, and alone. */
const NATIVE_ONES: ReadonlyMap<string, number> = new Map([
  ['한', 1],
  ['하나', 1],
  ['두', 2],
  ['둘', 2],
  ['세', 3],
  ['석', 3],
  ['셋', 3],
  ['네', 4],
  ['넉', 4],
  ['넷', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
]);
const NATIVE_TENS: ReadonlyMap<string, number> = new Map([
  ['열', 10],
  ['스물', 20],
  ['스무', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['예순', 60],
  ['일흔', 70],
  ['여든', 80],
  ['아흔', 90],
]);

/** One to so many days, in a word. */
export const KOREAN_DAYS: ReadonlyMap<string, number> = new Map([
  ['하루', 1],
  ['이틀', 2],
  ['사흘', 3],
  ['나흘', 4],
  ['닷새', 5],
  ['엿새', 6],
  ['이레', 7],
  ['여드레', 8],
  ['아흐레', 9],
  ['열흘', 10],
  ['보름', 15],
]);

/** All native numbers below a hundred, longest first. */
export const NATIVE_KOREAN: ReadonlyMap<string, number> = new Map(
  [
    ...NATIVE_ONES,
    ...NATIVE_TENS,
    ...[...NATIVE_TENS].flatMap(([ten, tens]) =>
      [...NATIVE_ONES].map(([one, ones]): [string, number] => [ten + one, tens + ones]),
    ),
  ].sort(([one], [other]) => other.length - one.length),
);

/** The value of a Sino-Korean number; undefined for syllables that make none: 이사, 일이. O(length). */
export function sinoKoreanNumber(text: string): number | undefined {
  let [total, section, digit] = [0, 0, -1];
  let [lastUnit, lastScale] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const syllable of text) {
    const value = DIGITS.get(syllable) ?? SPELLINGS.get(syllable);
    const unit = UNITS.get(syllable);
    const scale = SCALES.get(syllable) ?? 1;
    if (value !== undefined) {
      if (digit >= 0) return undefined;
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      section += (digit > 0 ? digit : 1) * unit;
      [lastUnit, digit] = [unit, -1];
    } else {
      if (scale >= lastScale) return undefined;
      total += (section + Math.max(0, digit) || 1) * scale;
      [section, digit, lastUnit, lastScale] = [0, -1, Number.POSITIVE_INFINITY, scale];
    }
  }
  return text === '' ? undefined : total + section + Math.max(0, digit);
}
