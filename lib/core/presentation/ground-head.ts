/**
 * What the head of a row says of its shared ground in words: how much stands in the same words, what is
 * reworded, which concepts both sides name and which only one of them. Figures count words of both sides.
 */

import type { GroundShare, SharedGround } from '@/lib/core/comparison/shared-ground';
import { primaryLanguage } from '@/lib/core/language/language';
import { findTerms } from '@/lib/core/language/terms/find-terms';
import { CONCEPTS } from '@/lib/core/language/terms/term-list';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { type NamedPassage, passageAnchor } from './ground-marks';

/** A concept by its name, with the place that names it where it is marked. */
export type NamedConcept = {
  readonly label: string;
  readonly name?: string;
  readonly href?: string;
};

export type GroundHead = {
  /** "23% in the same words, 2 sentences reworded"; '' where wording is not compared. */
  readonly said: string;
  /** Concepts that both sides name, and those of one side: the rarest first, a few. */
  readonly both: readonly NamedConcept[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
};

/** What a row shows of the shared ground besides the marks in its texts. */
export type RowGround = {
  /** What the head of a linked row says. */
  readonly head?: GroundHead;
  /** Whether words of the row stand in a provision of the other text that it is not linked to. */
  readonly elsewhere: boolean;
};

const MOST_SHARED = 3;
const MOST_ALONE = 2;

/** No words at all. */
const NOTHING: GroundShare = {
  words: 0,
  form: 0,
  order: 0,
  sentence: 0,
  concept: 0,
  formula: 0,
  all: 0,
  only: 0,
};

/** The shares of several provisions together. O(n). */
function sumShares(shares: readonly (GroundShare | undefined)[]): GroundShare {
  return shares.reduce<GroundShare>((sum, share = NOTHING) => {
    const entries = Object.keys(NOTHING).map((key) => {
      const part = key as keyof GroundShare;
      return [part, sum[part] + share[part]] as const;
    });
    return Object.fromEntries(entries) as unknown as GroundShare;
  }, NOTHING);
}

type HeadTexts = { readonly left: VersionText; readonly right: VersionText };

/** How many provisions of both texts name each concept. */
export type ConceptCounts = ReadonlyMap<number, number>;

/** What `headOf` counts rarity by. O(text). */
export function countConcepts({ left, right }: HeadTexts): ConceptCounts {
  const counts = new Map<number, number>();
  for (const version of [left, right]) {
    for (const unit of version.provisions.filter(({ parent }) => parent === undefined)) {
      for (const concept of conceptsIn([unit], version.lang)) {
        counts.set(concept, (counts.get(concept) ?? 0) + 1);
      }
    }
  }
  return counts;
}

type HeadRow = { readonly left: readonly Provision[]; readonly right: readonly Provision[] };

/** The head of a linked row. O(text of the row). */
export function headOf(
  row: HeadRow,
  texts: HeadTexts & { readonly wording: boolean },
  ground: Pick<SharedGround, 'left' | 'right'>,
  named: readonly NamedPassage[],
  counts: ConceptCounts,
): GroundHead {
  const a = conceptsIn(row.left, texts.left.lang);
  const b = conceptsIn(row.right, texts.right.lang);
  const rarest = (concepts: Iterable<number>, most: number) =>
    [...concepts]
      .sort((x, y) => (counts.get(x) ?? 0) - (counts.get(y) ?? 0) || x - y)
      .slice(0, most);
  const alone = (own: ReadonlySet<number>, other: ReadonlySet<number>) =>
    rarest(
      [...own].filter((concept) => !other.has(concept)),
      MOST_ALONE,
    ).map(labelOf);
  const shared = rarest(
    [...a].filter((concept) => b.has(concept)),
    MOST_SHARED,
  );
  return {
    said: texts.wording ? wordingWords(row, ground, named) : '',
    both: shared.map((concept) => placed(concept, named)),
    onlyA: alone(a, b),
    onlyB: alone(b, a),
  };
}

function wordingWords(
  { left, right }: HeadRow,
  ground: Pick<SharedGround, 'left' | 'right'>,
  named: readonly NamedPassage[],
): string {
  const share = sumShares([
    ...left.map(({ eId }) => ground.left.get(eId)),
    ...right.map(({ eId }) => ground.right.get(eId)),
  ]);
  const reworded = named.filter(({ passage }) => passage.level === 'sentence').length;
  const otherwise = share.form + share.order;
  const parts = [
    share.words > 0
      ? `${percent(share.words, share.all)} in the same words`
      : 'No run of the same words',
    ...(otherwise > 0 ? [`${percent(otherwise, share.all)} in another form or order`] : []),
    ...(reworded > 0 ? [`${reworded} ${reworded === 1 ? 'sentence' : 'sentences'} reworded`] : []),
  ];
  return parts.join(', ');
}

/** "23%"; never 0% of what is there, nor 100% of less than all. */
export function percent(part: number, all: number): string {
  if (all === 0 || part === 0) return '0%';
  const rounded = Math.round((part / all) * 100);
  return `${Math.min(part < all ? 99 : 100, Math.max(1, rounded))}%`;
}

function placed(concept: number, named: readonly NamedPassage[]): NamedConcept {
  const { id } = CONCEPTS[concept] ?? { id: '' };
  const found = named.find(({ passage }) => passage.concept === id);
  const label = labelOf(concept);
  return found
    ? { label, name: found.name, href: `#${passageAnchor(found.name, 'A')}` }
    : { label };
}

const known = new WeakMap<Provision, ReadonlySet<number>>();

/** Concepts that say something of a matter: not what treaties speak of under every heading, nor names. */
function conceptsIn(units: readonly Provision[], lang: string): Set<number> {
  const found = units.map((unit) => {
    const kept = known.get(unit) ?? new Set(tellingIn(unit.text, lang));
    known.set(unit, kept);
    return kept;
  });
  return new Set(found.flatMap((concepts) => [...concepts]));
}

function tellingIn(text: string, lang: string): number[] {
  return [...findTerms(text, primaryLanguage(lang)).keys()].filter((index) => {
    const concept = CONCEPTS[index];
    return concept?.telling === true && concept.topic !== undefined;
  });
}

/** A hyphen that stands for a blank; that of non-interference and self-defence is its own. */
const SPACE = /(?<!\b(?:non|self))-/g;
const CAPITALS = /\b(?:united nations|security council)\b/g;

/** "armed attack", "United Nations": a concept as an English sentence names it. */
function labelOf(concept: number): string {
  const words = (CONCEPTS[concept]?.id ?? '').replace(SPACE, ' ');
  return words.replace(CAPITALS, (name) => name.replace(/\b\w/g, (letter) => letter.toUpperCase()));
}
