import type { Actor, CodebookSubject } from '@/lib/core/access/policy';
import {
  type Code,
  type Codebook,
  type CodebookKind,
  type CodeEntry,
  type CodeOfNote,
  inHierarchy,
  notationKey,
} from '@/lib/core/annotation/codebook';

import type { Prisma } from '@/prisma/generated/client';
import { GROUP_ROLES_OF, toGroup } from './annotation-rows';
import { database, type Tx } from './database';
import { newId, rowsJson } from './many-rows';
import { visibleTo } from './note-access';

/** A codebook with what only services need to know of it. */
export type StoredCodebook = {
  readonly codebook: Codebook;
  readonly subject: CodebookSubject;
};

/** A codebook in a list: without its codes, with how many there are. */
export type ListedCodebook = Omit<Codebook, 'codes'> & { readonly size: number };

/** The law of `can(actor, 'read', codebook)` in SQL; a test holds the two together. */
export function codebookWhere(actor: Actor): Prisma.CodebookWhereInput {
  const seen: Prisma.CodebookWhereInput[] = [{ ownerId: null, groupId: null }];
  if (actor.kind === 'user') {
    const members = { some: { userId: actor.id, leftAt: null } };
    seen.push({ ownerId: actor.id, groupId: null }, { group: { members } });
  }
  return { deletedAt: null, OR: seen };
}

const HEAD = {
  id: true,
  name: true,
  description: true,
  ownerId: true,
  open: true,
  revision: true,
} as const;

type HeadRow = Prisma.CodebookGetPayload<{ select: typeof HEAD }> & {
  readonly group: { readonly id: string; readonly name: string } | null;
};

function toHead({ ownerId, group, ...row }: HeadRow): Omit<Codebook, 'codes'> {
  const kind: CodebookKind = group ? 'group' : ownerId === null ? 'shipped' : 'own';
  return { ...row, kind, ...(group && { group: { id: group.id, name: group.name } }) };
}

const SHIPPED_FIRST: Prisma.CodebookOrderByWithRelationInput[] = [
  { shippedAs: { sort: 'asc', nulls: 'last' } },
  { name: 'asc' },
];

const IN_ORDER = {
  orderBy: { ordinal: 'asc' },
  include: { parent: { select: { notation: true } } },
} as const;

/** Codebooks the actor may read: the shipped ones first, each kind by name. */
export async function findCodebooks(actor: Actor): Promise<ListedCodebook[]> {
  const rows = await database().codebook.findMany({
    where: codebookWhere(actor),
    select: {
      ...HEAD,
      group: { select: { id: true, name: true } },
      _count: { select: { codes: { where: { retired: false } } } },
    },
    orderBy: SHIPPED_FIRST,
  });
  return rows.map(({ _count, ...row }) => ({ ...toHead(row), size: _count.codes }));
}

/** The same with all their codes. */
export async function findWholeCodebooks(actor: Actor): Promise<Codebook[]> {
  const rows = await database().codebook.findMany({
    where: codebookWhere(actor),
    select: { ...HEAD, group: { select: { id: true, name: true } }, codes: IN_ORDER },
    orderBy: SHIPPED_FIRST,
  });
  return rows.map(({ codes, ...row }) => ({ ...toHead(row), codes: codes.map(toCode) }));
}

/** One codebook whoever asks, deleted or not; undefined when there is none. */
export async function findCodebook(
  id: string,
  tx: Tx = database(),
): Promise<StoredCodebook | undefined> {
  const row = await tx.codebook.findUnique({
    where: { id },
    select: {
      ...HEAD,
      deletedAt: true,
      group: GROUP_ROLES_OF,
      codes: IN_ORDER,
    },
  });
  if (!row) return undefined;
  const { codes, deletedAt, group, ...head } = row;
  const owned = head.ownerId !== null && group === null;
  return {
    codebook: { ...toHead({ ...head, group }), codes: codes.map(toCode) },
    subject: {
      type: 'codebook',
      ...(owned && head.ownerId !== null && { ownerId: head.ownerId }),
      ...(group && { group: toGroup(group) }),
      open: head.open,
      deleted: deletedAt !== null,
    },
  };
}

type CodeRow = Prisma.CodeGetPayload<{ include: { parent: { select: { notation: true } } } }>;

function toCode({ id, notation, label, definition, colour, parent, retired }: CodeRow): Code {
  return {
    id,
    notation,
    label,
    definition,
    colour: colour as Code['colour'],
    ...(parent && { parent: parent.notation }),
    ...(retired && { retired }),
  };
}

export type NewCodebook = {
  readonly name: string;
  readonly description: string;
  readonly open: boolean;
  readonly ownerId?: string;
  readonly groupId?: string;
  readonly shippedAs?: string;
};

/** Stores a codebook without codes; its id. */
export async function insertCodebook(tx: Tx, codebook: NewCodebook): Promise<string> {
  return (await tx.codebook.create({ data: codebook, select: { id: true } })).id;
}

/** Codebooks of one person, or of one group, that are not deleted. */
export async function countCodebooks(
  tx: Tx,
  of: { readonly ownerId: string } | { readonly groupId: string },
): Promise<number> {
  return tx.codebook.count({ where: { ...of, deletedAt: null } });
}

export type CodebookHead = Pick<NewCodebook, 'name' | 'description' | 'open'>;

/** Saves a new revision if the stored one is still `expected`; answers false when it is not. */
export async function updateCodebook(
  tx: Tx,
  id: string,
  expected: number,
  head: Partial<CodebookHead> & { readonly deletedAt?: Date } = {},
): Promise<boolean> {
  const { count } = await tx.codebook.updateMany({
    where: { id, revision: expected, deletedAt: null },
    data: { ...head, revision: { increment: 1 } },
  });
  return count > 0;
}

/**
 * Makes the codes of a codebook these, known again by their notations. Those that are left out are
 * retired, so that notes keep them. Codes without fault. Three statements, however many they are; the
 * caller holds the codebook, by a change of its revision.
 */
export async function setCodes(
  tx: Tx,
  codebookId: string,
  entries: readonly CodeEntry[],
): Promise<void> {
  const stored = await tx.code.findMany({
    where: { codebookId },
    select: { id: true, notation: true },
  });
  const ids = new Map(stored.map(({ id, notation }) => [notationKey(notation), id]));
  const ordered = inHierarchy(entries);
  for (const { notation } of ordered) {
    const key = notationKey(notation);
    if (!ids.has(key)) ids.set(key, newId());
  }
  const rows = ordered.map(({ notation, label, definition, colour, parent }, ordinal) => ({
    ...{ id: ids.get(notationKey(notation)), notation, label, definition, colour, ordinal },
    parentId: parent === undefined ? null : (ids.get(notationKey(parent)) ?? null),
  }));
  await tx.$executeRaw`
    INSERT INTO "Code" ("id", "codebookId", "parentId", "notation", "label", "definition", "colour", "ordinal")
    SELECT r."id", ${codebookId}::uuid, r."parentId", r."notation", r."label", r."definition",
      r."colour", r."ordinal"
    FROM jsonb_to_recordset(${rowsJson(rows)}::jsonb) AS r("id" uuid, "parentId" uuid, "notation" text,
      "label" text, "definition" text, "colour" text, "ordinal" int)
    ON CONFLICT ("id") DO UPDATE SET "parentId" = EXCLUDED."parentId", "notation" = EXCLUDED."notation",
      "label" = EXCLUDED."label", "definition" = EXCLUDED."definition", "colour" = EXCLUDED."colour",
      "ordinal" = EXCLUDED."ordinal", "retired" = false`;
  const kept = rows.flatMap(({ id }) => id ?? []);
  await tx.code.updateMany({
    where: { codebookId, id: { notIn: kept }, retired: false },
    data: { retired: true },
  });
}

/** The id of a shipped codebook that was seeded before. */
export async function findShippedCodebook(shippedAs: string): Promise<string | undefined> {
  const row = await database().codebook.findUnique({ where: { shippedAs }, select: { id: true } });
  return row?.id;
}

/** The ids among these of codes that the actor may use on a note: readable, and not retired. */
export async function findUsableCodes(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.code.findMany({
    where: { id: { in: [...ids] }, retired: false, codebook: codebookWhere(actor) },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** Makes the codes of a note these; the caller holds the note. */
export async function setCodesOfNote(
  tx: Tx,
  annotationId: string,
  codeIds: readonly string[],
): Promise<void> {
  await tx.annotationCode.deleteMany({ where: { annotationId, codeId: { notIn: [...codeIds] } } });
  await tx.annotationCode.createMany({
    data: codeIds.map((codeId) => ({ annotationId, codeId })),
    skipDuplicates: true,
  });
}

/** Holds a note until the transaction ends: who changes its codes meanwhile waits. */
export async function holdNote(tx: Tx, annotationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "id" = ${annotationId}::uuid FOR NO KEY UPDATE`;
}

/** The codes that a note has. */
export async function findCodesOfNote(tx: Tx, annotationId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.annotationCode.findMany({ where: { annotationId } });
  return new Set(rows.map(({ codeId }) => codeId));
}

/** How many notes the actor may see have each code of a codebook, by the id of the code. */
export async function countNotesByCode(
  actor: Actor,
  codebookId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database().annotationCode.groupBy({
    by: ['codeId'],
    where: { code: { codebookId }, annotation: visibleTo(actor) },
    _count: { _all: true },
  });
  return new Map(rows.map(({ codeId, _count }) => [codeId, _count._all]));
}

/** Codes on notes the actor may see, in the order of their notations; at most so many. */
export async function findUsedCodes(actor: Actor, most: number): Promise<CodeOfNote[]> {
  const rows = await database().code.findMany({
    where: { notes: { some: { annotation: visibleTo(actor) } } },
    select: { id: true, notation: true, label: true, colour: true },
    orderBy: [{ codebookId: 'asc' }, { ordinal: 'asc' }],
    take: most,
  });
  return rows.map((row) => ({ ...row, colour: row.colour as CodeOfNote['colour'] }));
}
