/**
 * Stems: the part of a word that its inflected and derived forms share, so that "amend", "amended" and
 * "amendments" are one term of the similarity measure. Suffix stripping by rules of our own, in the
 * manner of Lovins (1968): the longest known ending goes, provided enough of the word is left. Two words
 * that meet by mistake cost little, since the measure weighs many terms; two forms that fail to meet
 * cost a match. Words are in the folded form of `foldWord`; other languages keep them as they are.
 */

import { primaryLanguage } from './language';

type Rules = {
  readonly endings: readonly string[];
  /** Letters that must be left. */
  readonly least: number;
  /** Taken off what is left: letters that forms of one word end in or not. */
  readonly tail: RegExp;
};

const RULES: Readonly<Record<string, Rules>> = {
  en: {
    endings: longestFirst(`izations ization isations isation ations ation itions ition utions ution
      ements ement ments ment nesses ness ances ance ences ence ancy ency ities ity ings ing ives ive
      ively ables able ably ibles ible ibly ically ical ics ic ally als al edly ed ers er ors or ions
      ion ies ied iness es s ly ates ated ating ate izes ized izing ize ises ised ising ise ary ory
      ful fully less ous ously eous ious ants ant ents ent`),
    least: 4,
    tail: /(?<![eiy])[eiy]+$/,
  },
  ru: {
    endings: longestFirst(`ости остью остей остям остях ость ениями ениях ением ении ений ения ение
      аниями аниях анием ании аний ания ание иями иях иям ией ий ии ию ия ие ыми ими ого его ому ему
      ых их ым им ой ей ый ая яя ую юю ое ее ые ами ями ах ях ам ям ов ев ом ем а я о е ы и у ю ь й
      ются ется утся ится ает яет ует ают яют уют ить ать ять еть ил ал ла ло ли ился ался аться иться
      ующие ующих ующей ующий ующая ующего енный енная енные енных енного анный анная анные анных`),
    least: 4,
    tail: /[нь]$/,
  },
  ko: {
    endings:
      longestFirst(`은 는 이 가 을 를 의 에 에서 에게 로 으로 와 과 도 만 까지 부터 하여 하고 하는 한다
      한 할 함 하며 하기 되는 된다 된 될 에서의 에의 와의 과의 으로서 로서 으로써 로써 들 들은 들이 들의 들을`),
    least: 2,
    tail: /$^/,
  },
  fa: {
    endings: longestFirst(`های هایی ها ات ان ای ی`),
    least: 3,
    tail: /$^/,
  },
};

/** Endings reach this many letters back at most. */
const LONGEST_ENDING = 8;

type Lookup = { readonly rules: Rules; readonly endings: ReadonlySet<string> };
const LOOKUPS: ReadonlyMap<string, Lookup> = new Map(
  Object.entries(RULES).map(([lang, rules]) => [lang, { rules, endings: new Set(rules.endings) }]),
);

/** A function that stems folded words of a BCP 47 tag's language; the identity where there are no rules. */
export function stemmer(lang: string): (word: string) => string {
  const lookup = LOOKUPS.get(primaryLanguage(lang));
  if (lookup === undefined) return (word) => word;
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const stem = strip(word, lookup);
    known.set(word, stem);
    return stem;
  };
}

function strip(word: string, { rules, endings }: Lookup): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  const longest = Math.min(LONGEST_ENDING, bare.length - rules.least);
  for (let length = longest; length > 0; length -= 1) {
    if (!endings.has(bare.slice(-length))) continue;
    return finish(bare.slice(0, -length), rules);
  }
  return bare.length > rules.least ? finish(bare, rules) : bare;
}

function finish(stem: string, { tail, least }: Rules): string {
  const shorter = stem.replace(tail, '');
  return shorter.length >= Math.min(least, stem.length) ? shorter : stem;
}

function longestFirst(words: string): string[] {
  return words.split(/\s+/).sort((one, other) => other.length - one.length);
}
