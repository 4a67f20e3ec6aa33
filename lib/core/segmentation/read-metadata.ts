/**
 * What a treaty's text says of itself: title, parties, place and date of signature, languages, and the
 * clauses on entry into force and duration. Proposals for a person to confirm, never facts of a record.
 */

import { guessLanguage } from '@/lib/core/language/guess-language';
import { primaryLanguage } from '@/lib/core/language/language';
import { isUnit, type Provision } from '@/lib/core/treaty/provision';
import type { PartialDate } from '@/lib/core/treaty/treaty';
import { METADATA_WORDS } from './metadata-words';
import { readDate } from './read-date';

/** A provision that is quoted for what it says. */
export type QuotedClause = { readonly eId: string; readonly text: string };

export type ProposedMetadata = {
  readonly title?: string;
  /** As the title or the preamble names them. */
  readonly parties: readonly string[];
  readonly signed?: { readonly place?: string; readonly date?: PartialDate };
  /** BCP 47 tags of the languages in which the text says it was done. */
  readonly languages: readonly string[];
  readonly entryIntoForce?: QuotedClause;
  readonly duration?: QuotedClause;
};

type Known = { readonly title: string | undefined; readonly lang: string | undefined };

const BEGINNING = 3000;

/** Proposals from the words of a text's provisions; nothing where nothing is said plainly. O(n). */
export function readMetadata(provisions: readonly Provision[], known: Known): ProposedMetadata {
  const units = provisions.filter(isUnit);
  const opening = [known.title ?? '', units[0]?.text ?? ''].join('\n').slice(0, BEGINNING);
  const sample = `${opening}\n${units[1]?.text ?? ''}`;
  const lang = primaryLanguage(known.lang ?? guessLanguage(sample) ?? 'en');
  const closing = closingOf(units);
  const signed = signatureOf(closing, lang);
  const own = units.filter(({ kind, eId }) => kind === 'article' && !eId.startsWith('annex'));
  const words = METADATA_WORDS[lang];
  const entryIntoForce = clauseOf(own, words?.force);
  const duration = clauseOf(own, words?.duration);
  return {
    ...(known.title !== undefined && { title: known.title }),
    parties: partiesOf(opening, lang),
    ...(signed && { signed }),
    languages: languagesOf(closing, lang),
    ...(entryIntoForce && { entryIntoForce }),
    ...(duration && { duration }),
  };
}

const MOST_PARTIES = 30;

function partiesOf(opening: string, lang: string): string[] {
  for (const pattern of METADATA_WORDS[lang]?.parties ?? []) {
    const names = [...opening.replace(/[^\S\n]+/gu, ' ').matchAll(pattern)].flatMap((match) =>
      match.slice(1).map((name) => (name ?? '').trim()),
    );
    const different = new Map(names.filter(Boolean).map((name) => [name.toLowerCase(), name]));
    if (different.size >= 2) return [...different.values()].slice(0, MOST_PARTIES);
  }
  return [];
}

const CLOSING_LENGTH = 1500;

/** The first closing formula; else the end of the last article. */
function closingOf(units: readonly Provision[]): string {
  const formula = units.find(({ kind }) => kind === 'testimonium');
  if (formula) return formula.text.slice(0, CLOSING_LENGTH);
  return units.findLast(({ kind }) => kind === 'article')?.text.slice(-500) ?? '';
}

function signatureOf(closing: string, lang: string): ProposedMetadata['signed'] {
  const place = METADATA_WORDS[lang]?.place?.exec(closing)?.[1]?.trim();
  const date = readDate(closing, lang);
  if (place === undefined && date === undefined) return undefined;
  return { ...(place !== undefined && { place }), ...(date && { date }) };
}

const LANGUAGES = 'en ru ko fa zh fr es ar de pt ja uk vi tr it pl mn kk uz tg be'.split(' ');
const SIGNED = /^(?:ru|uk|be)$/;

/** Languages that the closing formula names, by their names in the text's own language. */
function languagesOf(closing: string, lang: string): string[] {
  let names: Intl.DisplayNames;
  try {
    names = new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
  const text = closing.toLowerCase();
  return LANGUAGES.filter((tag) => {
    const name = names.of(tag)?.toLowerCase() ?? '';
    const stem = SIGNED.test(lang) ? name.slice(0, -2) : lang === 'zh' ? name.slice(0, -1) : name;
    const behind = lang === 'zh' ? '[语語文]' : '';
    // Arabic writes "and" and "in" together with the word.
    const before = lang === 'ar' ? '(?<!\\p{L})[وبف]?' : '(?<!\\p{L})';
    return stem !== '' && new RegExp(`${before}${stem}${behind}`, 'u').test(spaced(text, lang));
  });
}

/** Chinese has no blanks between words. */
function spaced(text: string, lang: string): string {
  return lang === 'zh' ? [...text].join('\u200b').replace(/\u200b(?=[语語文])/g, '') : text;
}

const LONGEST_CLAUSE = 600;

/** The last article that says it, by its first sentence that does. */
function clauseOf(
  articles: readonly Provision[],
  says: RegExp | undefined,
): QuotedClause | undefined {
  if (!says) return undefined;
  const found = articles.findLast(({ text }) => says.test(text));
  if (!found) return undefined;
  const sentences = found.text.split(/(?<=[.。;؛])\s|\n/u);
  const text = sentences.find((sentence) => says.test(sentence)) ?? found.text;
  return { eId: found.eId, text: text.trim().slice(0, LONGEST_CLAUSE) };
}
