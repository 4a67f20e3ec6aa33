/**
 * Texts as our API, exports and command line give them in JSON: a list of provisions, or an object with
 * one. What such a file says of verification is a claim about its words, so it is taken only where the
 * content hash that it names is that of what it holds.
 */

import { z } from 'zod';
import {
  PROVISION_KINDS,
  type Provision,
  unitEId,
  VERIFICATION_STATES,
} from '@/lib/core/treaty/provision';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { type Attestation, SOURCE_KINDS } from '@/lib/core/treaty/treaty';
import { contentHash } from '../../document/content-hash';
import { CHANGED_SINCE } from '../../document/stated-text';
import { LineCollector } from '../line-collector';
import { type ReadDocument, ReadError } from '../read-result';

const words = z.string().nullish();

const SOURCE = z.object({
  url: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  partial: z.literal(true).optional(),
  accessed: z.string().optional(),
  shows: z.string().optional(),
});

const ENTRY = z.object({
  eId: z.string().min(1).max(200),
  kind: z.enum(PROVISION_KINDS).nullish(),
  number: z.union([z.string(), z.number()]).nullish(),
  heading: words,
  parent: words,
  start: z.number().int().min(0).nullish(),
  text: z.string(),
  numberConfirmed: z.boolean().nullish(),
  state: z.enum(VERIFICATION_STATES).nullish(),
  note: words,
  sources: z.array(SOURCE).nullish(),
});

const TEXT = z.object({
  title: words,
  lang: words,
  treaty: z.object({ title: words }).nullish(),
  contentHash: words,
  provisions: z.array(ENTRY),
});

const FILE = z.union([
  z.array(ENTRY).transform((provisions) => ({ provisions })),
  TEXT,
  z.object({ left: TEXT }).transform(({ left }) => left),
]) as z.ZodType<z.infer<typeof TEXT>>;

type Entry = z.infer<typeof ENTRY>;

/** True where a text is JSON, and not a treaty that begins with a bracket. */
export function looksLikeJson(head: string): boolean {
  return /^(?:\[\s*\{|\{)\s*"/.test(head);
}

/** Throws ReadError for JSON that is broken or of another kind. O(n). */
export function readJson(text: string): ReadDocument {
  const file = FILE.safeParse(parse(text));
  if (!file.success) {
    throw new ReadError(
      'The file is JSON, but neither a list of provisions nor an object with “provisions”. It should look like [{"eId": "art_1", "text": "…"}, …].',
    );
  }
  const { title, treaty, lang, contentHash: hash } = file.data;
  const plain = provisionsOf(file.data.provisions);
  const told = plain.map((provision, index) => toldOf(provision, file.data.provisions[index]));
  const holds = typeof hash === 'string' && contentHash(told) === hash;
  const provisions = holds ? told : plain;
  const [problem] = checkProvisions(provisions);
  const name = title ?? treaty?.title;
  return {
    format: 'json',
    ...(lang && { lang }),
    ...(name && { title: name }),
    lines: linesOf(provisions),
    ...(problem === undefined && { provisions }),
    leftOut: [],
    remarks: [
      ...(problem === undefined
        ? []
        : [
            `The provisions in the file are not sound (${problem}); the articles were found by their headings instead.`,
          ]),
      ...(typeof hash === 'string' && !holds ? [CHANGED_SINCE] : []),
    ],
  };
}

/** Our own files nest hardly at all, and hold a bracket a provision. */
const DEEPEST = 60;
const MOST_BRACKETS = 500_000;

/** Before anything is built of it. O(n). */
function refuseHostile(text: string): void {
  let [depth, count] = [0, 0];
  let inWords = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') inWords = !inWords;
    else if (inWords) at += sign === '\\' ? 1 : 0;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      count += 1;
      if (depth > DEEPEST || count > MOST_BRACKETS) throw new ReadError(HOSTILE);
    } else if (sign === ']' || sign === '}') depth -= 1;
  }
}

const HOSTILE =
  'The file is JSON that nests deeper, or has more entries, than texts do, so it was not read.';

function parse(text: string): unknown {
  refuseHostile(text);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ReadError(
      'The file is not complete JSON: it was cut, or changed by hand. Get another copy.',
    );
  }
}

function provisionsOf(entries: readonly Entry[]): Provision[] {
  const units = new Map<string, { text: string; from: number }>();
  return entries.map(({ eId, number, heading, parent, ...entry }) => {
    const kind = entry.kind ?? kindOf(eId);
    const text = entry.text.normalize('NFC').trim();
    const isPart = kind === 'paragraph' || kind === 'point';
    const unit = units.get(unitEId(eId));
    const start = isPart ? (entry.start ?? startIn(unit, text)) : 0;
    if (!isPart) units.set(eId, { text, from: 0 });
    const above = parent ?? (isPart ? eId.split('__').slice(0, -1).join('__') : undefined);
    return {
      eId,
      kind,
      ...(number !== null && number !== undefined && { number: String(number).normalize('NFC') }),
      ...(heading && { heading: heading.normalize('NFC') }),
      ...(above && { parent: above }),
      text,
      start,
      state: 'text-seen',
      sources: [],
    };
  });
}

/** With what the file says of its verification. */
function toldOf(provision: Provision, entry: Entry | undefined): Provision {
  const { numberConfirmed, state, note, sources } = entry ?? {};
  return {
    ...provision,
    ...(numberConfirmed === false && { numberConfirmed }),
    ...(state && { state }),
    ...(note && { note }),
    // What is left undefined by the schema is absent.
    ...(sources && { sources: sources as Attestation[] }),
  };
}

/** Where a part stands whose place the file does not say; a point begins within its paragraph. */
function startIn(unit: { text: string; from: number } | undefined, text: string): number {
  if (!unit) return 0;
  const found = Math.max(0, unit.text.indexOf(text, unit.from));
  unit.from = found;
  return found;
}

const KINDS = {
  part: 'part',
  chp: 'chapter',
  sec: 'section',
  art: 'article',
  annex: 'annex',
  para: 'paragraph',
  point: 'point',
} as const;

function kindOf(eId: string): Provision['kind'] {
  const name =
    eId
      .split('__')
      .at(-1)
      ?.replace(/_[\s\S]*/, '') ?? '';
  if (name === 'preamble' || name === 'testimonium') return name;
  return KINDS[name as keyof typeof KINDS] ?? 'article';
}

function linesOf(provisions: readonly Provision[]) {
  const lines = new LineCollector();
  for (const { kind, number, heading, text } of provisions) {
    if (kind === 'paragraph' || kind === 'point') continue;
    const word = kind === 'article' ? 'Article' : '';
    const label = [number === undefined ? '' : `${word} ${number}`, heading]
      .filter(Boolean)
      .join(' ');
    lines.paragraph(label, { headingLevel: kind === 'article' ? 3 : 2 });
    lines.paragraph(text);
  }
  return lines.lines;
}
