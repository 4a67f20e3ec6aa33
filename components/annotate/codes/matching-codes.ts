import { type Code, type Codebook, notationKey } from '@/lib/core/annotation/codebook';

/** A codebook with the codes that are offered. */
export type Offered = Pick<Codebook, 'id' | 'name'> & { readonly codes: readonly Code[] };

/**
 * The codes that hold all the words in notation, label or definition, with those above them, which tell
 * where they belong; and those that are chosen. Retired ones only where they are chosen.
 */
export function matchingCodes(
  codebooks: readonly Codebook[],
  words: string,
  chosen: ReadonlySet<string>,
): Offered[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return codebooks.flatMap(({ id, name, codes }) => {
    const byNotation = new Map(codes.map((code) => [notationKey(code.notation), code]));
    const shown = new Set<Code>();
    for (const code of codes) {
      if (!chosen.has(code.id) && (code.retired || !holds(code, wanted))) continue;
      let above: Code | undefined = code;
      while (above !== undefined && !shown.has(above)) {
        shown.add(above);
        above = above.parent === undefined ? undefined : byNotation.get(notationKey(above.parent));
      }
    }
    const offered = codes.filter((code) => shown.has(code));
    return offered.length === 0 ? [] : [{ id, name, codes: offered }];
  });
}

function holds({ notation, label, definition }: Code, wanted: readonly string[]): boolean {
  const said = `${notation} ${label} ${definition}`.toLowerCase();
  return wanted.every((word) => said.includes(word));
}
