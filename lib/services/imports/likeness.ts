import type { Actor } from '@/lib/core/access/policy';
import type { VersionAddress } from '@/lib/core/address/version-address';
import { resemblance } from '@/lib/core/algorithms/bottom-sketch';
import { primaryLanguage } from '@/lib/core/language/language';
import type { ImportReading } from '@/lib/store/imports';
import { findSketches, type SketchedVersion } from '@/lib/store/version-sketches';

/** A stored text that says nearly the same as an import. */
export type Likeness = {
  readonly address: VersionAddress;
  /** Short title of its treaty. */
  readonly title: string;
  /** Whether it is the actor's own, who may give it a new version. */
  readonly own: boolean;
  /** Of the runs of words that either has, the share that both have; an estimate, off by some 0.03. */
  readonly share: number;
};

/** Below this two texts are two treaties that share formulas. */
const LEAST = 0.3;
const MOST = 3;

/** The likest texts in the language of an import that the actor may read, the likest first. */
export async function likenessOf(
  actor: Actor,
  { sketch, lang }: Pick<ImportReading, 'sketch' | 'lang'>,
): Promise<Likeness[]> {
  if (lang === undefined || sketch.length === 0) return [];
  return likest(sketch, await findSketches(actor, primaryLanguage(lang)));
}

/** Of texts that were stored, the likest to one that was not, the likest first. */
export function likest(sketch: readonly number[], stored: readonly SketchedVersion[]): Likeness[] {
  return stored
    .map(({ hashes, ...text }) => ({ ...text, share: resemblance(sketch, hashes) }))
    .filter(({ share }) => share >= LEAST)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST);
}
