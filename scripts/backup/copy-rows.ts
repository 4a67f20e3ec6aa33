/**
 * Rows in PostgreSQL's own text format, streamed both ways. In it every value comes back exactly: the
 * microseconds of a time, the digits of a number, JSON, arrays, and what is null. pg speaks the protocol
 * of COPY and leaves the two ends to a query of one's own, which these are.
 *
 * Reference: PostgreSQL, COPY and the frontend/backend protocol, COPY operations.
 */

import { once } from 'node:events';
import type { Client, Connection } from 'pg';

/** What a connection has besides its types. */
type CopyConnection = Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

const BLOCK = 1 << 16;

/** A query that pg hands the messages of its answer to. */
class CopyQuery {
  readonly done: Promise<void>;
  protected settle: (error?: Error) => void = () => {};
  protected failed = false;

  constructor(private readonly sql: string) {
    this.done = new Promise((resolve, reject) => {
      this.settle = (error) => (error ? reject(error) : resolve());
    });
  }

  submit(connection: Connection): void {
    connection.query(this.sql);
  }

  handleError(error: Error): void {
    this.failed = true;
    this.settle(error);
  }

  handleReadyForQuery(): void {
    this.settle();
  }

  handleCommandComplete(): void {}
}

class CopyOut extends CopyQuery {
  private block = Buffer.allocUnsafe(BLOCK);
  private size = 0;
  private sunk: Promise<void> = Promise.resolve();

  constructor(
    sql: string,
    private readonly sink: (block: Buffer) => Promise<void>,
  ) {
    super(sql);
  }

  /** A row. What arrived is parsed into memory that is used again, so it is copied. */
  handleCopyData({ chunk }: { chunk: Buffer }, connection: Connection): void {
    if (this.size + chunk.length > BLOCK) this.flush(connection);
    if (chunk.length > BLOCK) {
      this.give(Buffer.from(chunk), connection);
      return;
    }
    chunk.copy(this.block, this.size);
    this.size += chunk.length;
  }

  override handleReadyForQuery(): void {
    this.flush();
    this.sunk.then(
      () => this.settle(),
      (error: Error) => this.settle(error),
    );
  }

  private flush(connection?: Connection): void {
    if (this.size > 0) this.give(this.block.subarray(0, this.size), connection);
    this.block = Buffer.allocUnsafe(BLOCK);
    this.size = 0;
  }

  /** The server waits while a block is being taken. */
  private give(block: Buffer, connection?: Connection): void {
    connection?.stream.pause();
    this.sunk = this.sunk.then(() => this.sink(block));
    this.sunk.then(
      () => connection?.stream.resume(),
      () => connection?.stream.resume(),
    );
  }
}

class CopyIn extends CopyQuery {
  constructor(
    sql: string,
    private readonly blocks: AsyncIterable<Buffer>,
  ) {
    super(sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.pump(connection).catch((error: Error) => connection.sendCopyFail(error.message));
  }

  private async pump(connection: CopyConnection): Promise<void> {
    for await (const block of this.blocks) {
      if (this.failed) return;
      connection.sendCopyFromChunk(block);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
    }
    connection.endCopyFrom();
  }
}

/** Gives the rows of `COPY … TO STDOUT` to `sink`, some at a time and whole ones only. */
export async function copyOut(
  client: Client,
  sql: string,
  sink: (block: Buffer) => Promise<void>,
): Promise<void> {
  await client.query(new CopyOut(sql, sink)).done;
}

/** Sends rows to `COPY … FROM STDIN`. */
export async function copyIn(
  client: Client,
  sql: string,
  blocks: AsyncIterable<Buffer>,
): Promise<void> {
  await client.query(new CopyIn(sql, blocks)).done;
}
