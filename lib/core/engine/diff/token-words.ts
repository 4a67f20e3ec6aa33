/** The tokens of one side as folded words, for those who read phrases in them. */

import type { CriticalLexicon, CriticalWord } from './critical-words';
import type { TokenSide } from './token-pair';

export class TokenWords {
  constructor(
    readonly side: TokenSide,
    private readonly folded: readonly string[],
    /** By key. */
    private readonly known: readonly (CriticalWord | undefined)[],
    private readonly lexicon: CriticalLexicon | undefined,
  ) {}

  /** What is known of a folded word wherever it stands. */
  lookUp(word: string): CriticalWord | undefined {
    return this.lexicon?.words.get(word);
  }

  get length(): number {
    return this.side.keys.length;
  }

  /** Folded; '' outside. */
  word(index: number): string {
    return index >= 0 && index < this.length ? (this.folded[this.side.keys[index] ?? 0] ?? '') : '';
  }

  knownAt(index: number): CriticalWord | undefined {
    return index >= 0 && index < this.length ? this.known[this.side.keys[index] ?? 0] : undefined;
  }

  /** As it stands in the text. */
  surface(index: number): string {
    if (index < 0 || index >= this.length) return '';
    return this.side.text.slice(this.side.starts[index], this.side.ends[index]);
  }

  /** What stands between a token and the next one. */
  gapBehind(index: number): string {
    return this.side.text.slice(
      this.side.ends[index] ?? 0,
      this.side.starts[index + 1] ?? this.side.text.length,
    );
  }

  start(index: number): number {
    return this.side.starts[index] ?? 0;
  }

  /** True when the words stand here, one token each. */
  has(index: number, words: readonly string[]): boolean {
    return words.every((word, step) => this.word(index + step) === word);
  }
}

/** Words that deny by their form: "don't", "n'est", "نمی‌دهند". */
const DENYING: Readonly<Record<string, RegExp>> = {
  en: /n't$/u,
  fr: /^n'\p{L}/u,
  fa: /^نمی\p{L}{2,}/u,
};

/** What a language knows of each folded word, by key. O(keys). */
export function knownWords(
  folded: readonly string[],
  lexicon: CriticalLexicon | undefined,
  lang: string,
): (CriticalWord | undefined)[] {
  const denies = DENYING[lang];
  return folded.map((word) => {
    const known = lexicon?.words.get(word) ?? (lang === 'ar' ? withAnd(word, lexicon) : undefined);
    if (known !== undefined || !denies?.test(word)) return known;
    const binding = {
      kind: 'negation',
      value: lang,
      negated: false,
      group: '',
      weak: false,
    } as const;
    return { phrases: [{ words: [word], binding }] };
  });
}

const AND = {
  kind: 'limit',
  value: 'and',
  negated: false,
  group: 'join',
  weak: true,
} as const;

/** The Arabic "and" is joined to the word behind it, which may bind itself: ولا, ويجوز. */
function withAnd(word: string, lexicon: CriticalLexicon | undefined): CriticalWord | undefined {
  if (!/^و\p{L}{2,}/u.test(word)) return undefined;
  const { phrases = [], ...rest } = lexicon?.words.get(word.slice(1)) ?? {};
  const alone = phrases.filter(({ words }) => words.length === 1);
  if (alone.length === 0)
    return { ...rest, phrases: [{ words: [word], binding: AND, joined: true }] };
  return { ...rest, phrases: alone.map(({ binding }) => ({ words: [word], binding })) };
}
