/**
 * From an outline, corrected or not, to the provisions that are stored. eIds are those that were given
 * first, as far as roles and numbers still stand; others are made after the Akoma Ntoso naming convention,
 * out of the way of those. No two are ever the same.
 */

import type { Provision, ProvisionKind } from '@/lib/core/treaty/provision';
import { eIdNumber, GROUP_NAMES, groupNumber, repeatedEId } from './eid-names';
import type { OutlineItem } from './outline';
import { isGroupRole, PlaceWalk } from './outline-place';
import { readHeading } from './read-heading';
import { withParts } from './split-paragraphs';

/** In the order of the outline; the title and what is left out give none. O(n). */
export function provisionsOfOutline(outline: readonly OutlineItem[]): Provision[] {
  return placedItems(outline).flatMap(provisionsOf);
}

/** An item of the text with the eId its provision has. */
export type PlacedItem = { readonly item: OutlineItem; readonly eId: string; parent?: string };

/** The items that become provisions, with their eIds. O(n). */
export function placedItems(outline: readonly OutlineItem[]): PlacedItem[] {
  const names = new Names(outline);
  const walk = new PlaceWalk();
  return outline.flatMap((item): PlacedItem[] => {
    if (item.role === 'title' || item.role === 'left-out' || wordsOf(item) === '') return [];
    const { prefix, parent } = walk.placeOf(item);
    const eId = names.free(prefix + (givenName(item) ?? nameOf(item)), item);
    walk.enter(item, eId);
    return [{ item, eId, ...(parent !== undefined && { parent }) }];
  });
}

class Names {
  private readonly seen = new Set<string>();
  private readonly kept: ReadonlySet<string>;
  private readonly turns = new Map<string, number>();

  constructor(outline: readonly OutlineItem[]) {
    const named = outline.filter((item) => givenName(item) !== undefined);
    this.kept = new Set(named.map(({ id }) => id));
  }

  /** The eId, or with a number behind it when another has it, or had it first. */
  free(eId: string, { id }: OutlineItem): string {
    const taken = (name: string) => this.seen.has(name) || (this.kept.has(name) && name !== id);
    let name = eId;
    for (let turn = this.turns.get(eId) ?? 2; taken(name); turn += 1) {
      name = repeatedEId(eId, turn);
      this.turns.set(eId, turn + 1);
    }
    this.seen.add(name);
    return name;
  }
}

function givenName({ role, number = '', name, first }: OutlineItem): string | undefined {
  if (!first || (first.role === role && (first.number ?? '') === number)) return name;
  return undefined;
}

function nameOf({ role, number = '' }: OutlineItem): string {
  if (role === 'preamble' || role === 'testimonium') return role;
  if (role === 'annex') return number === '' ? 'annex' : `annex_${countOf('Annex', number)}`;
  const name = isGroupRole(role) ? (GROUP_NAMES[role] ?? role) : 'art';
  const word = isGroupRole(role) ? 'Chapter' : 'Article';
  return `${name}_${number === '' ? 'nn' : countOf(word, number)}`;
}

/** `4` for IV, `8bis` for "8 bis", `2-10` for 2의10. */
function countOf(word: string, number: string): string {
  const heading = readHeading(`${word} ${number}`);
  if (heading && heading.printed === number && word !== 'Article') return groupNumber(heading);
  if (heading && heading.printed === number) return eIdNumber(heading);
  const plain = number.normalize('NFKC').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'nn';
}

function wordsOf({ role, label, heading = '', text }: OutlineItem): string {
  if (text !== '' && !isGroupRole(role)) return text;
  return (heading === '' ? label.replaceAll('\n', ' ') : heading).trim();
}

function provisionsOf({ item, eId, parent }: PlacedItem): Provision[] {
  const { role, number = '', heading = '', text, parts } = item;
  const isGroup = isGroupRole(role);
  // A unit of a heading alone says what its heading says.
  const headed = heading !== '' && (isGroup || text !== '');
  const unit: Provision = {
    eId,
    kind: role as ProvisionKind,
    ...(number !== '' && { number }),
    ...(headed && { heading }),
    ...(parent !== undefined && { parent }),
    text: isGroup ? '' : wordsOf(item),
    start: 0,
    state: 'text-seen',
    sources: [],
  };
  if (isGroup) return [unit];
  return parts ? [unit, ...statedParts(unit, parts)] : [...withParts(unit).provisions];
}

function statedParts(unit: Provision, parts: NonNullable<OutlineItem['parts']>): Provision[] {
  const seen = new Set<string>();
  return parts.flatMap(({ kind, name, number, heading, ...slice }): Provision[] => {
    const words = unit.text.slice(slice.start, slice.end);
    const text = words.trim();
    if (text === '') return [];
    const start = slice.start + words.indexOf(text);
    let own = name;
    for (let turn = 2; seen.has(own); turn += 1) own = `${name}-${turn}`;
    seen.add(own);
    let above = own.lastIndexOf('__');
    // A file may name a level between that has no words of its own.
    while (above >= 0 && !seen.has(own.slice(0, above))) above = own.lastIndexOf('__', above - 1);
    const part: Provision = {
      eId: `${unit.eId}__${own}`,
      kind,
      ...(number !== undefined && { number }),
      ...(heading !== undefined && { heading }),
      parent: above < 0 ? unit.eId : `${unit.eId}__${own.slice(0, above)}`,
      text,
      start,
      state: unit.state,
      sources: unit.sources,
    };
    return [part];
  });
}
