/**
 * What stands behind a provision's words, as every file says it: how far they were checked, the longest
 * wording that a source attests, and the sources by their numbers in the file's list.
 */

import { type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';
import {
  attestationsOf,
  bestQuotation,
  verificationLine,
} from '@/lib/core/treaty/told-verification';
import type { Attestation, Source } from '@/lib/core/treaty/treaty';
import { versionSources } from '@/lib/core/treaty/version-sources';
import { sourceLine } from './exported-comparison';

export type SideName = 'A' | 'B';

/** What stands before a source's number: the side of a comparison, or nothing where one text is alone. */
type Before = SideName | '';

export type ToldProvenance = {
  /** "From memory, not checked (A4)." */
  readonly verification: string;
  readonly note?: string;
  readonly attested?: {
    readonly text: string;
    readonly lang: string;
    /** "A4": the number of its source. */
    readonly source: string;
  };
};

/** A version's sources as a file lists them: by their numbers in the treaty's record, "A1", "A7" … */
export function numberedSources(
  letter: Before,
  version: VersionText,
): { readonly number: string; readonly source: Source }[] {
  return [...versionSources(version).values()].map(({ number, source }) => ({
    number: `${letter}${number}`,
    source,
  }));
}

/** O(sources of the version). */
export function provenanceOf(
  letter: Before,
  version: VersionText,
  unit: Provision,
): ToldProvenance {
  const numberOf = ({ url }: Source) =>
    `${letter}${versionSources(version).get(url)?.number ?? ''}`;
  const words = verificationLine(version, unit);
  const numbers = attestationsOf(version, unit).map(numberOf);
  const best = bestQuotation(version, unit);
  return {
    verification: numbers.length === 0 ? `${words}.` : `${words} (${numbers.join(', ')}).`,
    ...(unit.note !== undefined && { note: unit.note }),
    ...(best && {
      attested: { text: best.text, lang: best.lang, source: numberOf(best.source) },
    }),
  };
}

/** The same as plain lines. */
export function provenanceLines(letter: SideName, version: VersionText, unit: Provision): string[] {
  const { verification, note, attested } = provenanceOf(letter, version, unit);
  return [
    note === undefined ? verification : `${verification} ${note}`,
    ...(attested ? [`Attested: “${attested.text}” (${attested.source})`] : []),
  ];
}

/** The sources behind one provision, its quotations among them, each in full with what it shows. */
export function sourceLinesOf(letter: SideName, version: VersionText, unit: Provision): string[] {
  const quoted = version.quotations.filter(({ eId }) => unitEId(eId) === unit.eId);
  const cited = new Map<string, Attestation>([
    ...quoted.map(({ source }) => [source.url, source] as const),
    ...attestationsOf(version, unit).map((source) => [source.url, source] as const),
  ]);
  return numberedSources(letter, version).flatMap(({ number, source: { url } }) => {
    const source = cited.get(url);
    if (source === undefined) return [];
    const shows = source.shows === undefined ? '' : `: ${source.shows}`;
    return `${number} ${sourceLine(source)}${shows}`;
  });
}
