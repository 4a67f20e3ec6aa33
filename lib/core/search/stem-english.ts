/**
 * English stems. Reference: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980). Before it British and
 * American spellings are made one, and the forms of some irregular verbs and nouns.
 */

const C = '[^aeiou]';
const V = '[aeiouy]';
const CONSONANTS = `${C}[^aeiouy]*`;
const VOWELS = `${V}[aeiou]*`;
const MORE_THAN_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const EXACTLY_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MORE_THAN_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${V}`);
const SHORT = new RegExp(`^${CONSONANTS}${V}[^aeiouwxy]$`);

const SECOND =
  pairs(`ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous
  ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive biliti ble logi log`);
const THIRD = pairs('icate ic ative - alize al iciti ic ical ic ful - ness -');
const FOURTH =
  /^(.{2,}?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;
const FOURTH_ION = /^(.{2,}[st])ion$/;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `children child men man women woman taken take took take undertaken undertake undertook undertake given give gave
  give held hold brought bring sought seek arisen arise arose arise borne bear written write wrote write laid lay
  sent send fought fight chosen choose chose choose withdrawn withdraw withdrew withdraw begun begin began begin
  broken break broke break sold sell bought buy paid pay upheld uphold defence defense defences defense offence
  offense offences offense licence license licences license centre center centres center programme program
  programmes program news new data datum`
    .split(/\s+/)
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [])),
);

/** The stem of a lower-case word. O(length). */
export function stemEnglish(written: string): string {
  const bare = written.replace(/'s?$/, '').replaceAll("'", '');
  const word = oneSpelling(IRREGULAR.get(bare) ?? bare);
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const initial = word.startsWith('y') ? 'Y' : '';
  let stem = initial === '' ? word : `Y${word.slice(1)}`;
  stem = withoutPlural(stem);
  stem = withoutTense(stem);
  stem = stem.replace(/^(.+)y$/, (whole, before: string) =>
    HAS_VOWEL.test(before) ? `${before}i` : whole,
  );
  stem = replaced(stem, SECOND);
  stem = replaced(stem, THIRD);
  stem = withoutFourth(stem);
  stem = withoutLastE(stem);
  return stem.toLowerCase();
}

function oneSpelling(word: string): string {
  return word
    .replace(/(?<=[a-z]{3}[^vcxaeiou])is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)/, 'iz')
    .replace(/(?<=[a-z]{2})our(?=(?:s|ed|ing|able|hood|ly)?$)/, 'or');
}

function withoutPlural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.endsWith('eed')) {
    return MORE_THAN_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  }
  const ending = /(?:ed|ing)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (!HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return SHORT.test(stem) ? `${stem}e` : stem;
}

function replaced(word: string, table: readonly (readonly [string, string])[]): string {
  const pair = table.find(([ending]) => word.endsWith(ending));
  if (pair === undefined) return word;
  const stem = word.slice(0, -pair[0].length);
  return MORE_THAN_0.test(stem) ? stem + pair[1] : word;
}

function withoutFourth(word: string): string {
  const stem = FOURTH.exec(word)?.[1] ?? FOURTH_ION.exec(word)?.[1];
  return stem !== undefined && MORE_THAN_1.test(stem) ? stem : word;
}

function withoutLastE(word: string): string {
  let stem = word;
  if (word.endsWith('e')) {
    const before = word.slice(0, -1);
    if (MORE_THAN_1.test(before) || (EXACTLY_1.test(before) && !SHORT.test(before))) stem = before;
  }
  return stem.endsWith('ll') && MORE_THAN_1.test(stem) ? stem.slice(0, -1) : stem;
}

/** Endings, longest first, with what takes their place; "-" is nothing. */
function pairs(words: string): (readonly [string, string])[] {
  const list = words.trim().split(/\s+/);
  const made = list.flatMap((word, at) =>
    at % 2 === 0 ? [[word, (list[at + 1] ?? '').replace('-', '')] as const] : [],
  );
  return made.sort(([one], [other]) => other.length - one.length);
}
