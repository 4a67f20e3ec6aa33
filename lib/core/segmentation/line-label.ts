/**
 * The number that a line begins with. Treaties number paragraphs `1.`, `(1)`, `1.1`, `①`, `一、` and points
 * `(a)`, `a)`, `а)`, `가.`, `الف)`, `(i)`. Labels of one style count together.
 */

import { readRoman } from '@/lib/core/language/roman-numerals';
import { decimalDigits } from './digits';
import { CHINESE_NUMBER, readNumeral } from './numerals';

/** A line's number: where its words begin, and what it counts. */
export type LineLabel = {
  readonly level: 'paragraph' | 'point';
  /** How it is written: labels of one list share it. */
  readonly style: string;
  /** As printed, without brackets and stops: `2`, `a`, `③`. */
  readonly printed: string;
  /** Its place in the count, from 1; a letter may be a Roman numeral as well. */
  readonly value: number;
  readonly roman?: number;
  /** UTF-16 length of the label with the space behind it. */
  readonly length: number;
};

const ALPHABETS: readonly (readonly string[])[] = [
  [...'abcdefghijklmnopqrstuvwxyz'],
  [...'абвгдежзиклмнопрстуфхцчшщэюя'],
  [...'가나다라마바사아자차카타파하'],
  ['الف', 'ب', 'پ', 'ت', 'ث', 'ج', 'چ', 'ح', 'خ', 'د'],
  ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي', 'ك', 'ل', 'م', 'ن'],
  ['ا', 'ب', 'ج', 'د', 'ه', 'و', 'ز', 'ح', 'ط', 'ی', 'ک', 'ل', 'م', 'ن'],
];
const LETTER = `[ivx]{1,5}|[IVX]{1,5}|[a-zA-Zа-яА-Я]|[${ALPHABETS[2]?.join('')}]|الف|هـ|[أابپتثجچحخدهوزطيیكکلمن]`;
const NUMBER = `\\p{Nd}{1,3}|${LETTER}|[${CHINESE_NUMBER}]{1,3}`;
const IN_BRACKETS = new RegExp(`^[(（]\\s?(${NUMBER})\\s?[)）][\\s.]{0,3}(?=\\S)`, 'u');
const DECIMAL = /^(\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,2})\.?\s{1,4}(?=\S)/u;
const FIGURES = /^(\p{Nd}{1,3}|l(?=\.\s))\s?([.)．]|ـ|、|[-–—](?=\s))(?!\p{Nd})\s{0,9}(?=\S)/u;
const CIRCLED = /^([①-⑳])\s{0,9}(?=\S)/u;
const CHINESE = new RegExp(`^([${CHINESE_NUMBER}]{1,3})([、．.])\\s{0,9}(?=\\S)`, 'u');
const LETTERED = new RegExp(
  `^(${LETTER})(\\)|\\s?ـ|\\s[-–—](?=\\s)|\\.(?=\\s))\\s{0,9}(?=\\S)`,
  'u',
);

/** The number a line begins with; undefined when it begins with none. O(1). */
export function lineLabel(line: string): LineLabel | undefined {
  return (
    labelled(IN_BRACKETS.exec(line), '(') ??
    decimal(DECIMAL.exec(line)) ??
    labelled(FIGURES.exec(line), '') ??
    labelled(CIRCLED.exec(line), '○') ??
    labelled(CHINESE.exec(line), '') ??
    labelled(LETTERED.exec(line), '')
  );
}

function decimal(match: RegExpExecArray | null): LineLabel | undefined {
  if (!match) return undefined;
  const [whole, printed = ''] = match;
  const parts = decimalDigits(printed).split('.');
  const value = Number(parts.pop());
  if (value < 1) return undefined;
  return { level: 'paragraph', style: parts.join('.'), printed, value, length: whole.length };
}

function labelled(match: RegExpExecArray | null, bracket: string): LineLabel | undefined {
  if (!match) return undefined;
  const [whole, printed = '', sign = ''] = match;
  const length = whole.length;
  const style = `${bracket}${sign.trim()}`;
  if (/^(?:\p{Nd}|[①-⑳])/u.test(printed) || printed === 'l') {
    const value = printed === 'l' ? 1 : readNumeral(printed);
    return value ? { level: 'paragraph', style, printed, value, length } : undefined;
  }
  if (new RegExp(`^[${CHINESE_NUMBER}]`, 'u').test(printed)) {
    const value = readNumeral(printed);
    const level = bracket === '(' ? 'point' : 'paragraph';
    return value
      ? { level, style: `${style}一`.replace('、一', '、'), printed, value, length }
      : undefined;
  }
  return lettered(printed, style, length);
}

function lettered(printed: string, style: string, length: number): LineLabel | undefined {
  const small = printed.toLowerCase();
  const roman = /^[ivx]+$/.test(small) ? readRoman(small) : undefined;
  const places = ALPHABETS.map((alphabet) => alphabet.indexOf(small) + 1);
  const alphabet = places.findIndex((place) => place > 0);
  const value = alphabet >= 0 ? places[alphabet] : roman;
  if (value === undefined) return undefined;
  const script = alphabet >= 3 ? 'ا' : String(Math.max(alphabet, 0));
  const letters = `${style}${printed === small ? 'a' : 'A'}${script}`;
  return {
    level: 'point',
    style: letters,
    printed,
    value,
    ...(roman !== undefined && { roman }),
    length,
  };
}
