/**
 * What somebody who writes a note is about to mention: after an `@` a person or a clause, and without one
 * the name of an article as it is written in a sentence.
 */

/** Characters (UTF-16) of what is asked for, which is searched for at every key. */
const LONGEST_QUERY = 60;

export type MentionQuery = {
  /** Where it begins, its `@` included. UTF-16 offset. */
  readonly from: number;
  readonly query: string;
  /** True after an `@`; else words that may as well stay words. */
  readonly isAsked: boolean;
};

const NAMED_ARTICLE = /^(?:articles?|arts?\.?)\s*[0-9]+[a-z]?(?:\([0-9a-z]{1,3}\)){0,3}$/i;
/** Words of "Art. 4(2)": as many are looked at for one. */
const WORDS_OF_NAME = 2;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What the words before the caret ask for; undefined where they ask for nothing. O(1). */
export function mentionQueryAt(before: string): MentionQuery | undefined {
  const start = Math.max(0, before.length - LONGEST_QUERY - 1);
  const near = before.slice(start);
  const at = near.lastIndexOf('@');
  if (at >= 0 && !LETTER_OR_DIGIT.test(near[at - 1] ?? before[start - 1] ?? '')) {
    const query = near.slice(at + 1);
    if (!/^\s|\n|\s{2}/.test(query)) return { from: start + at, query, isAsked: true };
  }
  return articleBefore(near, start);
}

function articleBefore(near: string, start: number): MentionQuery | undefined {
  let from = near.length;
  for (let words = 0; words < WORDS_OF_NAME && from > 0; words++) {
    from = near.lastIndexOf(' ', from - 2) + 1;
    const query = near.slice(from).replace(/^[(“"«[]+/, '');
    if (NAMED_ARTICLE.test(query)) {
      return { from: start + near.length - query.length, query, isAsked: false };
    }
  }
  return undefined;
}
