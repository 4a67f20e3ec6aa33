/** From what segmentation found, or what a file states, to the outline that a person corrects. */

import type { Provision } from '@/lib/core/treaty/provision';
import type { TextLine } from './lines';
import type { OutlineItem, OutlineRole } from './outline';
import { PlaceWalk } from './outline-place';
import { AROUND_A_NUMBER, type Segmented } from './segmented';
import { statedItems } from './stated-items';

type Found = Pick<Segmented, 'title' | 'provisions' | 'starts' | 'printed' | 'leftOut'>;

const HYPHEN = 'A hyphen that parted a word.';

/**
 * What segmentation found, or a file states, as a list in the order of the source. `leftOut` holds also
 * what the reader of the format did not take. O(n).
 */
export function outlineOf(found: Found, lines: readonly TextLine[]): OutlineItem[] {
  const heads = found.provisions.filter(({ kind }) => kind !== 'paragraph' && kind !== 'point');
  const printed = found.printed
    ? heads.map((provision) => printedItem(provision, found))
    : statedItems(found.provisions, lines);
  const kept = withSigns(inTheirPlaces(heads, printed), found);
  const out = found.leftOut
    .filter(({ reason }) => reason !== AROUND_A_NUMBER && reason !== HYPHEN)
    .map(
      ({ line, text, reason }, index): OutlineItem => ({
        id: `out_${index + 1}`,
        role: 'left-out',
        line,
        label: '',
        text,
        reason,
      }),
    );
  return [...titleItem(found, lines), ...byLine(kept, out)];
}

function titleItem({ title }: Found, lines: readonly TextLine[]): OutlineItem[] {
  if (title === undefined || title === '') return [];
  const first = lines.find(({ text }) => title.startsWith(text)) ?? lines[0];
  return [{ id: 'title', role: 'title', line: first?.at ?? 1, label: '', text: title }];
}

function printedItem(provision: Provision, { starts, printed }: Found): OutlineItem {
  const { eId, kind, number, text } = provision;
  const own = printed?.get(eId) ?? { label: '', text };
  // A unit of a heading alone says what its heading says.
  const heading = own.text === '' && text !== '' && text !== own.label ? text : provision.heading;
  return {
    id: eId,
    role: kind as OutlineRole,
    line: starts.get(eId) ?? 0,
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    ...own,
  };
}

/** Each with what its eId says and its place in the list does not. */
function inTheirPlaces(heads: readonly Provision[], items: readonly OutlineItem[]): OutlineItem[] {
  const walk = new PlaceWalk();
  return items.map((item, index) => {
    const { eId, parent } = heads[index] as Provision;
    const parted = eId.lastIndexOf('__');
    const prefix = parted < 0 ? '' : eId.slice(0, parted + 2);
    const named = { ...item, name: eId.slice(prefix.length) };
    const fits = (one: OutlineItem) => {
      const place = walk.placeOf(one);
      return place.prefix === prefix && place.parent === parent;
    };
    const scope = prefix.slice(0, -2);
    const ways: OutlineItem[] = [
      named,
      { ...named, inGroup: true },
      { ...named, scope },
      { ...named, under: parent ?? '' },
      { ...named, under: parent ?? '', inGroup: true },
      { ...named, scope, under: parent ?? '' },
    ];
    const placed = ways.find(fits) ?? { ...named, scope };
    walk.enter(placed, eId);
    return placed;
  });
}

/** Signs that are left out by themselves go to the item they stand in. */
function withSigns(items: readonly OutlineItem[], { leftOut, printed }: Found): OutlineItem[] {
  const reason = printed ? HYPHEN : AROUND_A_NUMBER;
  const signs = leftOut.filter((out) => out.reason === reason);
  let next = 0;
  return items.map((item, index) => {
    const end = items[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    let own = '';
    for (let sign = signs[next]; sign && sign.line < end; next += 1, sign = signs[next]) {
      own += sign.text;
    }
    return own === '' ? item : { ...item, signs: own };
  });
}

function byLine(kept: readonly OutlineItem[], out: readonly OutlineItem[]): OutlineItem[] {
  const all: OutlineItem[] = [];
  let next = 0;
  for (const item of kept) {
    for (; (out[next]?.line ?? item.line) < item.line; next += 1)
      all.push(out[next] as OutlineItem);
    all.push(item);
  }
  return [...all, ...out.slice(next)];
}
