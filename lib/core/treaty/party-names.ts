/**
 * The names under which texts speak of their parties. They say who is bound, not what is agreed, so
 * the alignment does not read them, and a comparison of wording can leave them out.
 */

import type { Party } from './treaty';

/** Other names of states in the texts, by party code: ours, for the states of the shipped treaties. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  RUS: [
    'Russian Federation',
    'Russia',
    'Российская Федерация',
    'Россия',
    '로씨야련방',
    '로씨야',
    '러시아 연방',
    '러시아',
    'فدراسیون روسیه',
    'روسیه',
    '俄罗斯联邦',
    '俄罗斯',
  ],
  PRK: [
    "Democratic People's Republic of Korea",
    'DPRK',
    'Korea',
    'Корейская Народно-Демократическая Республика',
    'КНДР',
    '조선민주주의인민공화국',
    'جمهوری دموکراتیک خلق کره',
    '朝鲜民主主义人民共和国',
    '朝鲜',
  ],
  IRN: [
    'Islamic Republic of Iran',
    'Iran',
    'Исламская Республика Иран',
    'Иран',
    '이란이슬람공화국',
    '이란',
    'جمهوری اسلامی ایران',
    'ایران',
    '伊朗伊斯兰共和国',
    '伊朗',
  ],
  CHN: [
    "People's Republic of China",
    'China',
    'Китайская Народная Республика',
    'Китай',
    '중화인민공화국',
    '중국',
    'جمهوری خلق چین',
    'چین',
    '中华人民共和国',
    '中国',
  ],
  SUN: [
    'Union of Soviet Socialist Republics',
    'USSR',
    'Soviet Union',
    'Союз Советских Социалистических Республик',
    'СССР',
    'Советский Союз',
    '쏘베트사회주의공화국련맹',
    '쏘련',
    '苏维埃社会主义共和国联盟',
    '苏联',
  ],
};

const FORMS =
  /^(?:the )?(?:(?:[A-Z][\w'’-]+ )*(?:Republic|Kingdom|State|Federation|Union|Commonwealth|Principality|Sultanate|Emirate)s? of )(?:the )?(.+)$/;

/**
 * All names of these parties, longest first, each once: as stored, without the form of state
 * ("Republic of X": "X"), and the names we know. O(n log n).
 */
export function partyNames(parties: readonly Party[]): string[] {
  const names = parties.flatMap(({ code, name }) => {
    const short = FORMS.exec(name)?.[1];
    return [name, ...(short === undefined ? [] : [short]), ...(NAMES[code] ?? [])];
  });
  return [...new Set(names)].sort(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
}
