/**
 * Russian and Ukrainian stems.
 *
 * References: M. F. Porter, Snowball, the Russian stemming algorithm (2001); for Ukrainian a light stemmer in the manner
 * of L. Dolamic and J. Savoy, "Indexing and searching strategies for the Russian language", JASIST 60 (2009).
 */

const BEHIND_VOWEL = /^([^аеиоуыэюя]*[аеиоуыэюя])(.*)$/;
const GERUND = /(?:(?:ив|ыв)(?:ши(?:сь)?)?|(?<=[ая])в(?:ши(?:сь)?)?)$/;
const ADJECTIVE = /(?:[еиыо]е|[иы]ми|[еиыо]й|[еиыо]м|[ео]го|[ео]му|[иы]х|ую|юю|ая|яя|ою|ею)$/;
const PARTICIPLE = /(?:[иы]вш|ующ|(?<=[ая])(?:ем|нн|вш|ющ|щ))$/;
const REFLEXIVE = /с[яь]$/;
const VERB =
  /(?:[иы]ла|ена|[еу]йте|ите|[иы]ли|[еу]й|[иы]л|[иы]м|ен|[иы]ло|ено|ят|ует|уют|[иы]т|ены|[иы]ть|ишь|ую|ю|(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно))$/;
const NOUN =
  /(?:а|[ео]в|[иь]?е|и?ями|ами|и?и|и?ей|[ои]?й|и?ям|и?ем|[ао]м|о|у|ах|и?ях|ы|ь|[иь]?ю|[иь]?я)$/;

/** The stem of a folded Russian word. O(length). */
export function stemRussian(word: string): string {
  const [, before = '', region = ''] = BEHIND_VOWEL.exec(word) ?? [];
  if (before === '') return word;
  let rest = withoutInflection(region).replace(/и$/, '');
  if (/[^аеиоуыэюя][аеиоуыэюя]+[^аеиоуыэюя].*ость?$/.test(rest)) rest = rest.replace(/ость?$/, '');
  const last = rest.replace(/ейше?$/, '');
  if (/нн$/.test(last)) return before + last.slice(0, -1);
  return before + last.replace(/ь$/, '');
}

function withoutInflection(region: string): string {
  const gerund = region.replace(GERUND, '');
  if (gerund !== region) return gerund;
  const active = region.replace(REFLEXIVE, '');
  const adjective = active.replace(ADJECTIVE, '');
  if (adjective !== active) return adjective.replace(PARTICIPLE, '');
  const verb = active.replace(VERB, '');
  return verb !== active ? verb : active.replace(NOUN, '');
}

const UKRAINIAN = new Set(
  `ами ями ові еві єві ого ому ему ими іми его ої еі оі ою ею єю ів ав яв ах ях іх их ам ям ом ем єм ім им ій ий ей
  ії ія ію іі ія ією іями іях іям ею і и а я у ю о е є ь й ться тися ться еться ється уться ються иться ть ти ють
  уть ить ять ає яє ують ував увала ували увати ують ла ло ли в
  ість ості істю остей остям остями остях`.split(/\s+/),
);
const LEAST = 3;
const LONGEST = 5;

/** The stem of a folded Ukrainian word; sounds that change within a word (г and з, і and о) are one. O(length). */
export function stemUkrainian(written: string): string {
  const word = written.replaceAll("'", '');
  let stem = word;
  for (let length = Math.min(LONGEST, word.length - LEAST); length > 0; length -= 1) {
    if (!UKRAINIAN.has(word.slice(-length))) continue;
    stem = word.slice(0, -length);
    break;
  }
  return stem
    .replace(/г$/, 'з')
    .replace(/к$/, 'ц')
    .replace(/х$/, 'с')
    .replace(/і(?=[^аеєиіоуюя]{1,2}$)/, 'о');
}
