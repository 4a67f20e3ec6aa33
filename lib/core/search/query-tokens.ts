/** What was typed in a search, cut into words, phrases and signs. */

export type Token =
  | { readonly kind: 'word'; readonly text: string }
  /** `distance`: `"two words"~5`. */
  | {
      readonly kind: 'phrase';
      readonly text: string;
      readonly exact?: true;
      readonly distance?: number;
    }
  | { readonly kind: 'near'; readonly distance?: number }
  | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close' | 'unclosed' };

const SPACE = /\s/u;
/** A quotation mark that opens, and those that close it. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"“”„'],
  ['“', '”“"'],
  ['”', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂"'],
]);
const NEAR = /^NEAR(?:\/(\d{1,4}))?$/;
const BEHIND_PHRASE = /^~(\d{1,4})/;
const SIGNS: ReadonlyMap<string, 'and' | 'or' | 'not'> = new Map([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
  ['&', 'and'],
  ['&&', 'and'],
  ['|', 'or'],
  ['||', 'or'],
  ['!', 'not'],
]);

/** The tokens of a query in order. O(n). */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (SPACE.test(character)) {
      at += 1;
    } else if (character === '(' || character === ')' || character === '（' || character === '）') {
      tokens.push({ kind: character === '(' || character === '（' ? 'open' : 'close' });
      at += 1;
    } else if (isSign(text, at)) {
      tokens.push({ kind: 'not' });
      at += 1;
    } else {
      at = takeTerm(text, at, tokens);
    }
  }
  return tokens;
}

/** "-word", "!word": not; a hyphen alone is none. */
function isSign(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return (
    '-−!'.includes(text.charAt(at)) && next !== '' && !SPACE.test(next) && !'-−!)|&'.includes(next)
  );
}

/** Takes a word or a phrase; gives where it ends. */
function takeTerm(text: string, start: number, tokens: Token[]): number {
  const isExact = text.charAt(start) === '=' && QUOTES.has(text.charAt(start + 1));
  const open = isExact ? start + 1 : start;
  const closing = QUOTES.get(text.charAt(open));
  if (closing !== undefined) return takePhrase(text, open, closing, isExact, tokens);
  const end = wordEnd(text, start);
  const word = text.slice(start, end);
  const near = NEAR.exec(word);
  const sign = SIGNS.get(word);
  if (near) tokens.push({ kind: 'near', ...(near[1] && { distance: Number(near[1]) }) });
  else if (sign) tokens.push({ kind: sign });
  else tokens.push({ kind: 'word', text: word });
  return end;
}

function takePhrase(
  text: string,
  open: number,
  closing: string,
  exact: boolean,
  tokens: Token[],
): number {
  let end = open + 1;
  while (end < text.length && !closing.includes(text.charAt(end))) end += 1;
  if (end === text.length) {
    tokens.push({ kind: 'unclosed' });
    return open + 1;
  }
  const distance = BEHIND_PHRASE.exec(text.slice(end + 1, end + 6))?.[1];
  tokens.push({
    kind: 'phrase',
    text: text.slice(open + 1, end),
    ...(exact && { exact }),
    ...(distance !== undefined && { distance: Number(distance) }),
  });
  return end + 1 + (distance === undefined ? 0 : distance.length + 1);
}

/** A word goes on to a space, a quotation mark or a bracket that it does not open itself: "3(3)" is one. */
function wordEnd(text: string, start: number): number {
  let end = start;
  let depth = 0;
  while (end < text.length) {
    const character = text.charAt(end);
    if (SPACE.test(character)) break;
    if (QUOTES.has(character) && end > start) {
      const value = valueEnd(text, start, end);
      return value ?? end;
    }
    if (character === '(' || character === '（') depth += 1;
    else if (character === ')' || character === '）') depth -= 1;
    if (depth < 0) break;
    end += 1;
  }
  return end;
}

/** `party:"north korea"` is one word. */
function valueEnd(text: string, start: number, quote: number): number | undefined {
  if (text.charAt(quote - 1) !== ':' || !/^[a-z]+:$/i.test(text.slice(start, quote).slice(0, 16))) {
    return undefined;
  }
  const closing = QUOTES.get(text.charAt(quote)) ?? '"';
  for (let end = quote + 1; end < text.length; end += 1) {
    if (closing.includes(text.charAt(end))) return end + 1;
  }
  return undefined;
}
