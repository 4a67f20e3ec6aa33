/** What was read from a file, for a person: the tree with its lines, then everything doubtful. */

import { AROUND_A_NUMBER } from '../../lib/core/segmentation/segmented';
import { isUnit, type Provision, partsOf } from '../../lib/core/treaty/provision';
import type { ReadTreaty } from '../../lib/formats/read/read-treaty';
import { clean, count } from '../command/terminal';

const WIDTH = 100;
const LINE_PLACES = 7;

export function segmentPage(name: string, treaty: ReadTreaty): string {
  const lines = [
    `${clean(name)}: ${formatOf(treaty)}, ${languageOf(treaty)}`,
    ...(treaty.title === undefined ? [] : [`Title: ${clean(treaty.title)}`]),
    '',
    `${'line'.padStart(LINE_PLACES)}`,
    ...treaty.provisions.map((provision) => treeLine(provision, treaty)),
    '',
    countLine(treaty),
    ...section('To look at', [...treaty.remarks, ...treaty.issues.map(issueLine)]),
    ...section(
      'Left out',
      treaty.leftOut
        .filter(({ reason }) => reason !== AROUND_A_NUMBER)
        .map(({ line, text, reason }) => `line ${line}: “${cut(text)}” (${reason})`),
    ),
    ...section('What the text says of itself', metadataLines(treaty)),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function formatOf({ format, encoding }: ReadTreaty): string {
  return encoding === undefined ? format : `${format} in ${encoding}`;
}

function languageOf({ lang, guessed }: ReadTreaty): string {
  if (lang === undefined) return 'language not known (name it with --lang)';
  return guessed ? `read as ${lang} (name another with --lang)` : lang;
}

/** The words of a unit that has parts are read in the parts. */
function treeLine(provision: Provision, { starts, provisions }: ReadTreaty): string {
  const { eId, text, heading } = provision;
  const line = String(starts.get(eId) ?? '').padStart(LINE_PLACES);
  const depth = depthOf(provision);
  const parted = isUnit(provision) && partsOf(provisions, provision).length > 0;
  const named = [nameOf(provision), heading === undefined ? '' : clean(heading)].filter(Boolean);
  return cut(
    `${line}  ${'  '.repeat(depth)}${named.join('  ')}${text && !parted ? `  | ${clean(text)}` : ''}`,
  );
}

function depthOf({ eId, parent }: Provision): number {
  const steps = eId.split('__').length - 1;
  return parent === undefined ? steps : Math.max(steps, 1);
}

function nameOf(provision: Provision): string {
  const { kind, number = '' } = provision;
  if (isUnit(provision) || !/^(?:paragraph|point)$/.test(kind)) return `${kind} ${number}`.trim();
  return number === '' ? '·' : `${number}`;
}

function countLine({ provisions, coverage }: ReadTreaty): string {
  const articles = provisions.filter(({ kind }) => kind === 'article').length;
  const { characters, missing } = coverage;
  const kept =
    missing === 0
      ? `all ${characters} characters are accounted for`
      : `${missing} of ${characters} characters are NOT accounted for`;
  return `${count(articles, 'article')}, ${count(provisions.length, 'provision')}; ${kept}.`;
}

function issueLine({ line, message }: ReadTreaty['issues'][number]): string {
  return line > 0 ? `line ${line}: ${message}` : message;
}

function metadataLines({ metadata, provisions }: ReadTreaty): string[] {
  const { parties, signed, languages, entryIntoForce, duration } = metadata;
  const clause = (name: string, found: typeof duration) =>
    found === undefined ? [] : [`${name}: ${titleOf(found.eId, provisions)}: ${found.text}`];
  return [
    ...parties.map((party) => `party: ${party}`),
    ...(signed?.place === undefined ? [] : [`place of signature: ${signed.place}`]),
    ...(signed?.date === undefined ? [] : [`date of signature: ${signed.date.value}`]),
    ...(languages.length > 0 ? [`languages: ${languages.join(', ')}`] : []),
    ...clause('entry into force', entryIntoForce),
    ...clause('duration', duration),
  ];
}

function titleOf(eId: string, provisions: readonly Provision[]): string {
  const found = provisions.find((provision) => provision.eId === eId);
  return found === undefined ? eId : nameOf(found);
}

function section(name: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  return ['', `${name} (${entries.length})`, ...entries.map((entry) => `  ${clean(entry)}`)];
}

function cut(line: string): string {
  const letters = [...line];
  return letters.length <= WIDTH ? line : `${letters.slice(0, WIDTH - 1).join('')}…`;
}
