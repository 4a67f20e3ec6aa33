import { type Anchor, isPlaced } from '@/lib/core/anchor/selector';
import { type Annotation, addressOfTarget } from '@/lib/core/annotation/annotation';
import { type PlaceDecision, settlementOf } from '@/lib/core/annotation/settle-place';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { holdTextsOf } from '@/lib/store/held-texts';
import { recordPlaceChanges } from '@/lib/store/note-changes';
import {
  findPlaces,
  type KnownPlace,
  type PlaceToStore,
  storeSettled,
} from '@/lib/store/settled-places';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { readVersion } from '../treaties/read-version';
import { loadAnnotation } from './get-annotation';

/** One of the places of a note. */
export type PlaceOfNote = { readonly annotation: string; readonly ordinal: number };

/** A place in the versions of its text, the newest first. */
export type PlaceHistory = readonly Omit<KnownPlace, 'targetId' | 'versionId'>[];

/**
 * Where a place of one's own note lies in each version, and what was decided. Throws `not-found`, also
 * for a note that is somebody else's and may be read.
 */
export async function placesOfNote(user: SignedIn, place: PlaceOfNote): Promise<PlaceHistory> {
  await loadOwn(user, place);
  return shown(await findPlaces(place.annotation, place.ordinal));
}

/**
 * Decides of a place in the newest version of its text, made on `revision` of it. Deciding the same again
 * changes nothing. The selector stays as it is, and later versions are carried from what was decided.
 * Throws `stale-revision` when the place was decided otherwise meanwhile or a newer version came, and
 * `invalid-input` for what cannot be decided.
 */
export async function settlePlace(
  user: SignedIn,
  place: PlaceOfNote & { readonly version: number; readonly revision: number },
  decision: PlaceDecision,
): Promise<PlaceHistory> {
  await limitAttempts(['write-user', user.id]);
  const note = await loadOwn(user, place);
  const text = await textOf(user, note, place);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const newest = (await holdTextsOf(tx, [text.id])).get(text.id);
    const { subject } = await loadAnnotation(place.annotation, tx);
    authorize(user, 'delete', subject);
    const places = await findPlaces(place.annotation, place.ordinal, tx);
    const known = places.find(({ version }) => version === place.version);
    if (known === undefined) throw new AppError('not-found');
    if (newest !== place.version) {
      throw new AppError('stale-revision', {
        detail:
          'A newer version of this text was published meanwhile. Nothing was changed; settle the place there.',
      });
    }
    const wanted = decided(known, decision, text);
    if (isAsDecided(known, wanted)) return shown(places);
    await recordPlaceChanges(tx, [place.annotation]);
    const isCurrent = known.revision === place.revision;
    if (!isCurrent || !(await storeSettled(tx, known, wanted))) {
      throw new AppError('stale-revision', {
        detail: `This place is now at revision ${known.revision}. Look at it again; nothing was changed.`,
      });
    }
    await audit(tx, {
      action: 'annotation.settle-place',
      actorId: user.id,
      subject: 'annotation',
      subjectId: place.annotation,
      detail: { ordinal: place.ordinal, version: place.version, as: wanted.as ?? 'undone' },
    });
    return shown(await findPlaces(place.annotation, place.ordinal, tx));
  });
}

/**
 * The note, for its author, who may settle its places as they may delete it: wherever it is read by now,
 * for only they know which words they meant.
 */
async function loadOwn(
  user: SignedIn,
  { annotation: id, ordinal }: PlaceOfNote,
): Promise<Annotation> {
  const { annotation, subject } = await loadAnnotation(id);
  authorize(user, 'delete', subject);
  if (annotation.targets[ordinal] === undefined) throw new AppError('not-found');
  return annotation;
}

/** The version that is decided about; it may be one that the author cannot read any more. */
async function textOf(
  user: SignedIn,
  { targets }: Annotation,
  { ordinal, version }: PlaceOfNote & { readonly version: number },
): Promise<VersionText> {
  const target = targets[ordinal];
  if (target === undefined) throw new AppError('not-found');
  return readVersion(user, { ...addressOfTarget(target), version });
}

function decided(
  { computed }: KnownPlace,
  decision: PlaceDecision,
  { provisions }: VersionText,
): PlaceToStore {
  if (decision.kind === 'undo') return { anchor: computed };
  const units = unitsOf(provisions);
  const settled = settlementOf(
    computed,
    decision,
    (eId) => units.find((unit) => unit.eId === eId)?.text,
  );
  if ('refused' in settled) {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/decision', message: settled.refused }],
    });
  }
  return settled;
}

function isAsDecided({ settled, anchor }: KnownPlace, wanted: PlaceToStore): boolean {
  if (settled?.as !== wanted.as) return false;
  if (wanted.as === undefined) return true;
  return isSamePlace(anchor, wanted.anchor);
}

function isSamePlace(one: Anchor, other: Anchor): boolean {
  if (!isPlaced(one) || !isPlaced(other)) return isPlaced(one) === isPlaced(other);
  return one.eId === other.eId && one.start === other.start && one.end === other.end;
}

function shown(places: readonly KnownPlace[]): PlaceHistory {
  return places.map(({ targetId: _, versionId: __, ...place }) => place);
}
