/**
 * Numbers that a format counts itself and does not write down: lists of HTML, Word, OpenDocument. In a
 * treaty they are words like others (“2.”, “(b)”), so the readers write them out. Names of the forms
 * after ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
 */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const LETTERS = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  russianLower: 'абвгдежзиклмнопрстуфхцчшщэюя',
  ganada: '가나다라마바사아자차카타파하',
  arabicAlpha: 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي',
  arabicAbjad: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  hebrew1: 'אבגדהוזחטיכלמנסעפצקרשת',
  iroha:
    'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス',
  aiueo:
    'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
} as const;

const HAN = '〇一二三四五六七八九';

/** How a count is printed: `lowerLetter` of 3 is c. Forms that are not known count in digits. O(1). */
export function printNumber(value: number, form: string): string {
  if (form === 'none' || form === 'bullet') return '';
  if (value < 1 || value > 9999) return String(value);
  const lower = lowerForm(value, form.replace(/^upper/, 'lower').replace(/Upper$/, 'Lower'));
  return /^upper|Upper$/.test(form) ? lower.toUpperCase() : lower;
}

function lowerForm(value: number, form: string): string {
  const letters = (LETTERS as Readonly<Record<string, string>>)[form];
  if (letters !== undefined) return repeatLetter(value, letters);
  if (form === 'lowerRoman') return roman(value);
  if (form === 'decimalZero') return String(value).padStart(2, '0');
  if (/^decimalEnclosedCircle/.test(form) && value <= 20) {
    return String.fromCodePoint(0x245f + value);
  }
  if (/^decimalFullWidth/.test(form)) return inDigits(value, 0xff10);
  if (form === 'hindiNumbers') return inDigits(value, 0x966);
  if (form === 'persianNumbers') return inDigits(value, 0x6f0);
  if (form === 'arabicNumbers') return inDigits(value, 0x660);
  if (/^(?:chinese|japanese|taiwanese|koreanDigital|ideograph)/.test(form)) return han(value);
  return String(value);
}

/** Past the last letter Word doubles it: z, aa, bb. */
function repeatLetter(value: number, letters: string): string {
  const turn = Math.floor((value - 1) / letters.length) + 1;
  return turn > 20
    ? String(value)
    : (letters[(value - 1) % letters.length] ?? String(value)).repeat(turn);
}

function roman(value: number): string {
  let rest = value;
  let printed = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      printed += sign;
      rest -= worth;
    }
  }
  return printed;
}

function inDigits(value: number, zero: number): string {
  return [...String(value)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
}

function han(value: number): string {
  if (value > 99) return [...String(value)].map((digit) => HAN[Number(digit)]).join('');
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 && tens > 0 ? '' : HAN[value % 10];
  return `${tens > 1 ? HAN[tens] : ''}${tens > 0 ? '十' : ''}${ones}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits keep apart from those before them: article 2¹ is not article 21. */
export function raised(text: string): string {
  return /^\s*\d+\s*$/.test(text)
    ? text.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit)
    : text;
}
