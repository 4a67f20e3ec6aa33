import { outlineOf } from '@/lib/core/segmentation/outline-of';
import { AppError } from '@/lib/errors';
import { ReadError } from '@/lib/formats/read/read-result';
import {
  findImportBytes,
  type ImportReading,
  type StoredImport,
  setImportBytes,
  setReading,
} from '@/lib/store/imports';
import { sketchOf } from '@/lib/store/version-sketches';
import { saysItsProvenance } from './as-imported';
import { fetchAddress } from './fetch-address';
import { readInThread } from './reading-thread';
import type { ReadText } from './reading-worker';

/**
 * Reads what is brought, behind the answer to whoever brought it. What a reader is still doing when the
 * process ends is begun anew when somebody looks at the import again.
 */

type Asked = Pick<StoredImport, 'id' | 'name' | 'address' | 'mediaType' | 'options' | 'revision'>;

const running = new Map<string, AbortController>();

/** Begins to read an import, unless it is being read. */
export function beginReading(asked: Asked): void {
  const key = `${asked.id} ${asked.revision}`;
  if (running.has(key)) return;
  const stop = new AbortController();
  running.set(key, stop);
  readAndKeep(asked, stop.signal)
    .catch((error: unknown) => {
      if (stop.signal.aborted) return;
      process.stderr.write(`${new Date().toISOString()} import: ${error}\n`);
    })
    .finally(() => running.delete(key));
}

/** Stops whatever is being read of an import. */
export function stopReading(id: string): void {
  for (const [key, stop] of running) if (key.startsWith(`${id} `)) stop.abort();
}

async function readAndKeep(asked: Asked, signal: AbortSignal): Promise<void> {
  try {
    const bytes = await bytesOf(asked, signal);
    if (bytes === undefined) return;
    const { name, mediaType, options } = asked;
    const { base: _, ...told } = options;
    const read = await readInThread(bytes, { name, mediaType, ...told }, { signal });
    await setReading(asked.id, asked.revision, { reading: readingOf(read) });
  } catch (error) {
    if (signal.aborted) throw error;
    await setReading(asked.id, asked.revision, { error: sentenceOf(error) });
    if (!(error instanceof ReadError)) throw error;
  }
}

/** The file; one that is to come from an address is fetched when it is first read. */
async function bytesOf(asked: Asked, signal: AbortSignal): Promise<Uint8Array | undefined> {
  const stored = await findImportBytes(asked.id);
  if (stored === undefined || stored.length > 0 || asked.address === undefined) return stored;
  const document = await fetchAddress(asked.address, { signal });
  await setImportBytes(asked.id, document);
  return document.bytes;
}

function readingOf({ document, segmented, lang, languages }: ReadText): ImportReading {
  const { format, encoding, remarks, lines, provisions } = document;
  const found = provisions
    ? { title: document.title, provisions, starts: new Map(), leftOut: document.leftOut }
    : {
        ...segmented,
        title: segmented.title ?? document.title,
        leftOut: [...document.leftOut, ...segmented.leftOut],
      };
  return {
    format,
    ...(encoding !== undefined && { encoding }),
    ...(lang !== undefined && { lang }),
    ...(languages && { languages }),
    remarks,
    lines,
    outline: outlineOf(found, lines),
    issues: provisions ? [] : segmented.issues,
    metadata: segmented.metadata,
    ...(provisions && saysItsProvenance(provisions) && { provisions }),
    sketch: sketchOf(found.provisions),
  };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ReadError) return error.message;
  if (error instanceof AppError && error.details.detail !== undefined) return error.details.detail;
  return 'The file could not be read, and the fault is ours. It is kept: try again, or save its text alone and import that.';
}
