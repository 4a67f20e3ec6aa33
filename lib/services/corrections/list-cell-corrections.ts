import type { Actor } from '@/lib/core/access/policy';
import { addressedCell, parseCell } from '@/lib/core/address/addressed-cell';
import type { CellChoice } from '@/lib/core/address/duty-query';
import { isUuid } from '@/lib/core/address/uuid';
import { addressOf, formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import type { CellCorrection } from '@/lib/core/comparison/cell-correction';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import {
  findCellCorrection,
  findCellCorrections,
  type StoredCellCorrection,
} from '@/lib/store/cell-corrections';
import type { Tx } from '@/lib/store/database';
import { authorize } from '../access';
import { readVersion } from '../treaties/read-version';
import { cellFaults } from './create-cell-correction';

export type ChosenCells = {
  /** Oldest first, those that the address says itself last. */
  readonly applied: readonly CellCorrection[];
  /** Of those asked for, how many the actor may not see or these texts do not have: not told apart. */
  readonly hidden: number;
};

/**
 * The corrections of statements that hold in some texts: the actor's own in force, none, or exactly those
 * asked for: stored ones by id, withdrawn or not, and those that the address says itself.
 */
export async function cellCorrectionsFor(
  actor: Actor,
  versions: readonly VersionText[],
  choice: CellChoice,
): Promise<ChosenCells> {
  if (choice === 'none') return { applied: [], hidden: 0 };
  const named = versions.map(nameOf);
  if (choice === 'current') {
    const own =
      actor.kind === 'user' && (await findCellCorrections(actor, named, { by: actor.id }));
    return { applied: own || [], hidden: 0 };
  }
  const asked = [...new Set(choice)];
  const ids = [...new Set(asked.map((word) => word.toLowerCase()).filter(isUuid))];
  const stored = ids.length === 0 ? [] : await findCellCorrections(actor, named, { ids });
  const statements = asked.filter((word) => !isUuid(word));
  const said = statements.flatMap((words, index) => saidOf(words, index, versions) ?? []);
  const found = stored.length + said.length;
  return { applied: [...stored, ...said], hidden: ids.length + statements.length - found };
}

/** What an address says of one of the texts; undefined when it names a place that it does not have. */
function saidOf(
  words: string,
  index: number,
  versions: readonly VersionText[],
): CellCorrection | undefined {
  const cell = parseCell(words);
  const version = cell && versions[cell.side];
  if (!version || cellFaults(version, cell).length > 0) return undefined;
  return addressedCell(cell, nameOf(version).address, index);
}

function nameOf(version: VersionText) {
  return { id: version.id, address: formatAddress(addressOf(version)) };
}

/** What other people made public of some texts, in force, oldest first. */
export async function cellCorrectionsOffered(
  actor: Actor,
  versions: readonly VersionText[],
): Promise<CellCorrection[]> {
  const offeredTo = actor.kind === 'user' ? actor.id : null;
  return findCellCorrections(actor, versions.map(nameOf), { offeredTo });
}

/** As `cellCorrectionsFor`, of one text by its address. Throws `not-found` for one that is not stored. */
export async function listCellCorrections(
  actor: Actor,
  address: VersionAddress,
  choice: CellChoice,
): Promise<ChosenCells & { readonly offered: readonly CellCorrection[] }> {
  const text = await readVersion(actor, address);
  const [chosen, offered] = await Promise.all([
    cellCorrectionsFor(actor, [text], choice),
    cellCorrectionsOffered(actor, [text]),
  ]);
  return { ...chosen, offered };
}

/** One correction, withdrawn or not. Throws `not-found` when the actor may not see it. */
export async function getCellCorrection(actor: Actor, id: string): Promise<CellCorrection> {
  const { correction, subject } = await loadCellCorrection(id);
  authorize(actor, 'read', subject);
  return correction;
}

/** A stored correction, whoever asks: the caller authorizes. Throws `not-found`. */
export async function loadCellCorrection(id: string, tx?: Tx): Promise<StoredCellCorrection> {
  const stored = isUuid(id) ? await findCellCorrection(id, tx) : undefined;
  if (!stored) throw new AppError('not-found');
  return stored;
}
