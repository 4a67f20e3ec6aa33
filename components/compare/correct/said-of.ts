import type { Correction } from '@/lib/core/comparison/correction';
import { correctionSentence, listInWords } from '@/lib/core/comparison/describe-correction';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';

/** `Article 4 of A paired with Article 16 of B`: what is said of two texts. */
export function saidOf(
  said: Pick<Correction, 'kind' | 'left' | 'right' | 'relation'>,
  left: VersionText,
  right: VersionText,
): string {
  return correctionSentence(said, [names(left, said.left, 'A')], [names(right, said.right, 'B')]);
}

function names({ provisions, lang }: VersionText, eIds: readonly string[], letter: string): string {
  const units = unitsOf(provisions).filter(({ eId }) => eIds.includes(eId));
  return `${listInWords(units.map((unit) => provisionLabel(unit, 'long', { lang })))} of ${letter}`;
}
