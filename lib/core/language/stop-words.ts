/**
 * Function words of the languages Concordat ships with. They carry grammar, not subject: they say
 * nothing about which provisions correspond, and an unchanged "of the" between two changes is noise
 * to a reader. Closed word classes only (articles, prepositions, conjunctions, pronouns, auxiliaries),
 * in the folded form of `foldWord`. Korean joins most of these to the noun, so its list is short.
 */

import { foldWord } from './fold-word';
import { primaryLanguage } from './language';

const WORDS: Readonly<Record<string, string>> = {
  en: `a an and any are as at be been being both but by each either for from had has have if in into
    is it its may must neither nor not of on or other others shall should so such than that the their
    them then there thereof these they this those through to under upon was were where which who whom
    whose will with within without would`,
  ru: `а без бы быть в во для до его ее если же за и из или им их к как ко которая которого которой
    которое котором которому которую которые который которых ли либо между на над не ни но о об
    обо она они оно он от по под при про с себя со так также такие такой таких там то того той том тот
    тех те та только у чем что чтобы эта эти этих этого этой этом этому это этот`,
  ko: `및 또는 그 이 저 것 수 등 각 그리고 그러나 의 를 을 은 는 가 와 과 에 있다 없다 한다 된다 하는 되는`,
  fa: `از با به بر برای تا در را که و یا این آن هر هم نیز است هستند بود باشد باشند شود شوند می خود یک
    آنها ها های ای اگر چه مگر بدون بین`,
  zh: `的 地 得 了 和 与 及 或 在 于 对 为 以 之 其 并 而 且 也 由 向 从 到 把 被 是 有 不 等 这 那 该 此 各 一`,
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(WORDS).map(([lang, words]) => [lang, new Set(words.split(/\s+/).map(foldWord))]),
);

const NONE: ReadonlySet<string> = new Set();

/** The function words of a BCP 47 tag's primary language, folded. */
export function stopWords(lang: string): ReadonlySet<string> {
  return SETS.get(primaryLanguage(lang)) ?? NONE;
}
