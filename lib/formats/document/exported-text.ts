/** What every export of one whole text is made from, and the words its formats share. */

import { languageName } from '@/lib/core/language/language';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { isChecked, verificationsOf } from '@/lib/core/treaty/verification';
import { VERIFICATION_WORDS } from '@/lib/core/treaty/verification-words';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { sourceLine, standingNotice } from './exported-comparison';
import { numberedSources, provenanceOf } from './provenance-lines';

export type ExportedText = {
  readonly version: VersionText;
  /** Its permanent address, absolute. */
  readonly address: string;
  /** When the file is made, ISO 8601. */
  readonly date: string;
};

/** What the text is called: its own title, else that of the treaty. */
export function titleOfText({ title, treaty }: VersionText): string {
  return title ?? treaty.title;
}

/** What a person must know before relying on the text: standing, notice, and how much was checked. */
export function noticeOfText(version: VersionText): string {
  const unchecked = [...verificationsOf(version).values()].filter(({ worst }) => !isChecked(worst));
  const units = unitsOf(version.provisions).length;
  const said =
    unchecked.length === 0
      ? ''
      : ` ${unchecked.length} of its ${units} provisions hold words that were not checked against any source; what was is said for each of them.`;
  return standingNotice(version) + said;
}

/** The facts of the file as pairs: what it is, where it is found again, what it must equal. */
export function factsOfText({
  version,
  address,
  date,
}: ExportedText): (readonly [string, string])[] {
  const { english } = languageName(version.lang);
  return [
    ['Text', `${version.treaty.shortTitle}, ${english}, version ${version.number}`],
    ['Permanent address', address],
    ['Content hash', version.contentHash],
    ['Exported', date.slice(0, 10)],
  ];
}

export type ToldUnit = {
  readonly eId: string;
  /** "Article 4", in the English of the apparatus. */
  readonly label: string;
  /** How far it was verified, its note, and the wording a source attests, a sentence or two each. */
  readonly lines: readonly string[];
};

/** What stands behind the words of each unit. O(provisions · parts). */
export function provenanceOfUnits(version: VersionText): ToldUnit[] {
  return unitsOf(version.provisions).map((unit) => {
    const { verification, note, attested } = provenanceOf('', version, unit);
    const quoted = attested && `Attested (${attested.source}): “${attested.text}”`;
    return {
      eId: unit.eId,
      label: provisionLabel(unit, 'long'),
      lines: [verification, ...(note === undefined ? [] : [note]), ...(quoted ? [quoted] : [])],
    };
  });
}

/** The sources as a numbered list. */
export function sourcesOfText(
  version: VersionText,
): { readonly number: string; readonly line: string }[] {
  return numberedSources('', version).map(({ number, source }) => ({
    number,
    line: sourceLine(source),
  }));
}

/** The states that occur in the text with what each means. */
export function statesOfText(version: VersionText): (readonly [mark: string, sentence: string])[] {
  const used = new Set(
    [...verificationsOf(version).values()].flatMap(({ pieces }) =>
      pieces.map(({ state }) => state),
    ),
  );
  return [...used].map(
    (state) => [VERIFICATION_WORDS[state].mark, VERIFICATION_WORDS[state].sentence] as const,
  );
}

/** `dprk-russia-2024-en-v1`: safe in every file system. */
export function textFileName({ treaty, lang, name, number }: VersionText): string {
  return [treaty.slug, lang, ...(name === undefined ? [] : [name]), `v${number}`].join('-');
}
