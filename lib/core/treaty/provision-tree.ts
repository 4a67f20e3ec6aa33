/**
 * From nested provisions to the flat list that versions store, and the check of its invariants.
 * Records, importers and tests write provisions as people think of them: an article with paragraphs
 * with points. `buildProvisions` lays that tree out in document order, joins each unit's text and
 * records where every part stands in it; `checkProvisions` says what is wrong with a flat list that
 * came from elsewhere. The invariants are those of `provision.ts`; eIds follow the Akoma Ntoso
 * naming convention (OASIS, version 1.0), with `para` and `point` as the parts of a unit.
 */

import {
  isUnit,
  type Provision,
  type ProvisionKind,
  unitEId,
  type VerificationState,
} from './provision';
import type { Attestation } from './treaty';
import { isChecked } from './verification';

/**
 * What a part may say for itself. What it leaves out is that of what encloses it, but a part that is
 * said to be unchecked has no sources unless it names them.
 */
type PartDetails = {
  /** As printed, without the word; its position counts when there is none. */
  readonly number?: string;
  readonly numberConfirmed?: false;
  readonly heading?: string;
  readonly state?: VerificationState;
  readonly note?: string;
  readonly sources?: readonly Attestation[];
};

type Enclosing = Pick<Provision, 'state' | 'sources'>;

/** A paragraph or point: own words, nested points, or opening words followed by points. */
export type NestedPart = PartDetails & {
  readonly text?: string;
  readonly points?: readonly NestedPart[];
};

/** An article-level provision: own words, parts, or opening words followed by parts. */
export type NestedUnit = PartDetails & {
  readonly eId: string;
  readonly kind: 'preamble' | 'article' | 'annex' | 'testimonium';
  readonly state: VerificationState;
  readonly sources: readonly Attestation[];
  readonly text?: string;
  readonly paragraphs?: readonly NestedPart[];
  readonly points?: readonly NestedPart[];
};

/** A part, chapter or section: a heading over other provisions, without text. */
export type NestedGroup = PartDetails & {
  readonly eId: string;
  readonly kind: 'part' | 'chapter' | 'section';
  readonly state: VerificationState;
  readonly sources: readonly Attestation[];
  readonly provisions: readonly NestedProvision[];
};

export type NestedProvision = NestedUnit | NestedGroup;

const EID = /^[a-z]+(?:_[a-z0-9-]+)?(?:__[a-z]+(?:_[a-z0-9-]+)?)*$/;

/**
 * Lays nested provisions out in document order. The text of a unit is its opening words and its
 * parts joined by one "\n"; the text of a part is the slice of its unit's at `start` (UTF-16). Text
 * is put in NFC and trimmed. Throws RangeError for a malformed or repeated eId and for a provision
 * without words. O(n) in the length of the text times the depth of the tree.
 */
export function buildProvisions(nested: readonly NestedProvision[]): Provision[] {
  const provisions = nested.flatMap((item) => layOut(item, undefined));
  const seen = new Set<string>();
  for (const { eId } of provisions) {
    if (!EID.test(eId)) throw new RangeError(`"${eId}" is not an eId such as art_3 or preamble`);
    if (seen.has(eId)) throw new RangeError(`the eId "${eId}" is used twice`);
    seen.add(eId);
  }
  return provisions;
}

function layOut(item: NestedProvision, parent: string | undefined): Provision[] {
  if ('provisions' in item) {
    if (item.provisions.length === 0) throw new RangeError(`"${item.eId}" has no provisions`);
    const group: Provision = { ...detailsOf(item, item), ...placeOf(item, parent), text: '' };
    return [group, ...item.provisions.flatMap((child) => layOut(child, item.eId))];
  }
  if (item.paragraphs && item.points) {
    throw new RangeError(`"${item.eId}" has both paragraphs and points; put points in paragraphs`);
  }
  const kind = item.points ? 'point' : 'paragraph';
  const parts = item.points ?? item.paragraphs ?? [];
  const laid = layOutParts(item, parts, { kind, parent: item.eId, opening: item.text });
  return [
    { ...detailsOf(item, item), ...placeOf(item, parent), text: laid.text },
    ...laid.provisions,
  ];
}

type PartsContext = {
  readonly kind: 'paragraph' | 'point';
  readonly parent: string;
  readonly opening: string | undefined;
};

/** Text of the enclosing provision with its parts, whose `start` is relative to that text. */
function layOutParts(
  enclosing: Enclosing,
  parts: readonly NestedPart[],
  { kind, parent, opening }: PartsContext,
): { text: string; provisions: Provision[] } {
  const lines = opening === undefined ? [] : [wordsOf(opening, parent)];
  const provisions: Provision[] = [];
  let offset = lines[0] === undefined ? 0 : lines[0].length + 1;
  for (const [index, part] of parts.entries()) {
    const eId = `${parent}__${kind === 'paragraph' ? 'para' : 'point'}_${eIdNumber(part, index)}`;
    const context = { kind: 'point', parent: eId, opening: part.text } as const;
    const details = detailsOf(part, enclosing);
    const inner = layOutParts(details, part.points ?? [], context);
    const own = { ...details, eId, kind, parent, text: inner.text, start: offset };
    provisions.push(own);
    for (const child of inner.provisions) {
      provisions.push({ ...child, start: child.start + offset });
    }
    lines.push(inner.text);
    offset += inner.text.length + 1;
  }
  if (lines.length === 0) throw new RangeError(`"${parent}" has no text`);
  return { text: lines.join('\n'), provisions };
}

function placeOf(item: NestedProvision, parent: string | undefined) {
  const place: { eId: string; kind: ProvisionKind; start: number; parent?: string } = {
    eId: item.eId,
    kind: item.kind,
    start: 0,
  };
  if (parent !== undefined) place.parent = parent;
  return place;
}

/** Leaves out what is undefined, so that equal provisions are equal as JSON. */
function detailsOf(item: PartDetails, enclosing: Enclosing) {
  const inherited = item.state && !isChecked(item.state) ? [] : enclosing.sources;
  return {
    ...(item.number === undefined ? {} : { number: item.number.normalize('NFC') }),
    ...(item.numberConfirmed === false ? { numberConfirmed: false as const } : {}),
    ...(item.heading === undefined ? {} : { heading: item.heading.normalize('NFC') }),
    ...(item.note === undefined ? {} : { note: item.note.normalize('NFC') }),
    state: item.state ?? enclosing.state,
    sources: item.sources ?? inherited,
  };
}

function wordsOf(text: string, eId: string): string {
  const words = text.normalize('NFC').trim();
  if (words === '') throw new RangeError(`"${eId}" has empty text`);
  return words;
}

function eIdNumber(part: NestedPart, index: number): string {
  const number = part.number?.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return number?.replace(/^-|-$/g, '') || String(index + 1);
}

/**
 * Names every invariant of `provision.ts` that a flat list breaks, one sentence each, beginning with
 * the eId; an empty list means the provisions are sound. O(n) in provisions and text.
 */
export function checkProvisions(provisions: readonly Provision[]): string[] {
  const problems: string[] = [];
  const earlier = new Map<string, Provision>();
  const ends = new Map<string, number>();
  for (const provision of provisions) {
    const say = (problem: string) => problems.push(`${provision.eId || '(no eId)'}: ${problem}`);
    if (!EID.test(provision.eId)) say('the eId is malformed');
    if (earlier.has(provision.eId)) say('the eId is used twice');
    checkText(provision, say);
    const parent = provision.parent === undefined ? undefined : earlier.get(provision.parent);
    if (provision.parent !== undefined && !parent) {
      say(`its parent "${provision.parent}" does not stand before it`);
    }
    if (isPart(provision)) {
      checkPart(provision, earlier.get(unitEId(provision.eId)), parent, say);
      const from = ends.get(provision.parent ?? '') ?? 0;
      if (provision.start < from) say('it overlaps the part before it or is out of order');
      ends.set(provision.parent ?? '', provision.start + provision.text.length);
    } else if (provision.start !== 0) {
      say('only a paragraph or a point starts elsewhere than at 0');
    }
    earlier.set(provision.eId, provision);
  }
  return problems;
}

function isPart({ kind }: Provision): boolean {
  return kind === 'paragraph' || kind === 'point';
}

function checkText(provision: Provision, say: (problem: string) => void): void {
  const { text } = provision;
  if (text.normalize('NFC') !== text) say('the text is not in NFC');
  const hasText = isUnit(provision) || isPart(provision);
  if (hasText && text.trim() === '') say('the text is empty');
  if (!hasText && text !== '') say(`a ${provision.kind} has no text of its own`);
  if (text.trim() !== text) say('the text begins or ends with white space');
  if (text.includes('\r')) say('the text has a carriage return');
}

function checkPart(
  part: Provision,
  unit: Provision | undefined,
  parent: Provision | undefined,
  say: (problem: string) => void,
): void {
  if (!unit) {
    say('no unit stands before it');
    return;
  }
  if (parent && !part.eId.startsWith(`${parent.eId}__`)) {
    say(`the eId does not continue that of its parent "${parent.eId}"`);
  }
  if (unit.text.slice(part.start, part.start + part.text.length) !== part.text) {
    say(`the text is not the slice of "${unit.eId}" at ${part.start}`);
  }
  if (!parent) return;
  const end = part.start + part.text.length;
  if (part.start < parent.start || end > parent.start + parent.text.length) {
    say(`it reaches beyond its parent "${parent.eId}"`);
  }
}
