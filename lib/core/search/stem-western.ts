/**
 * French, Spanish and German stems: number, gender, case and the commonest forms of verbs go, so that a word is found in
 * its other forms and not with its whole family. Words are folded: without accents.
 *
 * Reference: J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC (2006);
 * for Spanish the same author, "Report on CLEF-2001 experiments".
 */

const FRENCH = new Set(
  `e ee er ez ent ant ante a ai ait aient era erait eraient erons eront erez ons it ir issent issant issait ira iront
  is ie i`.split(/\s+/),
);
const SPANISH = new Set(
  `a o e ar er ir ado ada ido ida ando iendo aron ieron ara aran iran ira aba aban ia ian an en io amos emos
  imos ase iese mente amente arse erse irse`.split(/\s+/),
);
const GERMAN = new Set(
  'ern em er en es e ung ungen et ete eten end ende enden ender endes'.split(/\s+/),
);

export function stemFrench(written: string): string {
  const word = written.replaceAll("'", '');
  const singular = /[aeo]ux$/.test(word)
    ? word.replace(/aux$/, word.endsWith('eaux') ? 'au' : 'al').replace(/x$/, '')
    : word.replace(/(?<=.{3})s$/, '');
  const masculine = singular
    .replace(/(?<=.{2})ive$/, 'if')
    .replace(/(?<=.{2})trice$/, 'teur')
    .replace(/(?<=.{2})euse$/, 'eu')
    .replace(/(?<=.{2})(el|en|et|on)(?:l|n|t)e$/, '$1')
    .replace(/(?<=.{3})ere$/, 'er');
  return doubled(without(masculine, FRENCH, 3, 7));
}

export function stemSpanish(word: string): string {
  const singular = word
    .replace(/(?<=.{2})ces$/, 'z')
    .replace(/(?<=.{2}[^aeiou])es$/, '')
    .replace(/(?<=.{2})s$/, '');
  return without(singular, SPANISH, 3, 6);
}

export function stemGerman(written: string): string {
  const word = written
    .replaceAll("'", '')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(?<![aeq])ue/g, 'u');
  const stem = without(word, GERMAN, 3, 6);
  return stem === word ? word.replace(/(?<=.{2}[bdfghklmnrt])s$/, '') : stem;
}

/** Without the longest known ending, where `least` letters are left. */
function without(
  word: string,
  endings: ReadonlySet<string>,
  least: number,
  longest: number,
): string {
  for (let length = Math.min(longest, word.length - least); length > 0; length -= 1) {
    if (endings.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
}

function doubled(stem: string): string {
  return stem.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
