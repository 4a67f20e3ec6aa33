import { gunzipSync, gzipSync } from 'node:zlib';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { TextLine } from '@/lib/core/segmentation/lines';
import type { OutlineEdit, OutlineItem } from '@/lib/core/segmentation/outline';
import type { ProposedMetadata } from '@/lib/core/segmentation/read-metadata';
import type { SegmentIssue } from '@/lib/core/segmentation/segmented';
import type { Provision } from '@/lib/core/treaty/provision';
import type { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';

/** Files on their way to becoming texts. Each is its owner's alone: every question names the owner. */

export type ImportOptions = {
  readonly lang?: string;
  readonly encoding?: string;
  readonly trackedChanges?: 'accepted' | 'rejected';
  /** Of a file in several languages the one whose lines are read. */
  readonly part?: string;
  /** The version that is being corrected. */
  readonly base?: VersionAddress;
};

/** What a reader made of a file. */
export type ImportReading = {
  readonly format: string;
  readonly encoding?: string;
  readonly lang?: string;
  /** Several languages, each with a text of its own, in one file that is read as one. */
  readonly languages?: readonly string[];
  readonly remarks: readonly string[];
  readonly lines: readonly TextLine[];
  readonly outline: readonly OutlineItem[];
  readonly issues: readonly SegmentIssue[];
  readonly metadata: ProposedMetadata;
  /** What a file states of its structure and of each provision. */
  readonly provisions?: readonly Provision[];
  /** Of its words, to find texts that say nearly the same. */
  readonly sketch: readonly number[];
};

export type StoredImport = {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly mediaType?: string;
  readonly options: ImportOptions;
  readonly state: 'reading' | 'ready' | 'failed';
  readonly error?: string;
  readonly reading?: ImportReading;
  readonly edits: readonly OutlineEdit[];
  readonly revision: number;
  readonly created: Date;
  readonly modified: Date;
};

/** An import in a list. */
export type ImportSummary = Pick<StoredImport, 'id' | 'name' | 'state' | 'error' | 'created'>;

export type NewImport = {
  readonly ownerId: string;
  readonly name: string;
  readonly address?: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
  readonly options: ImportOptions;
};

export async function insertImport(tx: Tx, input: NewImport): Promise<string> {
  const { ownerId, name, address, mediaType, bytes, options } = input;
  const { id } = await tx.import.create({
    data: {
      ownerId,
      name: storable(name),
      address: address ?? null,
      mediaType: mediaType ?? null,
      bytes: Uint8Array.from(bytes),
      options: options as Prisma.InputJsonObject,
      state: 'reading',
    },
    select: { id: true },
  });
  return id;
}

/** How many a person has, and how many bytes they hold. */
export async function weighImports(
  tx: Tx,
  ownerId: string,
): Promise<{ readonly count: number; readonly bytes: number }> {
  // Held until the end of the transaction, so that two at once cannot both be the last one allowed.
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${ownerId}::uuid FOR NO KEY UPDATE`;
  const [row] = await tx.$queryRaw<{ count: bigint; bytes: bigint }[]>`
    SELECT count(*) AS "count", COALESCE(sum(octet_length("bytes")), 0) AS "bytes"
    FROM "Import" WHERE "ownerId" = ${ownerId}::uuid`;
  return { count: Number(row?.count ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** One import of a person without its bytes; undefined where they have none of that id. */
export async function findImport(
  ownerId: string,
  id: string,
  tx: Tx = database(),
): Promise<StoredImport | undefined> {
  const row = await tx.import.findFirst({ where: { id, ownerId }, omit: { bytes: true } });
  if (!row) return undefined;
  return {
    id: row.id,
    name: row.name,
    ...(row.address !== null && { address: row.address }),
    ...(row.mediaType !== null && { mediaType: row.mediaType }),
    options: row.options as ImportOptions,
    state: row.state as StoredImport['state'],
    ...(row.error !== null && { error: row.error }),
    ...(row.reading !== null && { reading: unpack(row.reading) }),
    edits: row.edits as unknown as readonly OutlineEdit[],
    revision: row.revision,
    created: row.createdAt,
    modified: row.updatedAt,
  };
}

/** The file itself, for reading it. */
export async function findImportBytes(id: string): Promise<Uint8Array | undefined> {
  const row = await database().import.findUnique({ where: { id }, select: { bytes: true } });
  return row?.bytes;
}

/** A person's imports, the newest first. */
export async function findImports(ownerId: string): Promise<ImportSummary[]> {
  const rows = await database().import.findMany({
    where: { ownerId },
    select: { id: true, name: true, state: true, error: true, createdAt: true },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ id, name, state, error, createdAt }) => ({
    id,
    name,
    state: state as StoredImport['state'],
    ...(error !== null && { error }),
    created: createdAt,
  }));
}

/** A document that came from an address, before it is read. */
export async function setImportBytes(
  id: string,
  document: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType?: string },
): Promise<void> {
  await database().import.updateMany({
    where: { id, state: 'reading' },
    data: {
      bytes: Uint8Array.from(document.bytes),
      name: storable(document.name),
      mediaType: document.mediaType ?? null,
    },
  });
}

/** What came of reading: kept only if nobody asked for another reading meanwhile. */
export async function setReading(
  id: string,
  revision: number,
  outcome: { readonly reading: ImportReading } | { readonly error: string },
): Promise<void> {
  await database().import.updateMany({
    where: { id, revision, state: 'reading' },
    data:
      'error' in outcome
        ? { state: 'failed', error: outcome.error, reading: null }
        : { state: 'ready', error: null, reading: pack(outcome.reading) },
  });
}

/** Asks for another reading, which begins without corrections; false when it is not there any more. */
export async function askReading(
  tx: Tx,
  ownerId: string,
  id: string,
  options: ImportOptions,
): Promise<boolean> {
  const { count } = await tx.import.updateMany({
    where: { id, ownerId },
    data: {
      options: options as Prisma.InputJsonObject,
      state: 'reading',
      error: null,
      edits: [],
      revision: { increment: 1 },
    },
  });
  return count > 0;
}

/** Saves the corrections if the stored ones are still those of `revision`; false when they are not. */
export async function setEdits(
  tx: Tx,
  ownerId: string,
  id: string,
  revision: number,
  edits: readonly OutlineEdit[],
): Promise<boolean> {
  const { count } = await tx.import.updateMany({
    where: { id, ownerId, revision, state: 'ready' },
    data: {
      edits: edits as unknown as Prisma.InputJsonArray,
      revision: { increment: 1 },
    },
  });
  return count > 0;
}

export async function deleteImport(
  tx: Tx,
  ownerId: string,
  id: string,
  revision?: number,
): Promise<boolean> {
  const at = revision === undefined ? {} : { revision };
  const { count } = await tx.import.deleteMany({ where: { id, ownerId, ...at } });
  return count > 0;
}

function pack(reading: ImportReading): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(gzipSync(JSON.stringify(reading)));
}

function unpack(bytes: Uint8Array): ImportReading {
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as ImportReading;
}

/** PostgreSQL stores no NUL, and UTF-8 no half of a pair. */
function storable(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd').replaceAll('\0', '');
}
