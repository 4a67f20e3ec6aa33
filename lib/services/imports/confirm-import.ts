import { isSameText, type VersionAddress } from '@/lib/core/address/version-address';
import { applyEdits } from '@/lib/core/segmentation/edit-outline';
import { provisionsOfOutline } from '@/lib/core/segmentation/outline-provisions';
import { isUnit, type Provision } from '@/lib/core/treaty/provision';
import type { Source } from '@/lib/core/treaty/treaty';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { once, type Repeatable } from '@/lib/store/idempotency';
import { deleteImport, type ImportReading, type StoredImport } from '@/lib/store/imports';
import { findNewest } from '@/lib/store/versions';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { textFor } from '../treaties/text-subjects';
import { asImported } from './as-imported';
import { findOwn } from './open-import';
import { type Confirmation, storeText } from './store-text';

/**
 * Makes a text of an import as it was corrected, private to its owner, in one transaction: record, text,
 * version and the notes that are carried to it; the import goes. Throws `conflict` when the import is not
 * read yet or was changed meanwhile, `invalid-input` where it has no words, and what `authorize` throws.
 */
export async function confirmImport(
  user: SignedIn,
  id: string,
  confirmation: Confirmation,
  repeatable?: Repeatable,
): Promise<VersionAddress> {
  await limitAttempts(['write-user', user.id]);
  const request = repeatable && { userId: user.id, ...repeatable };
  const { value } = await once(request, async (tx) => {
    await requireLiveSession(tx, user);
    const found = await findOwn(user, id, tx);
    const provisions = provisionsOf(found, confirmation);
    // The row goes first: whoever confirms it a second time finds it gone.
    if (!(await deleteImport(tx, user.id, id))) throw new AppError('not-found');
    if (found.options.base) await refuseStale(tx, user, found.options.base, confirmation);
    return storeText(tx, user, confirmation, provisions);
  });
  return value;
}

/** Who corrects a version that is not the newest any more is told, and nothing of either is lost. */
async function refuseStale(
  tx: Tx,
  user: SignedIn,
  base: VersionAddress,
  confirmation: Confirmation,
): Promise<void> {
  const { as, lang } = confirmation;
  if (as !== 'version') return;
  const { treaty: slug, name } = confirmation;
  if (!isSameText(base, { slug, lang, ...(name ? { name } : {}) })) return;
  const { id } = await textFor(tx, user, 'update', base);
  const newest = await findNewest(tx, id);
  if (newest === undefined || newest.number === base.version) return;
  throw new AppError('conflict', {
    detail: `Version ${newest.number} was published after version ${base.version}, which this corrects. Your corrections are kept here: compare the two, and correct the newest.`,
  });
}

/** What was read, with every correction, and where each provision comes from. */
function provisionsOf(found: StoredImport, { source, checked }: Confirmation): Provision[] {
  const { reading } = found;
  if (found.state !== 'ready' || reading === undefined) {
    throw new AppError('conflict', {
      detail: 'The file is not read yet. Nothing was stored: look at what was found first.',
    });
  }
  const provisions = corrected(reading, found);
  if (!provisions.some((provision) => isUnit(provision) && provision.text !== '')) {
    throw new AppError('invalid-input', {
      detail: 'Nothing is left of the text. Take back what was left out, or import another file.',
    });
  }
  const sources = sourcesOf(found, source);
  const stated = new Map((reading.provisions ?? []).map((provision) => [provision.eId, provision]));
  return provisions.map((provision) =>
    asImported(provision, { stated: stated.get(provision.eId), sources, checked }),
  );
}

function corrected(reading: ImportReading, { edits }: StoredImport): Provision[] {
  try {
    return provisionsOfOutline(applyEdits(reading.outline, edits));
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('conflict', { detail: error.message });
    throw error;
  }
}

/** The publication that is named; else the address that the file came from. */
function sourcesOf(found: StoredImport, named: Confirmation['source']): Source[] {
  const url = named?.url || found.address;
  const title = named?.title || undefined;
  if (url === undefined && title === undefined) return [];
  const accessed = found.created.toISOString().slice(0, 10);
  return [
    url === undefined
      ? { url: title ?? '', partial: true, ...(title && { title }) }
      : { url, ...(title && { title }), accessed },
  ];
}
