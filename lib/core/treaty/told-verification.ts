/**
 * How far a provision was checked, as every place that shows its words beside others says it: one line
 * that needs no legend, and the longest wording that a source attests.
 */

import { type Provision, type Quotation, unitEId, type VersionText } from './provision';
import { isChecked, type Verification, verificationOf, verificationsOf } from './verification';
import { NUMBER_NOT_CONFIRMED, verificationWords } from './verification-words';

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
  const own = quotations.filter(({ eId }) => unitEId(eId) === unit.eId);
  const readable = own.filter((quotation) => quotation.lang === lang);
  return (readable.length > 0 ? readable : own).reduce<Quotation | undefined>(
    (best, quotation) => (best && best.text.length >= quotation.text.length ? best : quotation),
    undefined,
  );
}
