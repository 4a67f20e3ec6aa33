/**
 * A short English citation straight from an eId, for lists that do not hold the provision itself:
 * `art_3__para_2__point_a` -> "Article 3(2)(a)", `preamble` -> "Preamble".
 */

const NAMES: Readonly<Record<string, string>> = {
  art: 'Article',
  preamble: 'Preamble',
  annex: 'Annex',
  testimonium: 'Closing formula',
  part: 'Part',
  chp: 'Chapter',
  sec: 'Section',
};

/** The citation of an eId; the eId itself when its parts are not of our naming. O(length). */
export function citeEId(eId: string): string {
  const parts = eId.split('__').map((part) => /^([a-z]+)(?:_(.+))?$/.exec(part));
  const words: string[] = [];
  for (const part of parts) {
    const [, kind = '', number] = part ?? [];
    const inner = kind === 'para' || kind === 'point';
    const name = NAMES[kind];
    if (inner && number !== undefined && words.length > 0) words.push(`${words.pop()}(${number})`);
    else if (name) words.push(number === undefined ? name : `${name} ${number}`);
    else return eId;
  }
  return words.join(', ');
}
