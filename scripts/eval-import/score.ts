/**
 * How well the articles of a known treaty were found. An article is found where one of its number
 * begins with its words (title and text in one: boundaries are judged, not what is called a title).
 * Beside it: of those found, how many have the title apart as printed, and how many hold all their
 * words and no others.
 */

import type { SourceArticle } from '../../lib/formats/testing/treaty-files/source-treaty';

export type ArticleFigures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly articles: number;
  /** Shares of the articles found. */
  readonly titled: number;
  readonly whole: number;
};

/** Letters at the beginning that must agree. */
const START = 24;

export type FoundArticle = {
  readonly number?: string;
  readonly heading?: string;
  readonly text: string;
};

/** Each by number and first letters. */
export type Misses = { readonly missed: readonly string[]; readonly wrong: readonly string[] };

type Wording = { readonly title: string; readonly words: string };

/** Adds up articles of many texts. */
export class ArticleTally {
  #right = 0;
  #found = 0;
  #articles = 0;
  #titled = 0;
  #whole = 0;

  /** Counts one text; answers what was missed and what was found and is none. */
  add(known: readonly SourceArticle[], units: readonly FoundArticle[]): Misses {
    const open = new Map<string, Wording[]>();
    for (const { number, title = '', paragraphs } of known) {
      const words = letters([title, ...paragraphs].join(' '));
      const key = `${numberKey(number)} ${words.slice(0, START)}`;
      open.set(key, [...(open.get(key) ?? []), { title: letters(title), words }]);
    }
    const wrong: string[] = [];
    for (const { number = '', heading = '', text } of units) {
      const words = letters(`${heading} ${text}`);
      const key = `${numberKey(number)} ${words.slice(0, START)}`;
      const match = open.get(key)?.shift();
      if (match === undefined) wrong.push(key);
      else {
        this.#right += 1;
        if (match.title === letters(heading)) this.#titled += 1;
        if (match.words === words) this.#whole += 1;
      }
    }
    this.#found += units.length;
    this.#articles += known.length;
    const missed = [...open].flatMap(([key, left]) => left.map(() => key));
    return { missed, wrong };
  }

  get figures(): ArticleFigures {
    const right = Math.max(1, this.#right);
    return {
      precision: this.#right / Math.max(1, this.#found),
      recall: this.#right / Math.max(1, this.#articles),
      f1: (2 * this.#right) / Math.max(1, this.#found + this.#articles),
      articles: this.#articles,
      titled: this.#titled / right,
      whole: this.#whole / right,
    };
  }
}

/** `8 bis` and `8bis`, `1` and `１` are one number. */
function numberKey(number: string): string {
  return number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, '')
    .replace(/(?<=\p{Nd})(?:er|ère|º|ª)$|(?<![.-])[.-]+$/u, '');
}

/**
 * The words of a text in one string of letters: without figures, stops and the single letters and small
 * Roman numbers that count paragraphs, which a reader may set apart.
 */
export function letters(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => !/^(?:.|[ivx]+)$/su.test(word)).join('');
}
