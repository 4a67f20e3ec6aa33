/**
 * The file of a safety copy: gzip, then the SHA-256 of all that stands before it. Unpacked it is text:
 * a line of JSON that says what it is; for each table a line of JSON, its rows as PostgreSQL's COPY writes
 * them and the line `\.`; last a line of JSON with the count and the hash of every table's rows. It can be
 * read with zcat, and by hand if all else is lost.
 */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { InputError } from '../command/input-error';
import { RowCount, type RowsOf } from './catalogue';

const HEADER = z.object({
  concordat: z.literal('safety copy'),
  format: z.literal(1),
  made: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  leftOut: z.record(z.string(), z.string()),
});
const TABLE = z.object({ table: z.string(), columns: z.array(z.string()) });
const TOTALS = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
});

export type BackupHeader = z.infer<typeof HEADER>;
export type BackupTable = z.infer<typeof TABLE>;
export type Backup = {
  readonly header: BackupHeader;
  readonly tables: readonly (BackupTable & RowsOf)[];
};

const END_OF_ROWS = '\\.\n';
const SEAL = 'sha256:';
const SEAL_LENGTH = SEAL.length + 64 + 1;
const CHUNK = 1 << 20;

const DAMAGED =
  'The safety copy is damaged or was cut short: its checksum does not hold. Nothing was written. Take another copy.';
const FOREIGN = 'The file is no safety copy of Concordat. Nothing was written.';

/** Writes a safety copy beside its name, and gives it its name when it is whole. */
export class BackupWriter {
  private readonly gzip = createGzip({ level: 4, chunkSize: CHUNK });
  private readonly finished: Promise<void>;
  private readonly part: string;

  constructor(private readonly file: string) {
    this.part = `${file}.part`;
    const hash = createHash('sha256');
    async function* sealed(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
      yield Buffer.from(`${SEAL}${hash.digest('hex')}\n`);
    }
    this.finished = pipeline(
      this.gzip,
      sealed,
      createWriteStream(this.part, { flags: 'w', mode: 0o600 }),
    );
    this.finished.catch(() => {}); // told where it is waited for
  }

  async line(value: BackupHeader | BackupTable | z.infer<typeof TOTALS>): Promise<void> {
    await this.write(`${JSON.stringify(value)}\n`);
  }

  readonly rows = (block: Buffer): Promise<void> => this.write(block);

  async endOfRows(): Promise<void> {
    await this.write(END_OF_ROWS);
  }

  async close(): Promise<void> {
    this.gzip.end();
    await this.finished;
    const handle = await open(this.part, 'r+');
    await handle.sync();
    await handle.close();
    await rename(this.part, this.file);
  }

  async abandon(): Promise<void> {
    this.gzip.destroy();
    await this.finished.catch(() => {});
    await rm(this.part, { force: true });
  }

  private async write(block: Buffer | string): Promise<void> {
    if (!this.gzip.write(block)) await Promise.race([once(this.gzip, 'drain'), this.finished]);
  }
}

/** Reads a whole copy and checks every sum in it. Throws InputError, with nothing done, when one fails. */
export async function verifyBackup(file: string): Promise<Backup> {
  await verifySeal(file);
  let header: BackupHeader | undefined;
  let totals: z.infer<typeof TOTALS> | undefined;
  const tables: (BackupTable & { readonly count: RowCount })[] = [];
  for await (const entry of entriesOf(file)) {
    if (entry.kind === 'rows') tables.at(-1)?.count.add(entry.rows);
    else if (entry.kind === 'end') continue;
    else if (header === undefined) header = parsed(HEADER, entry.line);
    else if (entry.kind === 'table') {
      const table = parsed(TABLE, entry.line);
      tables.push({ ...table, count: new RowCount(table.table) });
    } else totals = parsed(TOTALS, entry.line);
  }
  const counted = tables.map(({ count, ...table }) => ({ ...table, ...count.result() }));
  const sums = counted.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }));
  if (header === undefined || JSON.stringify(totals?.tables) !== JSON.stringify(sums)) {
    throw new InputError(DAMAGED);
  }
  return { header, tables: counted };
}

/** The rows of each table in turn. A table's rows must be read before the next is asked for. */
export async function* tablesIn(
  file: string,
): AsyncGenerator<{ readonly name: string; readonly rows: AsyncIterable<Buffer> }> {
  const entries = entriesOf(file);
  for (let entry = await entries.next(); !entry.done; entry = await entries.next()) {
    if (entry.value.kind !== 'table') continue;
    const { table } = parsed(TABLE, entry.value.line);
    yield { name: table, rows: rowsIn(entries) };
  }
}

async function* rowsIn(entries: AsyncGenerator<Entry>): AsyncGenerator<Buffer> {
  for (let entry = await entries.next(); !entry.done; entry = await entries.next()) {
    if (entry.value.kind !== 'rows') return;
    yield entry.value.rows;
  }
}

type Entry =
  | { readonly kind: 'line' | 'table'; readonly line: string }
  | { readonly kind: 'rows'; readonly rows: Buffer }
  | { readonly kind: 'end' };

async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const { size } = await stat(file);
  const packed = createReadStream(file, { end: size - SEAL_LENGTH - 1, highWaterMark: CHUNK });
  const gunzip = createGunzip({ chunkSize: CHUNK });
  packed.on('error', (error) => gunzip.destroy(error));
  packed.pipe(gunzip);
  let rest: Buffer = Buffer.alloc(0);
  let inRows = false;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      const parted = partEntries(rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk, inRows);
      yield* parted.entries;
      ({ rest, inRows } = parted);
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_')) throw new InputError(DAMAGED);
    throw error;
  } finally {
    packed.destroy();
  }
  if (rest.length > 0 || inRows) throw new InputError(DAMAGED);
}

/** The whole lines of a piece of the file, and what is left of it. */
function partEntries(piece: Buffer, wasInRows: boolean) {
  const entries: Entry[] = [];
  let rest = piece;
  let inRows = wasInRows;
  for (;;) {
    const end = inRows ? endOfRows(rest) : rest.indexOf(10);
    if (end < 0) break;
    if (inRows) {
      if (end > 0) entries.push({ kind: 'rows', rows: rest.subarray(0, end) });
      entries.push({ kind: 'end' });
      rest = rest.subarray(end + END_OF_ROWS.length);
      inRows = false;
    } else {
      const line = rest.subarray(0, end).toString('utf8');
      inRows = line.startsWith('{"table":');
      entries.push({ kind: inRows ? 'table' : 'line', line });
      rest = rest.subarray(end + 1);
    }
  }
  const last = inRows ? rest.lastIndexOf(10) + 1 : 0;
  if (last > 0) entries.push({ kind: 'rows', rows: rest.subarray(0, last) });
  return { entries, rest: rest.subarray(last), inRows };
}

/** Where the line `\.` begins; no row is that, since a backslash in a value is written twice. */
function endOfRows(data: Buffer): number {
  if (data.subarray(0, END_OF_ROWS.length).equals(Buffer.from(END_OF_ROWS))) return 0;
  const found = data.indexOf(`\n${END_OF_ROWS}`);
  return found < 0 ? -1 : found + 1;
}

async function verifySeal(file: string): Promise<void> {
  const { size } = await stat(file).catch(() => {
    throw new InputError(`There is no file ${file}.`);
  });
  if (size <= SEAL_LENGTH) throw new InputError(FOREIGN);
  const hash = createHash('sha256');
  const handle = await open(file);
  try {
    const magic = Buffer.alloc(2);
    await handle.read(magic, 0, 2, 0);
    if (magic.readUInt16BE() !== 0x1f8b) throw new InputError(FOREIGN);
    const seal = Buffer.alloc(SEAL_LENGTH);
    await handle.read(seal, 0, SEAL_LENGTH, size - SEAL_LENGTH);
    const packed = createReadStream(file, { end: size - SEAL_LENGTH - 1, highWaterMark: CHUNK });
    for await (const chunk of packed as AsyncIterable<Buffer>) hash.update(chunk);
    if (seal.toString('latin1') !== `${SEAL}${hash.digest('hex')}\n`) {
      throw new InputError(DAMAGED);
    }
  } finally {
    await handle.close();
  }
}

function parsed<T>(form: z.ZodType<T>, line: string): T {
  try {
    return form.parse(JSON.parse(line));
  } catch {
    throw new InputError(FOREIGN);
  }
}
