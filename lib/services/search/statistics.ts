import { findStatistics, type LanguageStatistics } from '@/lib/store/search-statistics';

/**
 * The counts that a ranking and a suggestion rest on, kept for a while: they change slowly, and a word that
 * is newer than they are counts as the rarest.
 */

export type Statistics = {
  readonly byLanguage: ReadonlyMap<string, LanguageStatistics>;
  /** Exact forms of words without `=`, of all languages, with the number of texts that have them. */
  readonly words: ReadonlyMap<string, number>;
};

const FRESH_MS = 10 * 60 * 1000;

let kept: { readonly made: number; readonly value: Promise<Statistics> } | undefined;

/** Those of the last minutes; made on the first call, and then beside those that are there. */
export async function statistics(now = Date.now()): Promise<Statistics> {
  if (kept === undefined) return make(now);
  if (now - kept.made > FRESH_MS) {
    const before = kept;
    void make(now).catch(() => {
      kept = before;
    });
    return before.value;
  }
  return kept.value;
}

/** For tests: what was written just now counts. */
export async function refreshStatistics(): Promise<void> {
  await make(Date.now());
}

function make(now: number): Promise<Statistics> {
  const value = findStatistics().then(together);
  kept = { made: now, value };
  value.catch(() => {
    if (kept?.value === value) kept = undefined;
  });
  return value;
}

function together(languages: readonly LanguageStatistics[]): Statistics {
  const words = new Map<string, number>();
  for (const { counts } of languages) {
    for (const [lexeme, count] of counts) {
      if (!lexeme.startsWith('=')) continue;
      const word = lexeme.slice(1);
      words.set(word, (words.get(word) ?? 0) + count);
    }
  }
  return { byLanguage: new Map(languages.map((one) => [one.lang, one])), words };
}
