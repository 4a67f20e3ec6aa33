import { type Anchor, isPlaced, type Selector } from '@/lib/core/anchor/selector';
import { carryNotes } from '@/lib/core/annotation/carry-notes';
import { isUnit, type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';
import type { GivenSelector } from './read-selectors';

type Range = { readonly eId: string; readonly start: number; readonly end: number };

/** A place as the command answers it; members that do not apply are null. */
export type CarriedPlace = {
  readonly id: string | number;
  readonly state: Anchor['state'];
  readonly eId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly score: number | null;
  readonly method: string | null;
  /** Of a place that was not found. */
  readonly near?: string | null;
  readonly candidates?: readonly (Range & { readonly score: number })[];
};

/**
 * Where the places are in the new version, in their order. What was given in a paragraph is answered in the
 * paragraph that holds it now, where one does.
 */
export function carryGiven(
  given: readonly GivenSelector[],
  old: VersionText,
  next: VersionText,
  remark: (line: string) => void,
): CarriedPlace[] {
  const provisions = new Map(old.provisions.map((provision) => [provision.eId, provision]));
  const selectors = given.map((each) => toSelector(each, provisions, remark));
  const parts = next.provisions.filter((provision) => !isUnit(provision));
  return carryNotes(selectors, old, next).map((anchor, index) => {
    const { id = '', eId = '' } = given[index] ?? {};
    const provision = provisions.get(eId);
    const inPart = provision !== undefined && !isUnit(provision);
    const toTerms = <Place extends Range>(place: Place) =>
      inPart ? inParts(place, eId, parts) : place;
    return answer(id, anchor, toTerms);
  });
}

/** The place in its unit, whose text it names. */
function toSelector(
  { id, eId, start, end, ...quote }: GivenSelector,
  provisions: ReadonlyMap<string, Provision>,
  remark: (line: string) => void,
): Selector {
  const provision = provisions.get(eId);
  const exact = quote.exact?.normalize('NFC') ?? provision?.text.slice(start, end) ?? '';
  if (provision === undefined) {
    remark(`${id}: OLD has no provision “${eId}”; its words are looked for everywhere.`);
  } else if (provision.text.slice(start, end) !== exact) {
    remark(`${id}: its words do not stand in “${eId}” at ${start} to ${end}; they are looked for.`);
  }
  const from = provision?.start ?? 0;
  return {
    eId: unitOf(eId, provisions),
    position: { start: from + start, end: from + end },
    quote: {
      exact,
      prefix: quote.prefix?.normalize('NFC') ?? '',
      suffix: quote.suffix?.normalize('NFC') ?? '',
    },
  };
}

/** The unit that encloses a provision; a unit itself, whatever its name looks like. */
function unitOf(eId: string, provisions: ReadonlyMap<string, Provision>): string {
  const provision = provisions.get(eId);
  return provision !== undefined && isUnit(provision) ? eId : unitEId(eId);
}

/** A range of a unit in the smallest of its parts that holds it, the one of the same name first. */
function inParts<Place extends Range>(
  place: Place,
  eId: string,
  parts: readonly Provision[],
): Place {
  const holding = parts
    .filter(
      (part) =>
        unitEId(part.eId) === place.eId &&
        part.start <= place.start &&
        place.end <= part.start + part.text.length,
    )
    .sort((one, other) => one.text.length - other.text.length);
  const part = holding.find((each) => each.eId === eId) ?? holding[0];
  if (part === undefined) return place;
  return {
    ...place,
    eId: part.eId,
    start: place.start - part.start,
    end: place.end - part.start,
  };
}

function answer(
  id: string | number,
  anchor: Anchor,
  toTerms: <Place extends Range>(place: Place) => Place,
): CarriedPlace {
  const method = anchor.method ?? null;
  if (isPlaced(anchor)) {
    const { eId, start, end } = toTerms(anchor);
    const score = anchor.state === 'exact' ? 1 : anchor.score;
    return { id, state: anchor.state, eId, start, end, score, method };
  }
  const nowhere = { eId: null, start: null, end: null, score: null };
  const near = anchor.near ?? null;
  if (anchor.state === 'orphaned') return { id, state: 'orphaned', ...nowhere, method, near };
  const candidates = anchor.candidates.map((candidate) => toTerms(candidate));
  return { id, state: 'ambiguous', ...nowhere, method, near, candidates };
}
