/** What became of a file, for a person and for a program. */

import type { VersionAddress } from '../../lib/core/address/version-address';
import { readerPath } from '../../lib/core/address/view';
import { AROUND_A_NUMBER } from '../../lib/core/segmentation/segmented';
import type { ImportedText } from '../../lib/services/imports/import-file';
import { clean, count } from '../command/terminal';

/** A file with its texts, or with the sentence why there are none. */
export type FileReport = {
  readonly name: string;
  readonly texts: readonly TextReport[];
  readonly problem?: string;
};

export type TextReport = ReturnType<typeof textReport>;

/** Doubts and what was left out that are told of each text; `npm run segment` tells all. */
const FIRST = 3;
const WIDTH = 120;

/** Members that do not apply are null, so that each is always there. */
export function textReport({ read, record, outcome }: ImportedText) {
  const { format, encoding, lang, guessed, provisions, issues, remarks } = read;
  const leftOut = read.leftOut.filter(({ reason }) => reason !== AROUND_A_NUMBER);
  return {
    outcome: outcome.kind,
    address: outcome.kind === 'stored' ? readerPath(outcome.address) : null,
    like: outcome.kind === 'known' ? likeOf(outcome.likeness) : null,
    reason: outcome.kind === 'refused' ? outcome.reason : null,
    format,
    encoding: encoding ?? null,
    lang: lang ?? null,
    langGuessed: guessed,
    title: record.title,
    shortTitle: record.shortTitle,
    parties: record.parties,
    signed: record.signed?.value ?? null,
    place: record.place ?? null,
    articles: provisions.filter(({ kind }) => kind === 'article').length,
    provisions: provisions.length,
    remarks,
    doubts: issues.length,
    firstDoubts: issues.slice(0, FIRST).map(({ line, message }) => ({ line, message })),
    leftOut: leftOut.length,
    firstLeftOut: leftOut.slice(0, FIRST),
  };
}

/** Of a run that stores nothing, what came before has no address. */
function likeOf({ address, title }: { readonly address: VersionAddress; readonly title: string }) {
  return { address: address.slug === '' ? null : readerPath(address), title };
}

export function filePage({ name, texts, problem }: FileReport): string {
  if (problem !== undefined) return `${clean(name)}: not imported. ${clean(problem)}\n`;
  const lines = texts.flatMap((text) => [
    `${clean(name)}: ${text.lang ?? 'language not known'}, ${count(text.articles, 'article')}; ${outcomeOf(text)}`,
    `  ${recordLine(text)}`,
    ...text.remarks.map((remark) => `  ${remark}`),
    ...told('doubt', text.doubts, text.firstDoubts.map(lineOf)),
    ...told(
      'left out',
      text.leftOut,
      text.firstLeftOut.map(({ line, text: words, reason }) =>
        lineOf({ line, message: `“${words}” (${reason})` }),
      ),
    ),
  ]);
  return lines.map((line) => `${cut(clean(line))}\n`).join('');
}

function outcomeOf({ outcome, address, like, reason }: TextReport): string {
  if (outcome === 'stored') return `stored at ${address}`;
  if (outcome === 'known') return `passed over, ${like?.address ?? like?.title} says the same`;
  return outcome === 'refused' ? `not imported. ${reason}` : 'would be imported';
}

function recordLine({ title, parties, signed, format }: TextReport): string {
  return [title, parties.join(', '), signed && `signed ${signed}`, format]
    .filter(Boolean)
    .join(' | ');
}

function told(what: string, number: number, first: readonly string[]): string[] {
  if (number === 0) return [];
  const counted = what === 'doubt' ? count(number, what) : `${number} ${what}`;
  const more = number > first.length ? [`… and ${number - first.length} more`] : [];
  return [`  ${counted}:`, ...[...first, ...more].map((line) => `    ${line}`)];
}

function lineOf({ line, message }: { readonly line: number; readonly message: string }): string {
  return line > 0 ? `line ${line}: ${message}` : message;
}

function cut(line: string): string {
  const letters = [...line];
  return letters.length <= WIDTH ? line : `${letters.slice(0, WIDTH - 1).join('')}…`;
}

/** What a run comes to. */
export function totals(files: readonly FileReport[]) {
  const texts = files.flatMap((file) => file.texts);
  const kept = texts.filter(({ outcome }) => outcome === 'stored' || outcome === 'to-be-stored');
  return {
    files: files.length,
    texts: kept.length,
    articles: kept.reduce((sum, { articles }) => sum + articles, 0),
    known: texts.filter(({ outcome }) => outcome === 'known').length,
    notImported:
      files.filter(({ problem }) => problem !== undefined).length +
      texts.filter(({ outcome }) => outcome === 'refused').length,
  };
}

export function totalLine(sums: ReturnType<typeof totals>, dryRun: boolean): string {
  const { files, texts, articles, known, notImported } = sums;
  return `${count(files, 'file')}: ${count(texts, 'text')} with ${count(articles, 'article')} ${dryRun ? 'would be ' : ''}imported, ${known} known already, ${notImported} not imported.`;
}
