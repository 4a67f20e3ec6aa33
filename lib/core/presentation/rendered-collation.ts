/**
 * A collation ready to be shown: the base text with its variant places marked and numbered, and below
 * each passage the entries of the apparatus, what whole provisions the witnesses lack or add, and the
 * attested quotations set against the words they support.
 */

import {
  type AddedPassage,
  type CollatedPassage,
  type Collation,
  type Support,
  type SupportedQuotation,
  siglumOf,
  type VariantPlace,
} from '@/lib/core/comparison/collation';
import { type Provision, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { listOf, type PrintedEntry, printedEntry, spokenSigla } from './apparatus-words';
import type { TextMark, TextPoint } from './marks';
import { type RenderedUnit, showUnit } from './rendered-unit';

/** An entry with its own id and that of its number in the text. */
export type ApparatusEntry = PrintedEntry & { readonly id: string; readonly sign: string };

export type RenderedQuotation = Pick<SupportedQuotation, 'quotation' | 'part'> & {
  /** Texts that stand alike to it: "A C", and the words they have. */
  readonly supports: readonly (Omit<Support, 'text'> & { readonly sigla: string })[];
};

export type RenderedPassage = {
  readonly kind: 'passage';
  readonly key: string;
  readonly units: readonly RenderedUnit[];
  readonly entries: readonly ApparatusEntry[];
  /** What holds of the passage as a whole, a sentence each. */
  readonly remarks: readonly string[];
  readonly quotations: readonly RenderedQuotation[];
};

/** A provision that only witnesses have, whole. */
export type RenderedAddition = {
  readonly kind: 'addition';
  readonly key: string;
  /** Index of the witness whose words are shown. */
  readonly witness: number;
  readonly unit: RenderedUnit;
  readonly remarks: readonly string[];
};

/** The texts that are read together. */
type Texts = { readonly base: VersionText; readonly witnesses: readonly VersionText[] };

/** Passages and additions in reading order. O(text). */
export function renderCollation(
  { base, witnesses }: Texts,
  { passages, additions, quotations }: Collation,
): (RenderedPassage | RenderedAddition)[] {
  const behind = grouped(additions, ({ after }) => after ?? '');
  const added = (after: string) =>
    (behind.get(after) ?? []).flatMap((one) => renderAddition(one, witnesses) ?? []);
  return [
    ...added(''),
    ...passages.flatMap((passage) => [
      renderPassage(passage, { base, witnesses }, quotations),
      ...added(passage.base.at(-1) ?? ''),
    ]),
  ];
}

function renderPassage(
  passage: CollatedPassage,
  { base, witnesses }: Texts,
  quotations: readonly SupportedQuotation[],
): RenderedPassage {
  const [key = ''] = passage.base;
  const units = passage.base.flatMap((eId) => unitsById(base).get(eId) ?? []);
  const entries = passage.places.map((place) => ({
    ...printedEntry(passage.text, place),
    id: `entry-${key}-${place.number}`,
    sign: signId(key, place.number),
  }));
  let start = 0;
  return {
    kind: 'passage',
    key,
    units: units.map((unit) => {
      const end = start + unit.text.length;
      const span = { start, end };
      start = end + 1;
      return showUnit(base, unit, marksIn(passage.places, span), '', signsIn(passage, key, span));
    }),
    entries,
    remarks: remarksOf(passage, units, witnesses),
    quotations: quotations.filter((one) => one.passage === key).map(renderQuotation),
  };
}

type Span = { readonly start: number; readonly end: number };

function marksIn(places: readonly VariantPlace[], span: Span): TextMark[] {
  return places.flatMap((place): TextMark[] => {
    const start = Math.max(place.start, span.start) - span.start;
    const end = Math.min(place.end, span.end) - span.start;
    return start < end ? [{ kind: 'variant', place: place.number, start, end }] : [];
  });
}

/** The numbers of the places that end in a unit. */
function signsIn({ places }: CollatedPassage, key: string, span: Span): TextPoint[] {
  return places
    .filter(({ end }) => end >= span.start && end <= span.end)
    .map(({ number, end }) => ({
      kind: 'variant',
      place: number,
      at: Math.min(end, span.end) - span.start,
      id: signId(key, number),
      href: `#entry-${key}-${number}`,
    }));
}

function signId(key: string, number: number): string {
  return `variant-${key}-${number}`;
}

function remarksOf(
  { base, lacking, witnesses: eIds, headings }: CollatedPassage,
  units: readonly Provision[],
  witnesses: readonly VersionText[],
): string[] {
  const named = listOf(base.map(citeEId));
  const places = grouped([...witnesses.keys()], (index) => (eIds[index] ?? []).join(' '));
  const elsewhere = [...places].filter(([there]) => there !== '' && there !== base.join(' '));
  const own = units[0]?.heading;
  return [
    ...(lacking.length === 0
      ? []
      : [`${spokenSigla(lacking)} ${lacking.length === 1 ? 'lacks' : 'lack'} ${named}.`]),
    ...elsewhere.map(
      ([there, who]) => `${listOf(there.split(' ').map(citeEId))} in ${spokenSigla([...who])}.`,
    ),
    ...headings.map(({ text, witnesses: who }) => {
      const instead = own === undefined ? '' : ` instead of “${own}”`;
      const has = who.length === 1 ? 'has' : 'have';
      return text === ''
        ? `${spokenSigla(who)} ${has} no heading.`
        : `${spokenSigla(who)} ${has} the heading “${text}”${instead}.`;
    }),
  ];
}

function renderQuotation({ quotation, part, supports }: SupportedQuotation): RenderedQuotation {
  const alike = grouped(supports, ({ state, words }) => `${state} ${words}`);
  return {
    quotation,
    part,
    supports: [...alike.values()].flatMap((group) => {
      const sigla = group.map(({ text }) => siglumOf(text === 0 ? 'base' : text - 1)).join(' ');
      return group.slice(0, 1).map(({ text: _, ...support }) => ({ sigla, ...support }));
    }),
  };
}

function renderAddition(
  { of }: AddedPassage,
  witnesses: readonly VersionText[],
): RenderedAddition | undefined {
  const [first] = of;
  const version = first && witnesses[first.witness];
  const unit = version && unitsById(version).get(first.eId);
  if (!first || !version || !unit) return undefined;
  const places = grouped(of, ({ eId }) => eId);
  return {
    kind: 'addition',
    key: `added-${siglumOf(first.witness)}-${first.eId}`,
    witness: first.witness,
    unit: showUnit(version, unit, [], `${siglumOf(first.witness)}.`),
    remarks: [...places].map(
      ([eId, who]) => `${citeEId(eId)} in ${spokenSigla(who.map(({ witness }) => witness))} only.`,
    ),
  };
}

/** Items with one key together, in the order of their first. O(n). */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
