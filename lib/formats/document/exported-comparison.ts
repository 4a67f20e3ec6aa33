/**
 * What every export of a comparison is made from, and the words they share: what is compared, what
 * standing the texts have, where they come from. One place, so that a file says the same in each
 * format.
 */

import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Comparison, ComparisonMethod } from '@/lib/core/comparison/comparison';
import type { Correction } from '@/lib/core/comparison/correction';
import { languageName } from '@/lib/core/language/language';
import type { FindableRow } from '@/lib/core/presentation/row-filter';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import type { Source, Standing } from '@/lib/core/treaty/treaty';
import { SOURCE_KIND_LABELS } from '@/lib/core/treaty/treaty-labels';
import { PARTIAL_ADDRESS } from '@/lib/core/treaty/verification-words';
import { versionSources } from '@/lib/core/treaty/version-sources';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import type { SharedWords } from './shared-words';

export type ExportedComparison = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
  /** The permanent address of what is exported, absolute. */
  readonly address: string;
  /** When the file is made, ISO 8601. */
  readonly date: string;
  /** The corrections that hold, to name their authors. */
  readonly corrections: readonly Correction[];
  /** Notes to write into the file, by side; each with its anchors in that side's version. */
  readonly notes: { readonly left: readonly Annotation[]; readonly right: readonly Annotation[] };
  /** The rows the exporter asked for, in reading order. Formats that give whole texts ignore them. */
  readonly rows: readonly FindableRow[];
  /** How many rows there are in all. */
  readonly allRows: number;
  /** Whether tables mark words: those that differ or, where `shared` is given, those shared. */
  readonly marked: boolean;
  /** What the two texts share, where the file is to show that. */
  readonly shared?: SharedWords;
  /** Keys of the rows that show it, where the others show what differs; undefined for all. */
  readonly sharedRows?: ReadonlySet<string>;
  /** Whether tables give both texts of a row as one. */
  readonly asOne?: boolean;
};

/** Who makes the tracked changes of a file. */
export const EXPORT_AUTHOR = 'Concordat';

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  authentic: 'Authentic text',
  'official-translation': 'Official translation',
  'unofficial-translation': 'Unofficial translation',
  'working-rendering': 'Working rendering, not an authentic text',
};

const METHOD_WORDS: Readonly<Record<ComparisonMethod, string>> = {
  content: 'by their wording',
  structure: 'by their place, checked by length, numbers and names',
  lexicon: 'by their wording across languages, through word lists',
  incomparable: 'not at all: the two languages cannot be compared',
};

/** What the export is of, in one line. */
export function titleOf({ left, right }: Pick<ExportedComparison, 'left' | 'right'>): string {
  return `${sideTitle(left)} compared with ${sideTitle(right)}`;
}

/** A side by name: short title, language and version. */
export function sideTitle({ treaty, lang, number }: VersionText): string {
  return `${treaty.shortTitle} (${lang}, version ${number})`;
}

/** What a person must know of a text before relying on it, and where the authentic one is. */
export function standingNotice({ standing, notice, treaty }: VersionText): string {
  const authentic = (treaty.authenticTexts ?? []).map(
    ({ lang, source }) => `${languageName(lang).english}: ${sourceLine(source)}`,
  );
  return [
    `${STANDING_WORDS[standing]}.`,
    ...(notice === undefined ? [] : [notice]),
    ...(authentic.length === 0 ? [] : [`Authentic texts: ${authentic.join('; ')}.`]),
  ].join(' ');
}

/** The line above a provision's text: its label in the language of the text, and its heading. */
export function provisionTitle(version: Pick<VersionText, 'lang'>, provision: Provision): string {
  const label = provisionLabel(provision, 'long', { lang: version.lang });
  return provision.heading === undefined ? label : `${label}. ${provision.heading}`;
}

/** Every source a version's provisions and quotations name, each once, in order. */
export function sourcesOf(version: VersionText): Source[] {
  return [...versionSources(version).values()].map(({ source }) => source);
}

/** A source as one line. */
export function sourceLine(source: Source): string {
  const address = source.partial ? `${source.url}, ${PARTIAL_ADDRESS}` : source.url;
  return [sourceWords(source), address].filter(Boolean).join(', ');
}

/** Its title, who published it, and what kind of source it is. */
export function sourceWords({ title, publisher, kind }: Source): string {
  const from = [publisher, kind && kind !== 'other' && `(${SOURCE_KIND_LABELS[kind]})`]
    .filter(Boolean)
    .join(' ');
  return [title, from].filter(Boolean).join(', ');
}

/**
 * How provisions were matched, by which engine, and what was not looked for: where the words that bind are
 * not known, that no change of obligation is listed says nothing.
 */
export function matchedWords({
  method,
  engine,
  obligationsRead,
}: Pick<Comparison, 'method' | 'engine' | 'obligationsRead'>): string {
  const unread = method === 'content' && !obligationsRead;
  const reserve = unread ? '; changes of obligation are not read in this language' : '';
  return `${METHOD_WORDS[method]}; engine ${engine}${reserve}`;
}

/** A share of 1 in whole hundredths. */
export function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}

/** `dprk-russia-2024-en-v1--iran-russia-2025-en-v1`: safe in every file system. */
export function nameOfFile(versions: readonly VersionText[]): string {
  return versions
    .map(({ treaty, lang, name, number }) =>
      [treaty.slug, lang, ...(name === undefined ? [] : [name]), `v${number}`].join('-'),
    )
    .join('--');
}
