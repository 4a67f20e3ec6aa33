import { createHash } from 'node:crypto';
import { primaryLanguage } from '@/lib/core/language/language';
import { guessLanguage } from '../../lib/core/language/guess-language';
import { directionOf, isLanguageTag } from '../../lib/core/language/language';
import { withParts } from '../../lib/core/segmentation/split-paragraphs';
import { normalise } from '../../lib/core/text/text';
import {
  isUnit,
  type Provision,
  type ProvisionKind,
  unitEId,
  type VersionText,
} from '../../lib/core/treaty/provision';
import { STANDINGS } from '../../lib/core/treaty/treaty';
import { ReadError } from '../../lib/formats/read/read-document';
import { readTreaty } from '../../lib/formats/read/read-treaty';
import { InputError } from '../command/input-error';
import { nameOf, readBytes, unicodeOf } from '../command/read-file';
import { type Entry, type EntryFile, looksLikeJson, readEntries } from './read-entries';

const LONGEST_TEXT = 20_000_000;

export type SideInput = {
  readonly given: string;
  readonly side: 'left' | 'right';
  readonly lang: string | undefined;
  /** Of a text that is not UTF-8. */
  readonly encoding?: string | undefined;
  /** What there is to tell the person besides the comparison. */
  readonly remark: (line: string) => void;
};

/** One side read from its file into a version. Throws InputError. */
export async function readSide(input: SideInput): Promise<VersionText> {
  const bytes = readBytes(input.given);
  const json = jsonIn(input, bytes);
  const version =
    json === undefined
      ? await fromDocument(input, bytes)
      : fromEntries(input, readEntries(input.given, json));
  const units = version.provisions.filter(isUnit);
  if (units.length === 0) {
    throw new InputError(`${nameOf(input.given)} has no text to compare.`);
  }
  const length = units.reduce((sum, unit) => sum + unit.text.length, 0);
  if (length > LONGEST_TEXT) {
    throw new InputError(
      `${nameOf(input.given)} has ${length} characters; at most ${LONGEST_TEXT} are compared at once. Cut it into parts.`,
    );
  }
  return version;
}

/** The text of a file that is meant as JSON; undefined for any other. */
function jsonIn({ given }: SideInput, bytes: Buffer): string | undefined {
  const text = new TextDecoder().decode(bytes);
  return looksLikeJson(given, text) ? text : undefined;
}

/** A text or a document of any format that is read. */
async function fromDocument(input: SideInput, bytes: Buffer): Promise<VersionText> {
  const name = nameOf(input.given);
  if (bytes.length === 0) throw new InputError(`${name} has no text to compare.`);
  const read = await readFile(name, bytes, input);
  // What a wrong guess at an encoding garbles would be compared as if it stood there.
  if (read.format === 'plain-text' && input.encoding === undefined) unicodeOf(input.given, bytes);
  const lang =
    read.guessed || read.lang === undefined
      ? guess(input, read.lines.map(({ text }) => text).join('\n'))
      : read.lang;
  for (const line of read.remarks) input.remark(`${name}: ${line}`);
  for (const { line, message } of read.issues) {
    input.remark(`${name}${line > 0 ? `, line ${line}` : ''}: ${message}`);
  }
  const { provisions, title } = read;
  return versionOf(input, { lang, provisions, ...(title !== undefined && { title }) });
}

async function readFile(name: string, bytes: Buffer, { lang, encoding }: SideInput) {
  try {
    return await readTreaty(bytes, {
      name,
      ...(lang !== undefined && { lang }),
      ...(encoding !== undefined && { encoding }),
    });
  } catch (error) {
    if (error instanceof ReadError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

function fromEntries(input: SideInput, file: EntryFile): VersionText {
  const entries = file.entries.map((entry) => ({ ...entry, text: normalise(entry.text) }));
  const empty = entries.filter((entry) => entry.text === '' && !isGroup(entry));
  if (empty.length > 0) {
    const names = empty.slice(0, 5).map((entry) => entry.eId);
    input.remark(
      `${nameOf(input.given)}: ${empty.length} without text left out (${names.join(', ')}${empty.length > 5 ? ' …' : ''}).`,
    );
  }
  const told = entries.filter((entry) => entry.text !== '');
  const lang = input.lang ?? languageOfFile(input, file, told);
  const eIds = new Set(told.map((entry) => entry.eId));
  const units = told.filter((entry) => !isPart(entry, eIds));
  return versionOf(input, {
    lang,
    provisions: units.flatMap((entry) => withParts(toUnit(entry)).provisions),
    ...(file.treaty && { treaty: file.treaty }),
    ...(file.title && { title: file.title }),
    ...(file.version && { number: file.version }),
    ...(file.standing && { standing: file.standing }),
  });
}

/** A part, chapter or section, which has no text of its own. */
function isGroup({ eId, kind }: Entry): boolean {
  return kind ? /^(part|chapter|section)$/.test(kind) : /^(part|chp|chapter|sec|title)_/.test(eId);
}

/** A paragraph or point of a unit that stands in the list itself: its words are read there. */
function isPart({ eId, kind }: Entry, eIds: ReadonlySet<string>): boolean {
  const unit = unitEId(eId);
  return unit !== eId && (kind === 'paragraph' || kind === 'point' || eIds.has(unit));
}

const KINDS: readonly (readonly [RegExp, ProvisionKind])[] = [
  [/^preamble/i, 'preamble'],
  [/^testimonium|^conclusions?$/i, 'testimonium'],
  [/^(?:annex|app|sched|prot)(?:_|$)/i, 'annex'],
];

function toUnit({ eId, kind, number, heading, text }: Entry): Provision {
  const last = eId.split('__').at(-1) ?? eId;
  const guessed = KINDS.find(([pattern]) => pattern.test(last))?.[1] ?? 'article';
  return {
    eId,
    kind: kind && isUnit({ kind }) ? kind : guessed,
    ...(number !== undefined && number !== null && { number: String(number) }),
    ...(heading && { heading: normalise(heading) }),
    text,
    start: 0,
    state: 'official-text',
    sources: [],
  };
}

function languageOfFile(input: SideInput, file: EntryFile, entries: readonly Entry[]): string {
  const named = [file.lang, ...entries.map((entry) => entry.lang)].filter((lang) => !!lang);
  const [lang] = named;
  if (!lang) return guess(input, entries.map((entry) => entry.text).join('\n'));
  if (!isLanguageTag(lang)) {
    throw new InputError(
      `${nameOf(input.given)}: “${lang}” is not a language tag such as en, ru or zh-Hans.`,
    );
  }
  const others = named.filter((other) => primaryLanguage(other ?? '') !== primaryLanguage(lang));
  if (others.length > 0) {
    input.remark(
      `${nameOf(input.given)}: ${others.length} provisions are in another language than ${lang}; all are read as ${lang}.`,
    );
  }
  return lang;
}

function guess({ given, side, remark }: SideInput, text: string): string {
  const lang = guessLanguage(text) ?? 'und';
  remark(
    lang === 'und'
      ? `${nameOf(given)} does not say its language. Name it with --${side}-lang.`
      : `${nameOf(given)} does not say its language; it is read as ${lang}. Name it with --${side}-lang.`,
  );
  return lang;
}

type VersionParts = {
  readonly lang: string;
  readonly provisions: readonly Provision[];
  readonly title?: string;
  readonly treaty?: VersionText['treaty'];
  readonly number?: number;
  readonly standing?: string;
};

function versionOf({ given, side }: SideInput, parts: VersionParts): VersionText {
  const { lang, provisions, number = 1 } = parts;
  const title = parts.title ?? nameOf(given).split(/[\\/]/).at(-1) ?? side;
  const hash = createHash('sha256').update(
    JSON.stringify(provisions.map(({ eId, heading, text }) => [eId, heading ?? null, text])),
  );
  return {
    id: side,
    treaty: parts.treaty ?? { slug: side, title, shortTitle: title },
    lang,
    dir: directionOf(lang),
    standing: STANDINGS.find((standing) => standing === parts.standing) ?? 'authentic',
    number,
    contentHash: hash.digest('hex'),
    provisions,
    quotations: [],
  };
}
