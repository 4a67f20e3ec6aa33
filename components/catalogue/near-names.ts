/** Stored treaties that a mistyped name may mean. Pure. */

type Named = { readonly slug: string; readonly title: string; readonly shortTitle: string };

/** Pairs of letters, with the edges of words: what is left of a name when a letter is wrong. */
function letterPairs(text: string): Set<string> {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return new Set(
    folded.flatMap((word) => {
      const edged = ` ${word} `;
      return Array.from({ length: edged.length - 1 }, (_, at) => edged.slice(at, at + 2));
    }),
  );
}

/** Share of the letter pairs that two names have in common (Dice), 0..1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

/** Below this two names have little more in common than their language. */
const LEAST_LIKENESS = 0.3;
const MOST_NEAR = 3;

/** The treaties whose address or titles are most like what was asked for, best first; none that is far. */
export function nearNames<T extends Named>(asked: string, treaties: readonly T[]): T[] {
  const wanted = letterPairs(asked);
  return treaties
    .map((treaty) => {
      const names = [treaty.slug, treaty.shortTitle, treaty.title];
      return {
        treaty,
        like: Math.max(...names.map((name) => likeness(wanted, letterPairs(name)))),
      };
    })
    .filter(({ like }) => like >= LEAST_LIKENESS)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST_NEAR)
    .map(({ treaty }) => treaty);
}
