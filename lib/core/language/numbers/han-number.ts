/** Numbers in Han characters, everyday and financial: 三十, 二〇二四, 壹佰, 廿五, 三百万. */

const DIGIT_FORMS = [
  '〇零○',
  '一壹',
  '二贰貳两兩',
  '三叁參参',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
];
const DIGITS: ReadonlyMap<string, number> = new Map(
  DIGIT_FORMS.flatMap((forms, value) => [...forms].map((form): [string, number] => [form, value])),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ...[...'十拾'].map((form): [string, number] => [form, 10]),
  ...[...'百佰'].map((form): [string, number] => [form, 100]),
  ...[...'千仟'].map((form): [string, number] => [form, 1000]),
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** All characters of such numbers, for a class of a regular expression. */
export const HAN_NUMERALS = [
  ...DIGITS.keys(),
  ...UNITS.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
].join('');

/** The value of a number in Han characters; undefined for what is none. O(length). */
export function hanNumber(text: string): number | undefined {
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => DIGITS.has(character))) {
    return Number(characters.map((character) => DIGITS.get(character)).join(''));
  }
  let [total, section, digit] = [0, 0, -1];
  for (const character of characters) {
    const value = DIGITS.get(character);
    const unit = UNITS.get(character);
    const scale = SCALES.get(character);
    if (value !== undefined) {
      // 二三 inside a number with units is none; 一百零五 is.
      if (digit > 0) return undefined;
      digit = value;
    } else if (scale !== undefined) {
      total += (section + Math.max(0, digit) || 1) * scale;
      [section, digit] = [0, -1];
    } else {
      const tens = TENS.get(character);
      if (unit === undefined && tens === undefined) return undefined;
      section += tens ?? (digit > 0 ? digit : 1) * (unit ?? 0);
      digit = -1;
    }
  }
  return characters.length === 0 ? undefined : total + section + Math.max(0, digit);
}
