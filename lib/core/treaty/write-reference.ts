/**
 * A clause as a reference that a paper or a reference manager takes: in words, as BibTeX, as RIS. Pure;
 * the day of access is given.
 */

import type { PartialDate } from './treaty';

/** What a reference names. `place` is the provision as its text calls it; `accessed` an ISO date. */
export type Reference = {
  readonly title: string;
  readonly parties: readonly string[];
  readonly signed?: PartialDate;
  readonly place: string;
  /** "Working rendering". */
  readonly standing: string;
  /** English name and tag of the text's language. */
  readonly language: string;
  readonly lang: string;
  readonly version: number;
  /** How far the provision was verified: "From memory, not checked". */
  readonly verification?: string;
  /** The permanent address of the clause. */
  readonly address: string;
  readonly accessed: string;
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "19 June 2024", "June 2024" or "2024": as much as is known. */
function dateInWords(value: string): string {
  const [year, month, day] = value.split('-').map(Number);
  const named = month === undefined ? undefined : MONTHS[month - 1];
  return [day, named, year].filter((part) => part !== undefined).join(' ');
}

function textInWords({ standing, language, version, verification }: Reference): string {
  const text = `${standing} in ${language}, version ${version}`;
  return verification === undefined ? text : `${text}. ${verification}`;
}

/** "Treaty on … between A and B (signed 19 June 2024), Article 4. Working rendering in English, …". */
export function plainReference(reference: Reference): string {
  const { title, parties, signed, place, address, accessed } = reference;
  const known = [
    ...(parties.length > 0 ? [parties.join('; ')] : []),
    ...(signed ? [`signed ${dateInWords(signed.value)}`] : []),
  ];
  const about = known.length > 0 ? ` (${known.join('; ')})` : '';
  return `${title}${about}, ${place}. ${textInWords(reference)}. Concordat, ${address} (accessed ${dateInWords(accessed)}).`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that TeX prints as it stands. */
function tex(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
}

/** An entry for BibTeX and BibLaTeX. Its key is made of the address, so that clauses have keys of their own. */
export function bibtexReference(reference: Reference): string {
  const { title, parties, signed, place, lang, address, accessed } = reference;
  const key = address
    .replace(/^[a-z]+:\/\/[^/]+\//, '')
    .replace(/^treaties\//, '')
    .replace(/[^A-Za-z0-9]+/g, '-');
  const fields: (readonly [string, string])[] = [
    ['title', `{${tex(title)}}`],
    ['author', parties.map((party) => `{${tex(party)}}`).join(' and ')],
    ['year', signed?.value.slice(0, 4) ?? ''],
    ['date', signed?.value ?? ''],
    ['howpublished', `${tex(place)}. Concordat`],
    ['note', tex(textInWords(reference))],
    ['langid', lang],
    ['url', address],
    ['urldate', accessed],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A record for reference managers (RIS). A line cannot break inside a field. */
export function risReference(reference: Reference): string {
  const { title, parties, signed, place, lang, address, accessed } = reference;
  const date = (value: string) => {
    const [year = '', month = '', day = ''] = value.split('-');
    return `${year}/${month}/${day}/`;
  };
  const fields: (readonly [string, string])[] = [
    ['TY', 'STAT'],
    ['TI', title],
    ...parties.map((party) => ['AU', party] as const),
    ...(signed
      ? ([
          ['PY', signed.value.slice(0, 4)],
          ['DA', date(signed.value)],
        ] as const)
      : []),
    ['SE', place],
    ['N1', textInWords(reference)],
    ['LA', lang],
    ['DB', 'Concordat'],
    ['UR', address],
    ['Y2', date(accessed)],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}
