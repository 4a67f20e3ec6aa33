/**
 * The words of an apparatus: short as editors print them, `region] continent B C; om. D`, and as the
 * sentence that is read aloud in their place.
 *
 * Reference: M. L. West, Textual Criticism and Editorial Technique (1973), part II, 4.
 */

import { type Reading, siglumOf, type VariantPlace } from '@/lib/core/comparison/collation';
import { safeCutBefore } from '@/lib/core/text/text';

/** What one group of witnesses reads, in print. */
export type PrintedReading = {
  /** "om.", "add.", "sp.", "transp. to 3" …; undefined where other words simply stand there. */
  readonly sign?: string;
  /** The words read; '' for none. */
  readonly words: string;
  /** "B C". */
  readonly sigla: string;
};

export type PrintedEntry = {
  readonly number: number;
  /** Words of the base; of an addition the word it follows, '' at the beginning. */
  readonly lemma: string;
  readonly readings: readonly PrintedReading[];
  /** The entry in words. */
  readonly spoken: string;
};

/** Longest lemma (UTF-16 units) that is printed whole. */
const WHOLE_LEMMA = 60;
/** Of a longer one so much is printed at its beginning and its end. */
const END_OF_LEMMA = 24;

/** An entry of the apparatus of a passage. O(words of the place). */
export function printedEntry(text: string, place: VariantPlace): PrintedEntry {
  const own = text.slice(place.start, place.end);
  const lemma = shortened(own.trim() === '' ? wordBefore(text, place.start) : oneLine(own));
  const says = (reading: Reading) => spokenReading(reading, own, lemma);
  return {
    number: place.number,
    lemma,
    readings: place.readings.map((reading) => ({
      ...signOf(reading, own),
      words: reading.kind === 'division' ? '' : oneLine(reading.text),
      sigla: reading.witnesses.map(siglumOf).join(' '),
    })),
    spoken: `${place.readings.map(says).join('; ')}.`,
  };
}

/** "B", "B and C", "B, C and D". */
export function listOf(items: readonly string[]): string {
  return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' and ');
}

/** Witnesses in a sentence: "B and C". */
export function spokenSigla(witnesses: readonly number[]): string {
  return listOf(witnesses.map(siglumOf));
}

function signOf({ kind, text, partner }: Reading, own: string): { sign?: string } {
  if (kind === 'omission') return { sign: 'om.' };
  if (kind === 'addition') return { sign: 'add.' };
  if (kind === 'transposition') {
    return { sign: text.trim() === '' ? `transp. to ${partner}` : `transp. from ${partner}` };
  }
  if (kind === 'spelling') return { sign: 'sp.' };
  return kind === 'division' ? { sign: divisionSign(text, own) } : {};
}

function divisionSign(text: string, own: string): string {
  if (text.includes('\n') === own.includes('\n')) return 'spacing';
  return text.includes('\n') ? 'new paragraph' : 'no new paragraph';
}

function spokenReading(reading: Reading, own: string, lemma: string): string {
  const { kind, witnesses, partner } = reading;
  const one = witnesses.length === 1;
  const who = spokenSigla(witnesses);
  const have = one ? 'has' : 'have';
  const read = shortened(oneLine(reading.text));
  const where = lemma === '' ? 'at the beginning' : `after “${lemma}”`;
  if (kind === 'omission') return `${who} ${one ? 'omits' : 'omit'} “${lemma}”`;
  if (kind === 'addition') return `${who} ${one ? 'adds' : 'add'} “${read}” ${where}`;
  if (kind === 'division') {
    return `${who} ${have} ${spokenDivision(divisionSign(reading.text, own))} ${where}`;
  }
  if (kind === 'spelling') return `${who} ${one ? 'spells' : 'spell'} “${lemma}” as “${read}”`;
  if (kind === 'substitution') return `${who} ${have} “${read}” instead of “${lemma}”`;
  return read === ''
    ? `${who} ${have} “${lemma}” at place ${partner}`
    : `${who} ${have} “${read}” here, from place ${partner}`;
}

function spokenDivision(sign: string): string {
  if (sign === 'spacing') return 'other spacing';
  return sign === 'new paragraph' ? 'a new paragraph' : 'no new paragraph';
}

/** The beginning and the end of long words: what stands between is in the text. */
function shortened(words: string): string {
  if (words.length <= WHOLE_LEMMA) return words;
  const [first, last] = [words.slice(0, END_OF_LEMMA), words.slice(-END_OF_LEMMA)];
  const [space, after] = [first.lastIndexOf(' '), last.indexOf(' ')];
  const head = words.slice(0, space > 0 ? space : safeCutBefore(words, END_OF_LEMMA));
  const from = words.length - END_OF_LEMMA;
  const tail = words.slice(after >= 0 ? from + after + 1 : safeCutBefore(words, from));
  return `${head} … ${tail}`;
}

/** The last word before an offset, with the marks behind it. O(length of the word). */
function wordBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - WHOLE_LEMMA), offset).trimEnd();
  return before.slice(before.search(/(?<!\S)\S*$/u));
}

function oneLine(text: string): string {
  return text.replace(/\n/g, ' ¶ ').trim();
}
