/**
 * The list of a zip archive with what fflate does not tell: how each name is written, and whether an entry
 * is locked. Reference: APPNOTE.TXT 6.3, 4.3.12 to 4.3.16 (directory), 4.4.4 (flags), 4.5.3 (zip64), 4.6.9
 * (Unicode path), appendix D (names).
 */

import { inflateSync } from 'fflate';
import { damagedArchive, ReadError } from './read-result';

export type ZipEntry = {
  readonly nameBytes: Uint8Array;
  /** True where the archive says that its names are UTF-8. */
  readonly utf8: boolean;
  /** Unpacked, as the archive says. */
  readonly size: number;
  /** Unpacks it, into no more room than the archive said. */
  readonly read: () => Uint8Array;
};

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const UTF8 = 1 << 11;
const UNICODE_PATH = 0x7075;

/** The entries in the order of the directory. Throws ReadError for a damaged archive or too many entries. */
export function readZipDirectory(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return orDamaged(() => {
    const { from, count } = directoryOf(view);
    if (count > most) {
      throw new ReadError(
        `The archive holds more than ${most} files. Divide it, and import the parts.`,
      );
    }
    const entries: ZipEntry[] = [];
    for (let at = from; entries.length < count; ) {
      if (view.getUint32(at, true) !== ENTRY) throw damagedArchive();
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const end = at + 46 + (name ?? 0) + (extra ?? 0);
      entries.push(entryAt(bytes, view, at));
      at = end + (comment ?? 0);
    }
    return entries;
  });
}

/** Places outside the file are a RangeError of DataView; data that do not unpack an error of fflate. */
function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) {
      throw damagedArchive();
    }
    throw error;
  }
}

/** Where the directory begins; its end stands at the end of the file, before a comment. */
function directoryOf(view: DataView): { from: number; count: number } {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const from = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    if (from !== 0xffff_ffff && count !== 0xffff) return { from, count };
    const end = large(view, at - 12);
    if (view.getUint32(end, true) !== END_64) throw damagedArchive();
    return { from: large(view, end + 48), count: large(view, end + 32) };
  }
  throw damagedArchive();
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extras = extrasOf(view, nameEnd, view.getUint16(at + 30, true));
  const [size, packed, local] = placesOf(view, at, extras.get(1));
  // Behind a version and a checksum of the other name.
  const unicode = extras.get(UNICODE_PATH)?.subarray(5);
  return {
    nameBytes: unicode ?? bytes.subarray(at + 46, nameEnd),
    utf8: unicode !== undefined || (flags & UTF8) !== 0,
    size,
    read: () =>
      orDamaged(() => {
        if ((flags & ENCRYPTED) !== 0) {
          throw new ReadError(
            'The archive is protected by a password. Unpack it, and import what it holds.',
          );
        }
        const data =
          local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        if (data + packed > bytes.length) throw damagedArchive();
        const content = bytes.subarray(data, data + packed);
        if (method === 0) return content.slice();
        if (method === 8) return inflateSync(content, { out: new Uint8Array(size) });
        throw new ReadError(
          'The archive is packed by a method that is not read here. Unpack it, and import what it holds.',
        );
      }),
  };
}

/** Sizes unpacked and packed, and the place of the entry; zip64 has those that say 0xFFFFFFFF. */
function placesOf(view: DataView, at: number, zip64: Uint8Array | undefined) {
  const wide = zip64 && new DataView(zip64.buffer, zip64.byteOffset, zip64.byteLength);
  let next = 0;
  return [24, 20, 42].map((field) => {
    const value = view.getUint32(at + field, true);
    if (value !== 0xffff_ffff || !wide) return value;
    next += 8;
    return large(wide, next - 8);
  }) as [number, number, number];
}

function extrasOf(view: DataView, from: number, length: number): Map<number, Uint8Array> {
  const found = new Map<number, Uint8Array>();
  for (let at = from; at + 4 <= from + length; ) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > view.byteLength) break;
    found.set(
      view.getUint16(at, true),
      new Uint8Array(view.buffer, view.byteOffset + at + 4, size),
    );
    at += 4 + size;
  }
  return found;
}

function large(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
