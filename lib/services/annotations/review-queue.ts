import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { TextAddress } from '@/lib/core/address/version-address';
import { type Anchor, type AnchorCandidate, isPlaced } from '@/lib/core/anchor/selector';
import { noteBodyText } from '@/lib/core/annotation/note-body-html';
import type { SettledAs } from '@/lib/core/annotation/settle-place';
import { changedWords, type WordPiece } from '@/lib/core/presentation/changed-words';
import { excerpt } from '@/lib/core/text/excerpt';
import { safeCutBefore } from '@/lib/core/text/text';
import { type Provision, unitsOf } from '@/lib/core/treaty/provision';
import {
  countPlacesToReview,
  findPlacesToReview,
  type PlaceToReview,
  type ReviewFilter,
} from '@/lib/store/review-places';
import { readVersion } from '../treaties/read-version';

/** From this score on moved places can be accepted all together. */
export const SURE_SCORE = 0.9;
/** Places on one page. */
const PAGE = 20;
/** Characters of the new text that are shown around a place, on each side. */
const AROUND = 160;
const NOTE_SHOWN = 240;

/** Where the words may stand, with the new text around them. */
export type ShownPlace = AnchorCandidate & {
  readonly before: string;
  readonly pieces: readonly WordPiece[];
  readonly after: string;
};

/** A place to be settled, as the queue shows it. */
export type ReviewItem = Omit<PlaceToReview, 'body' | 'anchor' | 'computed'> & {
  readonly note: string;
  readonly dir: 'ltr' | 'rtl';
  readonly state: Exclude<Anchor['state'], 'exact'>;
  /** How it was found, where that is known. */
  readonly method?: Anchor['method'];
  /** The one place that was found, or the candidates. */
  readonly places: readonly ShownPlace[];
  /** The clause or article in which the words stood; undefined where only the treaty is left. */
  readonly near?: string;
  readonly settledAs?: SettledAs;
  /** What was settled, in the same form; undefined for what was kept without a place. */
  readonly settledOn?: ShownPlace;
};

export type ReviewQueue = {
  readonly items: readonly ReviewItem[];
  /** How many there are in all, and how many of them moved and are sure. */
  readonly all: number;
  readonly sure: number;
  /** What the next page comes after. */
  readonly next?: string;
};

export type ReviewQuery = Pick<ReviewFilter, 'text' | 'note'> & {
  /** `{note}.{ordinal}` of the last place of the page before. */
  readonly after?: string;
};

const NONE: ReviewQueue = { items: [], all: 0, sure: 0 };

/**
 * The places of the actor's own notes that the newest version of their text has not exactly as they were,
 * of one text or one note where that is asked for. Nobody else is shown them.
 */
export async function reviewQueue(actor: Actor, query: ReviewQuery): Promise<ReviewQueue> {
  const { text, note } = query;
  if (actor.kind !== 'user' || (note !== undefined && !isUuid(note))) return NONE;
  const after = cursorOf(query.after);
  const [found, counts] = await Promise.all([
    findPlacesToReview(actor, { text, note, after, limit: PAGE + 1 }),
    countPlacesToReview(actor, SURE_SCORE, text),
  ]);
  const items: ReviewItem[] = [];
  for (const place of found.slice(0, PAGE)) items.push(await itemOf(actor, place));
  const last = found.length > PAGE ? items.at(-1) : undefined;
  return { items, ...counts, ...(last && { next: `${last.annotationId}.${last.ordinal}` }) };
}

/** How many places the actor has to settle. */
export async function countToReview(actor: Actor, text?: TextAddress): Promise<number> {
  if (actor.kind !== 'user') return 0;
  return (await countPlacesToReview(actor, SURE_SCORE, text)).all;
}

function cursorOf(words: string | undefined): ReviewFilter['after'] {
  const [note = '', ordinal = ''] = words?.split('.') ?? [];
  if (!isUuid(note) || !/^\d{1,4}$/.test(ordinal)) return undefined;
  return { note, ordinal: Number(ordinal) };
}

async function itemOf(actor: Actor, place: PlaceToReview): Promise<ReviewItem> {
  const { body, anchor, computed, ...rest } = place;
  const { provisions, dir } = await readVersion(actor, { ...place.text, version: place.version });
  const units = unitsOf(provisions);
  const show = (candidate: AnchorCandidate) => shownPlace(candidate, units, place);
  const near = 'near' in computed ? computed.near : undefined;
  return {
    ...rest,
    note: excerpt(noteBodyText(body), NOTE_SHOWN),
    dir,
    state: computed.state === 'exact' ? 'moved' : computed.state,
    ...(computed.method !== undefined && { method: computed.method }),
    places: candidatesOf(computed).flatMap(show),
    ...(near !== undefined && { near }),
    ...(rest.settledAs !== undefined && { settledOn: candidatesOf(anchor).flatMap(show)[0] }),
  };
}

function candidatesOf(anchor: Anchor): readonly AnchorCandidate[] {
  if (anchor.state === 'ambiguous') return anchor.candidates;
  if (!isPlaced(anchor)) return [];
  const { eId, start, end } = anchor;
  return [{ eId, start, end, score: anchor.state === 'moved' ? anchor.score : 1 }];
}

function shownPlace(
  candidate: AnchorCandidate,
  units: readonly Provision[],
  { words, text }: PlaceToReview,
): ShownPlace[] {
  const { eId, start, end } = candidate;
  const unit = units.find((each) => each.eId === eId);
  if (unit === undefined) return [];
  const from = start > AROUND ? safeCutBefore(unit.text, start - AROUND) : 0;
  const before = (from > 0 ? '…' : '') + unit.text.slice(from, start);
  const after = excerpt(unit.text.slice(end), AROUND);
  return [
    {
      ...candidate,
      before,
      pieces: changedWords(words, unit.text.slice(start, end), text.lang),
      after,
    },
  ];
}
