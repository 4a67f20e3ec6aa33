/**
 * A version under revision, which knows of every character where it comes from. So the right place of a
 * note in the new version is known whatever was done, and no diff has to say it.
 */

import type { EvalUnit } from './texts';

/** Characters with their origin: the offset in the old version's whole text, or -1 for what was added. */
export type Traced = { readonly text: string; readonly origin: readonly number[] };
export type TracedUnit = Traced & { readonly eId: string };

/** Where units begin in the whole text. */
export type Offsets = ReadonlyMap<string, number>;

export function offsetsOf(units: readonly EvalUnit[]): Offsets {
  let at = 0;
  return new Map(
    units.map(({ eId, text }) => {
      const start = at;
      at += text.length + 1;
      return [eId, start];
    }),
  );
}

/** The version before anything was done. */
export function traced(units: readonly EvalUnit[]): TracedUnit[] {
  const offsets = offsetsOf(units);
  return units.map(({ eId, text }) => {
    const from = offsets.get(eId) ?? 0;
    return { eId, text, origin: Array.from({ length: text.length }, (_, at) => from + at) };
  });
}

export function slice({ text, origin }: Traced, start: number, end?: number): Traced {
  return { text: text.slice(start, end), origin: origin.slice(start, end) };
}

export function join(parts: readonly Traced[], between = ''): Traced {
  const added = new Array<number>(between.length).fill(-1);
  return {
    text: parts.map(({ text }) => text).join(between),
    origin: parts.flatMap(({ origin }, index) => (index === 0 ? origin : [...added, ...origin])),
  };
}

export function added(text: string): Traced {
  return { text, origin: new Array<number>(text.length).fill(-1) };
}

/** Words put in the place of others: they stand for them. */
export function replacing(text: string, { origin }: Traced): Traced {
  const last = Math.max(1, text.length - 1);
  return {
    text,
    origin: Array.from(
      { length: text.length },
      (_, at) => origin[Math.round((at / last) * (origin.length - 1))] ?? -1,
    ),
  };
}

/** Without space at its ends, as texts are stored. */
export function trimmed(part: Traced): Traced {
  const start = part.text.length - part.text.trimStart().length;
  return slice(part, start, part.text.trimEnd().length);
}

/** Units renumbered in order. */
export function renumbered(parts: readonly Traced[]): TracedUnit[] {
  return parts
    .map(trimmed)
    .filter(({ text }) => text !== '')
    .map((part, index) => ({ ...part, eId: `art_${index + 1}` }));
}

/** A place in the new version. */
export type TruePlace = { readonly eId: string; readonly start: number; readonly end: number };

/** Where the old characters from..to stand now: in the unit that has most of them; undefined when gone. */
export function truePlace(
  units: readonly TracedUnit[],
  from: number,
  to: number,
): TruePlace | undefined {
  let best: (TruePlace & { count: number }) | undefined;
  for (const { eId, origin } of units) {
    let [start, end, count] = [-1, -1, 0];
    for (const [at, old] of origin.entries()) {
      if (old < from || old >= to) continue;
      if (start < 0) start = at;
      end = at + 1;
      count += 1;
    }
    if (count > (best?.count ?? 0)) best = { eId, start, end, count };
  }
  return best && { eId: best.eId, start: best.start, end: best.end };
}
