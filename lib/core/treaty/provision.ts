/**
 * Provisions: the tree of a version's text and its stable addresses (eIds, after the
 * Akoma Ntoso naming convention).
 *
 * The text of an article-level provision (preamble, article, testimonium, annex: a *unit*) is
 * whole: its paragraphs are joined by one "\n", and a paragraph's or point's own text is a slice
 * of its unit's at `start`. So a selection anywhere inside an article is one range, and one text
 * is compared, hashed and annotated. Grouping levels (part, chapter, section) have no text.
 * All offsets are half-open UTF-16 code-unit ranges in NFC text.
 */

import type { Attestation, AuthenticText, PartialDate, Party, Source, Standing } from './treaty';

export const PROVISION_KINDS = [
  'preamble',
  'part',
  'chapter',
  'section',
  'article',
  'paragraph',
  'point',
  'annex',
  'testimonium',
] as const;

export type ProvisionKind = (typeof PROVISION_KINDS)[number];

export const VERIFICATION_STATES = [
  'official-text',
  'text-seen',
  'content-confirmed',
  'as-imported',
  'from-memory',
  'low-confidence',
] as const;

/** How far a provision's content was checked against its sources. */
export type VerificationState = (typeof VERIFICATION_STATES)[number];

/** Attested wording of a provision, shown beside a rendering and never merged into it. */
export type Quotation = {
  readonly eId: string;
  readonly lang: string;
  readonly text: string;
  readonly note?: string;
  readonly source: Source;
};

export type Provision = {
  readonly eId: string;
  readonly kind: ProvisionKind;
  /** The number as printed, without the word: `4`, `IV`, `a`. Undefined where there is none. */
  readonly number?: string;
  /** False where no source seen gives the number: it is the best guess and must be said to be one. */
  readonly numberConfirmed?: false;
  readonly heading?: string;
  /** eId of the enclosing provision; undefined at the top. */
  readonly parent?: string;
  /** Whole text in NFC; empty only for part, chapter and section. */
  readonly text: string;
  /** UTF-16 offset of `text` in the enclosing unit's text; 0 for a unit itself. */
  readonly start: number;
  readonly state: VerificationState;
  readonly note?: string;
  readonly sources: readonly Attestation[];
};

/** A version with its provisions in document order: everything a reader page shows. */
export type VersionText = {
  readonly id: string;
  readonly treaty: {
    readonly slug: string;
    readonly title: string;
    readonly shortTitle: string;
    /** Undefined where they are not known, as on the command line. */
    readonly parties?: readonly Party[];
    /** The record's sources, whose order numbers them. */
    readonly sources?: readonly Source[];
    readonly authenticTexts?: readonly AuthenticText[];
    /** When it was signed or, unsigned, approved, by the preferred reading. */
    readonly signed?: PartialDate;
  };
  /** The treaty's title in this language, where one is recorded. */
  readonly title?: string;
  readonly lang: string;
  /** Its short name where the language has several texts; see `address/version-address.ts`. */
  readonly name?: string;
  readonly dir: 'ltr' | 'rtl';
  readonly standing: Standing;
  readonly number: number;
  readonly contentHash: string;
  readonly notice?: string;
  readonly provisions: readonly Provision[];
  readonly quotations: readonly Quotation[];
};

const UNIT_KINDS: ReadonlySet<ProvisionKind> = new Set([
  'preamble',
  'article',
  'annex',
  'testimonium',
]);

/** True for the article-level provisions, which are compared and carry whole text. */
export function isUnit(provision: Pick<Provision, 'kind'>): boolean {
  return UNIT_KINDS.has(provision.kind);
}

/** The article-level provisions in document order. */
export function unitsOf(provisions: readonly Provision[]): Provision[] {
  return provisions.filter(isUnit);
}

/** UTF-16 units in a text's provisions: how much room it takes; never 0. O(n). */
export function textLength({ provisions }: Pick<VersionText, 'provisions'>): number {
  return provisions.reduce((sum, { text }) => sum + text.length, 1);
}

const unitMaps = new WeakMap<readonly Provision[], ReadonlyMap<string, Provision>>();

/** The units of a text by eId, in document order. Made once for each text and kept as long as it is. */
export function unitsById({
  provisions,
}: Pick<VersionText, 'provisions'>): ReadonlyMap<string, Provision> {
  const units =
    unitMaps.get(provisions) ?? new Map(unitsOf(provisions).map((unit) => [unit.eId, unit]));
  unitMaps.set(provisions, units);
  return units;
}

/** The paragraphs and points inside a unit, in document order. O(n). */
export function partsOf(provisions: readonly Provision[], unit: Provision): Provision[] {
  const prefix = `${unit.eId}__`;
  return provisions.filter((provision) => provision.eId.startsWith(prefix) && !isUnit(provision));
}

/** eId of the unit that encloses an eId: `art_3__para_2` -> `art_3`; an annex's article keeps both parts. */
export function unitEId(eId: string): string {
  return eId.split(/__(?:para|point)_/, 1)[0] ?? eId;
}
