/**
 * A query in the lexemes of a language: what the database is asked, what a snippet marks and what the ranking
 * counts are read from this one tree.
 */

import { functionWords } from '@/lib/core/language/function-words';
import { primaryLanguage } from '@/lib/core/language/language';
import { grouped } from './grouped';
import { endingLength, isJapaneseGrammar } from './joined-script';
import { joined, type LexemeQuery, lexemeNode, type Operand, stepsOf } from './lexeme-tree';
import { type SearchPlace, searchPlaces } from './places';
import type { QueryNode } from './query';
import { exactForm, wordForms } from './word-forms';
import { writtenApart } from './written-apart';

/**
 * The tree of a query for texts of a language; undefined where it asks for no words. Function words of it that are
 * asked for among others need not stand there. O(n).
 */
export function lexemeQuery(query: QueryNode, lang: string): LexemeQuery | undefined {
  return new Builder(lang, true).build(query) ?? new Builder(lang, false).build(query);
}

class Builder {
  private readonly functionWords: ReadonlySet<string>;

  constructor(
    private readonly lang: string,
    private readonly withoutFunctionWords: boolean,
  ) {
    this.functionWords = functionWords(lang);
  }

  build(query: QueryNode): LexemeQuery | undefined {
    switch (query.kind) {
      case 'word':
        return this.word(query);
      case 'phrase':
        return this.phrase(query.words, query.exact ?? false);
      case 'near':
        return this.nearness(query.words, query.distance);
      case 'not': {
        const part = this.build(query.part);
        return part && { op: 'not', part };
      }
      default:
        return joined(
          query.kind,
          query.parts.flatMap((part) => this.build(part) ?? []),
        );
    }
  }

  private word({ text, prefix, exact }: QueryNode & { readonly kind: 'word' }) {
    const places = searchPlaces(text, this.lang);
    if (prefix) return prefixed(places);
    if (exact) return this.phrase(text, true);
    if (this.isFunctionWord(text)) return undefined;
    const words = grouped(places, ({ word }) => word);
    const isJoined = [...words.values()].some(([first]) => first?.isCharacter);
    // What is written without spaces is a few words, which may stand apart; "3(3)" and "co-operation" may not.
    if (!isJoined) return this.spaced(text, places);
    return joined(
      'and',
      [...words.values()].flatMap((own) => this.joinedWord(own, text) ?? []),
    );
  }

  private isFunctionWord(text: string): boolean {
    return this.withoutFunctionWords && this.functionWords.has(exactForm(text));
  }

  /** A word, or several that touch, and how else they are written. */
  private spaced(text: string, places: readonly SearchPlace[]): LexemeQuery | undefined {
    const own = stepsOf(operandsOf(places));
    if (own === undefined) return undefined;
    const wholes = places.length > 1 ? wholeOf(text, this.lang) : [];
    const apart = places.length === 1 ? writtenApart(text, this.lang) : [];
    const others = apart.flatMap((words) => this.phrase(words, false) ?? []);
    return joined('or', [own, ...wholes, ...others]);
  }

  private joinedWord(places: readonly SearchPlace[], text: string): LexemeQuery | undefined {
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const word = text.slice(first.start, last.end);
    if (this.isFunctionWord(word)) return undefined;
    if (primaryLanguage(this.lang) !== 'ja') return stepsOf(operandsOf(places));
    if (this.withoutFunctionWords && isJapaneseGrammar(word)) return undefined;
    const ending = endingLength(word);
    return stepsOf(operandsOf(ending === 0 ? places : places.slice(0, -ending)));
  }

  private phrase(words: string, exact: boolean): LexemeQuery | undefined {
    const places = searchPlaces(words, this.lang);
    const folded = stepsOf(operandsOf(places));
    if (!exact) return folded;
    const written = stepsOf(exactOperands(places));
    // Pairs of characters narrow the search down before each is looked at.
    const isJoined = places.length > 1 && places.some(({ isCharacter }) => isCharacter);
    return isJoined && folded && written ? joined('and', [folded, written]) : written;
  }

  private nearness([one, other]: readonly [string, string], distance: number) {
    const [left, right] = [this.phrase(one, false), this.phrase(other, false)];
    if (left === undefined || right === undefined) return left ?? right;
    const parts: LexemeQuery[] = [];
    for (let step = 1; step <= distance; step += 1) {
      parts.push({ op: 'steps', parts: [left, right], steps: [0, step] });
      parts.push({ op: 'steps', parts: [right, left], steps: [0, step] });
    }
    return joined('or', parts);
  }
}

/** All that begins so: the last word's form is open, with its accents or without. */
function prefixed(places: readonly SearchPlace[]): LexemeQuery | undefined {
  const last = places.at(-1);
  const [exact, stem] = [last?.exact[0], last?.isCharacter ? last.stems[0] : undefined];
  if (last === undefined || exact === undefined) return undefined;
  const open = [exact, stem ?? exact.slice(1)].map(
    (lexeme): LexemeQuery => ({ op: 'lexeme', lexeme, prefix: true }),
  );
  const part: LexemeQuery = { op: 'or', parts: open };
  return stepsOf([...operandsOf(places.slice(0, -1)), { at: last.position, part }]);
}

/** What is to stand at each place: of characters as few pairs as cover them. */
function operandsOf(places: readonly SearchPlace[]): Operand[] {
  const operands: Operand[] = [];
  let covered = 0;
  for (const [index, place] of places.entries()) {
    const { position: at, asked, pair, isCharacter } = place;
    if (!isCharacter) {
      const part = joinedAt(asked);
      if (part !== undefined) operands.push({ at, part });
      continue;
    }
    if (at <= covered) continue;
    const before = places[index - 1];
    if (pair !== undefined && places[index + 1] !== undefined) {
      operands.push({ at, part: lexemeNode(pair.lexeme) });
      covered = at + 1;
    } else if (before?.pair !== undefined) {
      operands.push({ at: before.position, part: lexemeNode(before.pair.lexeme) });
    } else {
      operands.push({ at, part: lexemeNode(asked[0] ?? '') });
    }
  }
  return operands;
}

function exactOperands(places: readonly SearchPlace[]): Operand[] {
  return places.flatMap(({ position: at, exact }) => {
    const [first] = exact;
    return first === undefined ? [] : [{ at, part: lexemeNode(first) }];
  });
}

/** Lexemes that stand at one position. */
function joinedAt(lexemes: readonly string[]): LexemeQuery | undefined {
  return stepsOf(lexemes.map((lexeme) => ({ at: 0, part: lexemeNode(lexeme) })));
}

const HYPHENS = /[-\u00ad\u2010\u2011]/gu;
const HYPHENED = /^[\p{L}\p{M}\p{N}]+(?:[-\u00ad\u2010\u2011][\p{L}\p{M}\p{N}]+)+$/u;

/** "cooperation" for "co-operation". */
function wholeOf(text: string, lang: string): LexemeQuery[] {
  if (!HYPHENED.test(text)) return [];
  return wordForms(text.replace(HYPHENS, ''), lang).asked.slice(0, 1).map(lexemeNode);
}
