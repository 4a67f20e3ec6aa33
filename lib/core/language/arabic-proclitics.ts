/** Arabic conjunctions, prepositions and the article, which are written joined to the noun. */
const PROCLITICS = /^(?:[وف]?(?:[بک]?ال|لل)|[وفبلک])(?=\p{L}{3})/u;

/** An Arabic word without them, where three letters are left; `word` in the form of `foldTerm`. */
export function withoutProclitics(word: string): string {
  return word.replace(PROCLITICS, '');
}
