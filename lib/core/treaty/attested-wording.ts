import { type Quotation, unitEId, type VersionText } from './provision';

/** The attested wording of a unit and its parts, longest first: it says most of how the text reads. O(n). */
export function attestedWording(
  { quotations }: Pick<VersionText, 'quotations'>,
  eId: string,
): Quotation[] {
  return quotations
    .filter((quotation) => unitEId(quotation.eId) === eId)
    .sort((a, b) => b.text.length - a.text.length);
}

/** A quotation cut to its first words, at a word's end, with an ellipsis where something is left out. O(most). */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const end = cut.search(/(?<!\s)\s+\S*$/u);
  return `${(end > most / 2 ? cut.slice(0, end) : cut.slice(0, most)).trimEnd()} …`;
}
