/** Scripts that put no spaces between words: Chinese, Japanese, Thai and their neighbours. */

const JOINED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〆ーｰ]/u;

/** True where a text has a character of such a script. O(n). */
export function isJoinedScript(text: string): boolean {
  return JOINED.test(text);
}

/** A character as it is written, without width; and as it is looked for, in one of the Chinese scripts. */
export function joinedForm(character: string): { readonly exact: string; readonly folded: string } {
  const exact = character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200c\u200d]/g, '');
  return { exact, folded: exact };
}
