import type { Actor } from '@/lib/core/access/policy';
import type { CellChoice } from '@/lib/core/address/duty-query';
import { addressOf, formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import {
  type CellCorrection,
  cellCorrectionsInEffect,
  statementKey,
} from '@/lib/core/comparison/cell-correction';
import type { Statement, StatementRow } from '@/lib/core/comparison/statement';
import { ENGINE_VERSION } from '@/lib/core/engine/compare';
import { pairMany, pairStatements } from '@/lib/core/engine/statements/pair-statements';
import { readStatements, type StatementsRead } from '@/lib/core/engine/statements/read-statements';
import { withCells } from '@/lib/core/engine/statements/with-cells';
import { type DutyTable, dutiesOfGroups, dutiesOfRows } from '@/lib/core/presentation/duties';
import { textLength, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { Cache } from '../cache';
import { cellCorrectionsFor } from '../corrections/list-cell-corrections';
import { readVersion } from '../treaties/read-version';
import type { ComparedNWay } from './compare-n-way';
import type { ComparedPair } from './compare-versions';

/** The obligations of some texts, with the corrections of people that hold in them. */
export type OpenedObligations = {
  readonly table: DutyTable;
  readonly cells: {
    readonly applied: readonly CellCorrection[];
    /** How many of those the address names the actor may not see. */
    readonly hidden: number;
    /** How many are about statements that the rules no longer read so. */
    readonly unplaced: number;
  };
};

/** In characters of text. */
const KEPT_CHARACTERS = 8_000_000;

type Kept = { readonly read: StatementsRead; readonly weight: number };

const kept = new Cache<Kept>(KEPT_CHARACTERS, ({ weight }) => weight);

/** The statements of a text as the rules read them, once a text. */
function statementsOf(version: VersionText): StatementsRead {
  return kept.get(`${ENGINE_VERSION} ${version.id}`, () => ({
    read: readStatements(version),
    weight: textLength(version),
  })).read;
}

type Paired = {
  readonly left: readonly Statement[];
  readonly right: readonly Statement[];
  readonly rows: readonly StatementRow[];
};

const paired = new WeakMap<object, Paired>();

/** The pairs of two texts' statements: made when first asked for, kept as long as their comparison is. */
const pairedOnce: typeof pairStatements = (left, right, comparison) => {
  const before = paired.get(comparison);
  if (before?.left === left.statements && before.right === right.statements) return before.rows;
  const rows = pairStatements(left, right, comparison);
  paired.set(comparison, { left: left.statements, right: right.statements, rows });
  return rows;
};

/** The obligations of two texts. */
export async function obligationsOfPair(
  actor: Actor,
  { left, right, comparison }: ComparedPair,
  choice: CellChoice,
): Promise<OpenedObligations> {
  const { read, sides, cells } = await readSides(actor, [left, right], choice);
  const [a, b] = sides;
  const rows = a && b ? pairedOnce(a, b, comparison) : [];
  return { table: { ...tableOf([left, right], read, cells), duties: dutiesOfRows(rows) }, cells };
}

/** The obligations of three or more texts that were aligned to the first, those on one matter in a row. */
export async function obligationsOfMany(
  actor: Actor,
  { versions, compared }: Pick<ComparedNWay, 'versions' | 'compared'>,
  choice: CellChoice,
): Promise<OpenedObligations> {
  const { read, sides, cells } = await readSides(actor, versions, choice);
  const comparisons = compared.flatMap((pair) => pair?.comparison ?? []);
  const duties = dutiesOfGroups(pairMany(sides, comparisons, pairedOnce));
  return { table: { ...tableOf(versions, read, cells), duties }, cells };
}

function tableOf(
  versions: readonly VersionText[],
  read: readonly boolean[],
  { applied }: OpenedObligations['cells'],
): Omit<DutyTable, 'duties'> {
  return { versions, read, corrections: new Map(applied.map((one) => [one.id, one])) };
}

async function readSides(actor: Actor, versions: readonly VersionText[], choice: CellChoice) {
  const { applied, hidden } = await cellCorrectionsFor(actor, versions, choice);
  const inEffect = cellCorrectionsInEffect(applied);
  const each = versions.map((version) => {
    const { read, statements } = statementsOf(version);
    const address = formatAddress(addressOf(version));
    const own = inEffect.filter((one) => one.version === address);
    const known = new Set(
      statements.map(({ id, span }) => statementKey({ version: address, statement: id, span })),
    );
    const unplaced = own.filter((one) => !known.has(statementKey(one))).length;
    // What nobody corrected stays the same list, so that its pairs are found again.
    const corrected = own.length === 0 ? statements : withCells(statements, own);
    return { read, side: { version, statements: corrected }, unplaced };
  });
  return {
    read: each.map(({ read }) => read),
    sides: each.map(({ side }) => side),
    cells: {
      applied: inEffect,
      hidden,
      unplaced: each.reduce((sum, { unplaced }) => sum + unplaced, 0),
    },
  };
}

/**
 * The statements of one text, or of one of its units, with the texts of those units. Throws `not-found`
 * for a text that is not stored.
 */
export async function readTextStatements(
  actor: Actor,
  address: VersionAddress,
  choice: CellChoice,
  unit?: string,
) {
  const version = await readVersion(actor, address);
  const { read, sides, cells } = await readSides(actor, [version], choice);
  const isAsked = ({ eId }: { readonly eId: string }) => unit === undefined || eId === unit;
  const statements = (sides[0]?.statements ?? []).filter(isAsked);
  const named = new Set(statements.map(({ eId }) => eId));
  return {
    text: formatAddress(addressOf(version)),
    hash: version.contentHash,
    lang: version.lang,
    dir: version.dir,
    read: read[0] ?? false,
    units: [...unitsById(version).values()]
      .filter(({ eId }) => named.has(eId))
      .map(({ eId, text }) => ({ eId, text })),
    statements,
    corrections: cells.applied,
    hidden: cells.hidden,
  };
}
