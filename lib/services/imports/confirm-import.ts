import { isSameText, type VersionAddress } from '@/lib/core/address/version-address';
import { applyEdits } from '@/lib/core/segmentation/edit-outline';
import { provisionsOfOutline } from '@/lib/core/segmentation/outline-provisions';
import { isUnit, type Provision } from '@/lib/core/treaty/provision';
import type { PartialDate, Source, Standing } from '@/lib/core/treaty/treaty';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { once, type Repeatable } from '@/lib/store/idempotency';
import { deleteImport, type ImportReading, type StoredImport } from '@/lib/store/imports';
import { findNewest } from '@/lib/store/versions';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { createTreaty } from '../treaties/create-treaty';
import { newName } from '../treaties/new-name';
import { publishVersion, type VersionOrigin } from '../treaties/publish-version';
import { findTextForWrite, findTreatyForWrite } from '../treaties/text-subjects';
import { findOwn } from './open-import';

type Origin = {
  readonly source?: { readonly title?: string; readonly url?: string };
  readonly checked: boolean;
};

/** What an import becomes. */
export type Confirmation = Origin &
  (
    | {
        readonly as: 'treaty';
        readonly title: string;
        readonly shortTitle: string;
        readonly parties: readonly string[];
        readonly signed?: PartialDate;
        readonly place?: string;
        readonly lang: string;
        readonly standing: Standing;
      }
    | {
        readonly as: 'text';
        readonly treaty: string;
        readonly title: string;
        readonly name?: string;
        readonly lang: string;
        readonly standing: Standing;
      }
    | {
        readonly as: 'version';
        readonly treaty: string;
        readonly lang: string;
        readonly name?: string;
        readonly reason: string;
      }
  );

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
    if (found.options.base) await refuseStale(tx, found.options.base, confirmation);
    return store(tx, user, confirmation, provisions);
  });
  return value;
}

/** Who corrects a version that is not the newest any more is told, and nothing of either is lost. */
async function refuseStale(
  tx: Tx,
  base: VersionAddress,
  confirmation: Confirmation,
): Promise<void> {
  const { as, lang } = confirmation;
  if (as !== 'version') return;
  const { treaty: slug, name } = confirmation;
  if (!isSameText(base, { slug, lang, ...(name ? { name } : {}) })) return;
  const { id } = await findTextForWrite(tx, base);
  const newest = await findNewest(tx, id);
  if (newest === undefined || newest.number === base.version) return;
  throw new AppError('conflict', {
    detail: `Version ${newest.number} was published after version ${base.version}, which this corrects. Your corrections are kept here: compare the two, and correct the newest.`,
  });
}

/** Makes a text of provisions as a confirmation says, within the caller's transaction. */
export async function store(
  tx: Tx,
  user: SignedIn,
  confirmation: Confirmation,
  provisions: readonly Provision[],
): Promise<VersionAddress> {
  const text = await textFor(tx, user, confirmation);
  const origin: VersionOrigin = {
    createdById: user.id,
    ...(confirmation.as === 'version' && { reason: confirmation.reason }),
  };
  const { number, created } = await publishVersion(tx, text, provisions, origin);
  if (!created) {
    throw new AppError('conflict', {
      detail: `Version ${number} of this text says exactly the same. Nothing was stored; the import is kept.`,
    });
  }
  const { slug, lang, name } = text;
  return { slug, lang, ...(name !== undefined && name !== '' && { name }), version: number };
}

async function textFor(tx: Tx, user: SignedIn, confirmation: Confirmation) {
  const own = { ownerId: user.id, visibility: 'private' as const };
  if (confirmation.as === 'version') {
    const { treaty: slug, lang, name } = confirmation;
    const { subject, ...text } = await findTextForWrite(tx, { slug, lang, name });
    authorize(user, 'update', subject);
    return { slug, ...text, lang };
  }
  const { title, lang, standing } = confirmation;
  if (confirmation.as === 'treaty') {
    const slug = await createTreaty(tx, user, confirmation);
    return { slug, lang, standing, title, ...own };
  }
  const { treaty: slug, name = '' } = confirmation;
  const { subject, isFirstIn } = await findTreatyForWrite(tx, slug, lang);
  authorize(user, 'create', subject);
  // In a treaty of one's own nobody else has a text, and a plain address tells nothing.
  const plain = subject.ownerId === user.id && isFirstIn && name === '';
  return { slug, lang, standing, title, ...own, ...(!plain && { name: newName(name || lang) }) };
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
  return provisions.map((provision) => {
    const known = stated.get(provision.eId);
    // What a file of ours says of a provision stays with it, for as long as it says the same.
    if (known && known.text === provision.text && !checked) {
      const { state, note, sources: own, numberConfirmed } = known;
      return {
        ...provision,
        state,
        sources: own,
        ...(note !== undefined && { note }),
        ...(numberConfirmed === false && { numberConfirmed }),
      };
    }
    return { ...provision, sources, state: checked ? 'official-text' : 'as-imported' };
  });
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
function sourcesOf(found: StoredImport, named: Origin['source']): Source[] {
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
