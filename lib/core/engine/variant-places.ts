/** From the changes of every witness to the places of an apparatus, each with its readings. */

import type { Reading, VariantKind, VariantPlace } from '@/lib/core/comparison/collation';
import type { WitnessChange } from './witness-changes';

/** Changes of different witnesses that touch the same words of the base. */
type Group = { readonly start: number; readonly end: number; readonly changes: WitnessChange[] };

/**
 * The places of a passage in the order of its text: changes that overlap are one place, and so are
 * additions between the same two words. `present`: how many witnesses have the passage. O(n log n).
 */
export function variantPlaces(
  text: string,
  changes: readonly WitnessChange[],
  present: number,
): VariantPlace[] {
  const groups = groupsOf(changes);
  const moved = movedPlaces(groups);
  return groups.map((group, index) => {
    const readings = readingsOf(text, group, (change) => moved.get(partnerKey(change, index)));
    const differing = readings.reduce((sum, { witnesses }) => sum + witnesses.length, 0);
    const { start, end } = group;
    return { number: index + 1, start, end, readings, agreeing: present - differing };
  });
}

function groupsOf(changes: readonly WitnessChange[]): Group[] {
  const sorted = [...changes].sort(
    (a, b) => a.start - b.start || a.end - b.end || a.witness - b.witness,
  );
  const groups: Group[] = [];
  for (const change of sorted) {
    const last = groups.at(-1);
    if (last && isSamePlace(last, change)) {
      last.changes.push(change);
      groups[groups.length - 1] = { ...last, end: Math.max(last.end, change.end) };
    } else {
      groups.push({ start: change.start, end: change.end, changes: [change] });
    }
  }
  return groups;
}

function isSamePlace(group: Group, change: WitnessChange): boolean {
  if (change.start < group.end) return true;
  return group.start === group.end && change.start === change.end && change.start === group.end;
}

/** For each end of each moved block the number of the place that holds the other end. */
function movedPlaces(groups: readonly Group[]): Map<string, number> {
  const ends = new Map<string, number[]>();
  for (const [index, { changes }] of groups.entries()) {
    for (const { witness, move } of changes) {
      if (move === undefined) continue;
      const block = `${witness} ${move}`;
      ends.set(block, [...(ends.get(block) ?? []), index]);
    }
  }
  const partners = new Map<string, number>();
  for (const [block, [one, other]] of ends) {
    if (one === undefined || other === undefined || one === other) continue;
    partners.set(`${block} ${one}`, other + 1).set(`${block} ${other}`, one + 1);
  }
  return partners;
}

function partnerKey({ witness, move }: WitnessChange, place: number): string {
  return `${witness} ${move} ${place}`;
}

/** Readings of a place; those that most witnesses share first, then by their first witness. */
function readingsOf(
  text: string,
  group: Group,
  partnerOf: (change: WitnessChange) => number | undefined,
): Reading[] {
  const byWords = new Map<string, Reading>();
  for (const witness of [...new Set(group.changes.map((change) => change.witness))].sort(
    byNumber,
  )) {
    const own = group.changes.filter((change) => change.witness === witness);
    const read = applied(text, group, own);
    const partner = own.map(partnerOf).find((place) => place !== undefined);
    const kind = kindOf(text.slice(group.start, group.end), read, own, partner);
    const key = `${kind} ${partner ?? ''} ${read}`;
    const witnesses = [...(byWords.get(key)?.witnesses ?? []), witness];
    const placed = kind === 'transposition' && partner !== undefined ? { partner } : {};
    byWords.set(key, { kind, text: read, witnesses, ...placed });
  }
  return [...byWords.values()].sort((a, b) => b.witnesses.length - a.witnesses.length);
}

function applied(text: string, { start, end }: Group, own: readonly WitnessChange[]): string {
  let result = '';
  let at = start;
  for (const change of own) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at, end);
}

function kindOf(
  lemma: string,
  read: string,
  own: readonly WitnessChange[],
  partner: number | undefined,
): VariantKind {
  if (own.every(({ divides }) => divides)) return 'division';
  if (partner !== undefined && own.every(({ move }) => move !== undefined)) return 'transposition';
  if (read.trim() === '') return lemma.trim() === '' ? 'division' : 'omission';
  if (lemma.trim() === '') return 'addition';
  return own.every(({ spells }) => spells) ? 'spelling' : 'substitution';
}

function byNumber(a: number, b: number): number {
  return a - b;
}
