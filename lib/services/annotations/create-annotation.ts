import type { Actor } from '@/lib/core/access/policy';
import type { VersionAddress } from '@/lib/core/address/version-address';
import { anchor } from '@/lib/core/anchor/anchor';
import { describeRange } from '@/lib/core/anchor/describe-range';
import type { Selector } from '@/lib/core/anchor/selector';
import { type Annotation, addressOfTarget, needsWords } from '@/lib/core/annotation/annotation';
import { carryNotes } from '@/lib/core/annotation/carry-notes';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { isEmptyBody, noteBodyText } from '@/lib/core/annotation/note-body-html';
import { type Provision, unitEId, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import type { PlacedAnchor } from '@/lib/store/anchors';
import { insertAnnotation, type NewAnnotation, type NewTarget } from '@/lib/store/annotations';
import { audit } from '@/lib/store/audit';
import type { Tx } from '@/lib/store/database';
import { holdTextsOf } from '@/lib/store/held-texts';
import { type Once, once, type Repeatable } from '@/lib/store/idempotency';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts, publishing } from '../limit-attempts';
import { notifyOfNewNote } from '../notifications/notify';
import { openVersion, readVersion } from '../treaties/read-version';
import { groupOfNote } from './group-of-note';
import { refuseLongPublicNote } from './public-note';

/** A place as a client gives it: position is a hint, the quote decides. */
export type TargetRequest = {
  readonly treaty: string;
  readonly lang: string;
  readonly name?: string;
  readonly version: number;
  readonly selector: Omit<Selector, 'position'> & { readonly position?: Selector['position'] };
};

export type AnnotationRequest = {
  readonly motivation: Annotation['motivation'];
  readonly linkType?: Annotation['linkType'];
  readonly visibility: Annotation['visibility'];
  /** Id of the group that is to read it, with the visibility `group`. */
  readonly group?: string;
  readonly targets: readonly TargetRequest[];
  readonly body: NoteBody;
};

/**
 * Stores a note. Every target is anchored again against the stored text, so that what is saved is
 * what stands there; throws `cannot-anchor` when its words are not, or not only, at that place. A note
 * on an older version gets its place in the newest as well, as one that was there before it has.
 */
export async function createAnnotation(
  user: SignedIn,
  request: AnnotationRequest,
  repeatable?: Repeatable,
): Promise<Once<Annotation>> {
  const { motivation, linkType, visibility, group, body } = request;
  const bodyText = noteBodyText(body);
  if (needsWords(motivation) && isEmptyBody(body)) {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/body', message: 'A note needs some text.' }],
    });
  }
  if (visibility === 'public') refuseLongPublicNote(body);
  await limitAttempts(['write-user', user.id]);
  const note = {
    ...{ creatorId: user.id, motivation, linkType, visibility },
    ...{ groupId: group, body, bodyText },
  };
  let placed = await placeTargets(user, request.targets);
  const store = async () => {
    for (let left = MOST_PLACINGS - 1; ; left--) {
      try {
        return await storeNote(user, note, placed, repeatable);
      } catch (error) {
        if (!(error instanceof NewerVersion)) throw error;
        if (left === 0) throw keptMoving();
        placed = await placeTargets(user, request.targets);
      }
    }
  };
  return visibility === 'public' ? publishing('public-note-user', user.id, store) : store();
}

/** How often a note is placed at most, when newer versions are published while it is stored. */
const MOST_PLACINGS = 4;

/** That a text has a newer version than the note was placed in. */
class NewerVersion extends Error {}

function keptMoving(): AppError {
  return new AppError('conflict', {
    detail:
      'Newer versions of this text were published while your note was stored. Nothing was changed; save it again.',
  });
}

function storeNote(
  user: SignedIn,
  note: Omit<NewAnnotation, 'targets'>,
  { targets, newest }: PlacedTargets,
  repeatable?: Repeatable,
): Promise<Once<Annotation>> {
  return once(repeatable && { userId: user.id, ...repeatable }, async (tx) => {
    await requireLiveSession(tx, user);
    const { visibility, groupId: asked } = note;
    const groupId = await groupOfNote(tx, user, { visibility, group: asked });
    await refuseOutdatedPlaces(tx, newest);
    const annotation = await insertAnnotation(tx, { ...note, targets, groupId });
    await audit(tx, {
      action: 'annotation.create',
      actorId: user.id,
      subject: 'annotation',
      subjectId: annotation.id,
    });
    await notifyOfNewNote(tx, user, annotation);
    return annotation;
  });
}

/**
 * Throws `NewerVersion` where a text has another newest version than the places were found in; held, it gets
 * none until the note is stored. A version that is published now has the note to place.
 */
async function refuseOutdatedPlaces(tx: Tx, placedIn: ReadonlyMap<string, number>): Promise<void> {
  const newest = await holdTextsOf(tx, [...placedIn.keys()]);
  for (const [versionId, number] of placedIn) {
    if (newest.get(versionId) !== number) throw new NewerVersion();
  }
}

/** Work that all targets of a note may take together to be found in newer texts; some 50 ms. */
const CELLS_IN_NEWEST = 5_000_000;

type PlacedTarget = NewTarget & {
  readonly address: VersionAddress;
  readonly text: VersionText;
  /** The newest version of its text. */
  readonly newest: number;
};

type PlacedTargets = {
  readonly targets: readonly NewTarget[];
  /** Number of the newest version in which each was placed, by id of the version it was made on. */
  readonly newest: ReadonlyMap<string, number>;
};

async function placeTargets(
  user: SignedIn,
  requests: readonly TargetRequest[],
): Promise<PlacedTargets> {
  const placed: PlacedTarget[] = [];
  for (const [index, target] of requests.entries()) {
    placed.push(await placeTarget(user, target, index));
  }
  const newest = new Map(placed.map((target) => [target.versionId, target.newest]));
  return { targets: await placeInNewest(user, placed), newest };
}

/** A target in the very text it was made on. Throws `cannot-anchor` unless the words stand there. */
async function placeTarget(
  actor: Actor,
  target: TargetRequest,
  index: number,
): Promise<PlacedTarget> {
  const { version: text, newest } = await openVersion(actor, addressOfTarget(target));
  const units = unitsOf(text.provisions);
  // What is written now must stand there to the letter: no approximate search, and so no cost.
  const place = anchor(toUnitSelector(target, text, index), units, { cells: 0 });
  const placed = place.state === 'exact' || place.state === 'moved';
  const unit = placed ? units.find((candidate) => candidate.eId === place.eId) : undefined;
  const quoted = target.selector.quote.exact.normalize('NFC');
  if (!placed || unit?.text.slice(place.start, place.end) !== quoted) {
    const why =
      place.state === 'ambiguous'
        ? 'occur more than once there; send more context'
        : 'do not stand there';
    throw new AppError('cannot-anchor', {
      detail: `The quoted words ${why}. Select them again and save: your note was kept.`,
      issues: [{ pointer: `/targets/${index}/selector`, message: `The quoted words ${why}.` }],
    });
  }
  const { eId, start, end } = place;
  const selector = describeRange(unit.text, eId, start, end);
  const anchors: PlacedAnchor[] = [
    { versionId: text.id, anchor: { state: 'exact', eId, start, end } },
  ];
  return { versionId: text.id, selector, anchors, address: addressOfTarget(target), text, newest };
}

/** The same with their places in the newest texts, where those are others. Each text is compared once. */
async function placeInNewest(actor: Actor, placed: readonly PlacedTarget[]): Promise<NewTarget[]> {
  const budget = { cells: CELLS_IN_NEWEST };
  const places = new Map<PlacedTarget, PlacedAnchor>();
  const outdated = placed.filter(({ address, newest }) => newest !== address.version);
  const texts = new Map(outdated.map((target) => [target.versionId, target]));
  for (const { versionId, address, newest, text } of texts.values()) {
    const group = outdated.filter((target) => target.versionId === versionId);
    const next = await readVersion(actor, { ...address, version: newest });
    const selectors = group.map(({ selector }) => selector);
    carryNotes(selectors, text, next, budget).forEach((anchor, index) => {
      const target = group[index];
      if (target) places.set(target, { versionId: next.id, anchor });
    });
  }
  return placed.map((target) => {
    const { versionId, selector, anchors } = target;
    const place = places.get(target);
    return { versionId, selector, anchors: place ? [...anchors, place] : anchors };
  });
}

/** A selector relative to a paragraph or point, made relative to its unit. */
function toUnitSelector(target: TargetRequest, text: VersionText, index: number): Selector {
  const { eId, quote } = target.selector;
  const provision = text.provisions.find((candidate) => candidate.eId === eId);
  if (!provision) {
    throw new AppError('cannot-anchor', {
      issues: [
        { pointer: `/targets/${index}/selector/eId`, message: `There is no provision “${eId}”.` },
      ],
    });
  }
  const given = target.selector.position ?? nowhere(provision, quote.exact);
  const position = { start: provision.start + given.start, end: provision.start + given.end };
  return { eId: unitEId(eId), position, quote };
}

/** A position that no text has, so that the quote and its context alone decide. */
function nowhere({ text }: Provision, exact: string): Selector['position'] {
  return { start: text.length, end: text.length + exact.length };
}
