import type { Actor } from '@/lib/core/access/policy';
import {
  formatWitnessRef,
  MOST_WITNESSES,
  type WitnessQuery,
  type WitnessRef,
} from '@/lib/core/address/witness-query';
import type { Collation } from '@/lib/core/comparison/collation';
import { correctionsInEffect } from '@/lib/core/comparison/correction';
import { collateCompared } from '@/lib/core/engine/collate';
import { ENGINE_VERSION } from '@/lib/core/engine/compare';
import { textLength, type VersionText } from '@/lib/core/treaty/provision';
import type { ExpressionSummary, Standing } from '@/lib/core/treaty/treaty';
import { AppError } from '@/lib/errors';
import { Cache } from '../cache';
import { getTreaty } from '../treaties/get-treaty';
import { readVersion } from '../treaties/read-version';
import { type ComparedPair, compareOpened } from './compare-versions';

/** A text of the language that can be read along. */
export type WitnessChoice = {
  readonly ref: Required<WitnessRef>;
  readonly standing: Standing;
  readonly isNewest: boolean;
  readonly createdAt: string;
  /** Of several texts the one to read first, and why. */
  readonly preferred: boolean;
  readonly preferredReason?: string;
};

/** A text that is read, and which of the choices it is. */
export type ReadWitness = { readonly choice: WitnessChoice; readonly version: VersionText };

export type OpenedWitnesses = {
  readonly base: ReadWitness;
  readonly witnesses: readonly ReadWitness[];
  readonly collation: Collation;
  /** Everything there is to choose from, text by text, each newest first. */
  readonly choices: readonly WitnessChoice[];
  /** What was asked for and is not stored, as the address names it. */
  readonly missing: readonly string[];
};

type KeptCollation = { readonly collation: Collation; readonly characters: number };

/** In characters of all texts that were collated. */
const KEPT_CHARACTERS = 8_000_000;

const collations = new Cache<KeptCollation>(KEPT_CHARACTERS, ({ characters }) => characters);

/**
 * The texts of a treaty in one language as witnesses of one text, collated with a base. Without a base
 * it is the preferred text, the main one, or the first there is, in its newest version; without witnesses they are the
 * other texts, or, where there are none, its other versions. Throws `not-found` for a treaty or a base
 * that is not stored; a witness that is not is left out and named.
 */
export async function openWitnesses(
  actor: Actor,
  slug: string,
  lang: string,
  query: WitnessQuery,
): Promise<OpenedWitnesses> {
  const { expressions } = await getTreaty(actor, slug);
  const choices = choicesOf(expressions.filter((one) => one.lang === lang));
  const base = query.base ? find(choices, query.base) : firstToRead(choices);
  if (base === undefined) {
    throw new AppError('not-found', { detail: `“${slug}” has no such text in “${lang}”.` });
  }
  const named = query.with.map((ref) => ({ ref, choice: find(choices, ref) }));
  const chosen = query.with.length > 0 ? named.flatMap(({ choice }) => choice ?? []) : [];
  const others = query.with.length > 0 ? chosen : otherTexts(choices, base);
  const read = await Promise.all(
    [base, ...new Set(others)]
      .filter((choice, index) => index === 0 || choice !== base)
      .slice(0, MOST_WITNESSES + 1)
      .map(async (choice) => ({ choice, version: await open(actor, slug, lang, choice) })),
  );
  const [first, ...witnesses] = read;
  if (first === undefined) throw new RangeError('a base is always read');
  return {
    base: first,
    witnesses,
    collation: await collateOpened(actor, first.version, witnesses, query),
    choices,
    missing: named.flatMap(({ ref, choice }) => (choice ? [] : [formatWitnessRef(ref) || lang])),
  };
}

function choicesOf(expressions: readonly ExpressionSummary[]): WitnessChoice[] {
  return expressions.flatMap(({ name = '', standing, preferred, preferredReason, versions }) =>
    versions.map(({ number, createdAt }, index) => ({
      ref: { name, version: number },
      standing,
      isNewest: index === 0,
      createdAt,
      preferred,
      ...(preferredReason !== undefined && { preferredReason }),
    })),
  );
}

function firstToRead(choices: readonly WitnessChoice[]): WitnessChoice | undefined {
  const newest = choices.filter(({ isNewest }) => isNewest);
  return newest.find(({ preferred }) => preferred) ?? newest[0];
}

function find(
  choices: readonly WitnessChoice[],
  { name, version }: WitnessRef,
): WitnessChoice | undefined {
  return choices.find(
    ({ ref, isNewest }) =>
      ref.name === name && (version === undefined ? isNewest : ref.version === version),
  );
}

function otherTexts(choices: readonly WitnessChoice[], base: WitnessChoice): WitnessChoice[] {
  const texts = choices.filter(({ isNewest, ref }) => isNewest && ref.name !== base.ref.name);
  const versions = choices.filter((one) => one.ref.name === base.ref.name && one !== base);
  return texts.length > 0 ? texts : versions;
}

function open(
  actor: Actor,
  slug: string,
  lang: string,
  { ref }: WitnessChoice,
): Promise<VersionText> {
  const { name, version } = ref;
  return readVersion(actor, { slug, lang, version, ...(name !== '' && { name }) });
}

/** One after the other: together they would hold the processor from everyone else. */
async function collateOpened(
  actor: Actor,
  base: VersionText,
  witnesses: readonly ReadWitness[],
  { options }: WitnessQuery,
): Promise<Collation> {
  const pairs: ComparedPair[] = [];
  for (const { version } of witnesses) {
    pairs.push(await compareOpened(actor, base, version, { options, corrections: 'current' }));
  }
  const key = [
    ENGINE_VERSION,
    base.id,
    JSON.stringify(options),
    ...pairs.flatMap(({ right, corrections }) => [
      right.id,
      ...correctionsInEffect(corrections.applied).map(({ id }) => id),
    ]),
  ].join(' ');
  return collations.get(key, () => ({
    collation: collateCompared(
      base,
      pairs.map(({ right, comparison }) => ({ version: right, comparison })),
    ),
    characters: [base, ...pairs.map(({ right }) => right)].reduce(
      (sum, version) => sum + textLength(version),
      0,
    ),
  })).collation;
}
