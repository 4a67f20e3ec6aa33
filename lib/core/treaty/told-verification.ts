/**
 * How far a provision was checked, as every place that shows its words beside others says it: one line
 * that needs no legend, and the longest wording that a source attests.
 */

import { attestedWording } from './attested-wording';
import { type Provision, partsOf, type Quotation, type VersionText } from './provision';
import type { Attestation } from './treaty';
import { isChecked, type Verification, verificationOf, verificationsOf } from './verification';
import { NUMBER_NOT_CONFIRMED, verificationWords } from './verification-words';
import { versionSources } from './version-sources';

/** `mixed`: some of its words were checked and some were not. */
export type CheckLevel = Verification['level'] | 'mixed';

/** What a comparison makes of a verification: anything written from memory in it must show. O(1). */
export function checkLevelOf({ level, best, worst }: Verification): CheckLevel {
  return isChecked(best) && !isChecked(worst) ? 'mixed' : level;
}

/** The verification of a unit of a text. O(1) after the first of the text. */
export function verificationIn(
  version: Pick<VersionText, 'provisions'>,
  unit: Provision,
): Verification {
  return verificationsOf(version).get(unit.eId) ?? verificationOf(unit, []);
}

/**
 * "From memory, not checked": without a full stop. Where paragraphs differ each state is named with
 * those it holds for, and a number that no source gives is said to be none.
 */
export function verificationLine(
  version: Pick<VersionText, 'provisions'>,
  unit: Provision,
): string {
  const verification = verificationIn(version, unit);
  const { mark, sentence } = verificationWords(verification);
  const said = verification.mixed ? sentence.replace(/\.$/, '') : mark;
  return unit.numberConfirmed === false ? `${said}. ${NUMBER_NOT_CONFIRMED.mark}` : said;
}

/** The longest attested wording of a unit, of those in the language of the text when there are any. */
export function bestQuotation(
  { quotations, lang }: Pick<VersionText, 'quotations' | 'lang'>,
  unit: Pick<Provision, 'eId'>,
): Quotation | undefined {
  const own = attestedWording({ quotations }, unit.eId);
  return own.find((quotation) => quotation.lang === lang) ?? own[0];
}

/**
 * The sources of a unit and of its parts by their numbers, each once; what the unit itself says that a
 * source shows comes before what a part says.
 */
export function attestationsOf(version: VersionText, unit: Provision): Attestation[] {
  const parts = partsOf(version.provisions, unit).flatMap(({ sources }) => sources);
  const cited = new Map([...parts, ...unit.sources].map((source) => [source.url, source]));
  const numbers = versionSources(version);
  const numberOf = ({ url }: Attestation) => numbers.get(url)?.number ?? 0;
  return [...cited.values()].sort((one, other) => numberOf(one) - numberOf(other));
}
