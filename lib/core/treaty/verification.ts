/**
 * How far a unit was verified, as a whole. Its own state is the record's judgement of it all; where
 * its paragraphs have states of their own, a reader must not take the best of them for the rest.
 */

import {
  isUnit,
  type Provision,
  unitEId,
  VERIFICATION_STATES,
  type VerificationState,
} from './provision';

/**
 * `verified`: all of it published or seen as text. `unchecked`: none of it was checked. `confirmed`:
 * anything between, so that something in it rests on less than its wording.
 */
export type VerificationLevel = 'verified' | 'confirmed' | 'unchecked';

export type Verification = {
  /** The record's judgement of the whole. */
  readonly state: VerificationState;
  readonly best: VerificationState;
  readonly worst: VerificationState;
  readonly level: VerificationLevel;
  /** Whether parts of it were verified differently. */
  readonly mixed: boolean;
  /** Its smallest parts, in document order; a plain unit is the one piece of itself. */
  readonly pieces: readonly VerifiedPiece[];
};

/** A provision's words that belong to no smaller part. */
export type VerifiedPiece = {
  readonly eId: string;
  readonly state: VerificationState;
  /** True of the words that stand before the parts of `eId`. */
  readonly isOpening: boolean;
};

const UNCHECKED: ReadonlySet<VerificationState> = new Set([
  'as-imported',
  'from-memory',
  'low-confidence',
]);

/** Whether somebody held it against a source. */
export function isChecked(state: VerificationState): boolean {
  return !UNCHECKED.has(state);
}

/** The level of a single state. */
export function levelOf(state: VerificationState): VerificationLevel {
  if (!isChecked(state)) return 'unchecked';
  return state === 'content-confirmed' ? 'confirmed' : 'verified';
}

const known = new WeakMap<readonly Provision[], ReadonlyMap<string, Verification>>();

/** Of every unit of a text, by eId. Made once for each text and kept as long as it is. O(n). */
export function verificationsOf({
  provisions,
}: {
  readonly provisions: readonly Provision[];
}): ReadonlyMap<string, Verification> {
  const before = known.get(provisions);
  if (before) return before;
  const parts = new Map<string, Provision[]>();
  const made = new Map<string, Verification>();
  for (const provision of provisions) {
    if (isUnit(provision)) parts.set(provision.eId, []);
    else parts.get(unitEId(provision.eId))?.push(provision);
  }
  for (const unit of provisions.filter(isUnit)) {
    made.set(unit.eId, verificationOf(unit, parts.get(unit.eId) ?? []));
  }
  known.set(provisions, made);
  return made;
}

/** Of one unit with its paragraphs and points, in document order. O(parts). */
export function verificationOf(unit: Provision, parts: readonly Provision[]): Verification {
  const firstIn = new Map<string, Provision>();
  for (const part of parts) {
    if (part.parent !== undefined && !firstIn.has(part.parent)) firstIn.set(part.parent, part);
  }
  const pieces = [unit, ...parts].flatMap((piece): VerifiedPiece[] => {
    const { eId, state } = piece;
    const first = firstIn.get(eId);
    if (first && first.start === piece.start) return [];
    return [{ eId, state, isOpening: first !== undefined }];
  });
  const ranks = pieces.map(({ state }) => VERIFICATION_STATES.indexOf(state));
  const best = VERIFICATION_STATES[Math.min(...ranks)] ?? unit.state;
  const worst = VERIFICATION_STATES[Math.max(...ranks)] ?? unit.state;
  const level = levelOf(best) === levelOf(worst) ? levelOf(worst) : 'confirmed';
  return { state: unit.state, best, worst, level, mixed: best !== worst, pieces };
}
