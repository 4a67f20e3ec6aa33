import { expect, it } from 'vitest';
import type { PlaceDecision } from '@/lib/core/annotation/settle-place';
import { database } from '@/lib/store/database';
import { meanwhile } from '../testing/meanwhile';
import { type Person, person } from '../testing/people';
import { noteOn, publish, publishIn, treatyOf } from '../testing/treaties';
import { acceptPlaces, undoAcceptedPlaces } from './accept-places';
import { deleteAnnotation, restoreAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { getAnnotation } from './get-annotation';
import { countToReview, reviewQueue } from './review-queue';
import { placesOfNote, settlePlace } from './settle-place';
import { unsettledNotes } from './unsettled-notes';

const PEACE = 'The Parties shall consult without delay when the peace is threatened.';
const SHIPS = 'Merchant ships may enter every open port of the other Party in winter.';
const TERM = 'This Treaty remains in force for ten years from the day of its signature.';

type Case = { readonly slug: string; readonly ada: Person; readonly id: string };

/** A note on the ships, which are gone from the second version. */
async function lostNote(visibility: 'private' | 'public' = 'private'): Promise<Case> {
  const slug = await treatyOf(PEACE, SHIPS);
  const ada = await person();
  const note = {
    ...noteOn(slug, 'every open port of the other Party', { eId: 'art_2' }),
    visibility,
  };
  const { value } = await createAnnotation(ada.actor, note);
  await publish(slug, PEACE, TERM);
  return { slug, ada, id: value.id };
}

/** A note on words that went to another article, behind others. */
async function movedNote(): Promise<Case> {
  const slug = await treatyOf(PEACE, SHIPS);
  const ada = await person();
  const { value } = await createAnnotation(ada.actor, noteOn(slug, 'consult without delay'));
  await publish(slug, TERM, SHIPS, `In good faith. ${PEACE}`);
  return { slug, ada, id: value.id };
}

function settle({ ada, id }: Case, decision: PlaceDecision, revision = 1, version = 2) {
  return settlePlace(ada.actor, { annotation: id, ordinal: 0, version, revision }, decision);
}

async function anchorOf({ ada, id }: Case) {
  return (await getAnnotation(ada.actor, id)).targets[0]?.anchor;
}

const PLACED = { kind: 'place', eId: 'art_2', start: 0, end: 11 } as const;

it('keeps a place that was accepted, and takes it back', async () => {
  const moved = await movedNote();
  const before = await anchorOf(moved);
  expect(before?.state).toBe('moved');
  const [newest, first] = await settle(moved, { kind: 'accept' });
  expect([newest?.version, newest?.settled?.as, newest?.revision]).toEqual([2, 'accepted', 2]);
  expect([first?.version, first?.anchor.state]).toEqual([1, 'exact']);
  expect(await anchorOf(moved)).toEqual({ ...before, method: 'person' });
  expect(await countToReview(moved.ada.actor)).toBe(0);
  const [undone] = await settle(moved, { kind: 'undo' }, 2);
  expect(undone?.settled).toBeUndefined();
  expect(await anchorOf(moved)).toEqual(before);
  expect(await countToReview(moved.ada.actor)).toBe(1);
});

it('places a note on words that were pointed at, and leaves its selector as it is', async () => {
  const lost = await lostNote();
  await settle(lost, PLACED);
  const note = await getAnnotation(lost.ada.actor, lost.id);
  expect(note.targets[0]).toMatchObject({
    version: 1,
    selector: { eId: 'art_2', quote: { exact: 'every open port of the other Party' } },
    anchor: { state: 'moved', eId: 'art_2', start: 0, end: 11, score: 1, method: 'person' },
  });
});

it('is decided otherwise without being taken back, and taken back to what was computed', async () => {
  const lost = await lostNote();
  await settle(lost, PLACED);
  const [kept] = await settle(lost, { kind: 'orphan' }, 2);
  expect([kept?.settled?.as, kept?.anchor.state]).toEqual(['orphaned', 'orphaned']);
  const [undone] = await settle(lost, { kind: 'undo' }, 3);
  expect(undone?.anchor).toEqual(undone?.computed);
  expect(await countToReview(lost.ada.actor)).toBe(1);
});

it('changes nothing when the same is decided again, whatever was seen', async () => {
  const lost = await lostNote();
  const first = await settle(lost, PLACED);
  expect(await settle(lost, PLACED, 1)).toEqual(first);
  const entries = { subjectId: lost.id, action: 'annotation.settle-place' };
  expect(await database().auditEntry.count({ where: entries })).toBe(1);
});

it('refuses what was decided on a place that changed meanwhile', async () => {
  const lost = await lostNote();
  await settle(lost, PLACED);
  await expect(settle(lost, { kind: 'orphan' }, 1)).rejects.toMatchObject({
    code: 'stale-revision',
  });
  await expect(settle(lost, { kind: 'orphan' }, 2, 1)).rejects.toMatchObject({
    code: 'stale-revision',
  });
  await publish(lost.slug, PEACE, TERM, TERM);
  await expect(settle(lost, { kind: 'orphan' }, 2)).rejects.toMatchObject({
    code: 'stale-revision',
    details: { detail: expect.stringContaining('newer version') },
  });
});

it('says what cannot be decided', async () => {
  const lost = await lostNote();
  const why = (message: string) => ({
    code: 'invalid-input',
    details: { issues: [{ pointer: '/decision', message: expect.stringContaining(message) }] },
  });
  await expect(settle(lost, { kind: 'accept' })).rejects.toMatchObject(why('No place'));
  await expect(settle(lost, { kind: 'choose', candidate: 1 })).rejects.toMatchObject(
    why('no cand'),
  );
  await expect(settle(lost, { ...PLACED, end: 9999 })).rejects.toMatchObject(why('Select'));
  await expect(settle(lost, { ...PLACED, eId: 'art_9' })).rejects.toMatchObject(why('art_9'));
});

it('is for the author alone, and not for a note that is deleted', async () => {
  const lost = await lostNote('public');
  const { actor: ben } = await person();
  const place = { annotation: lost.id, ordinal: 0, version: 2, revision: 1 };
  await expect(settlePlace(ben, place, PLACED)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(placesOfNote(ben, place)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(settlePlace(lost.ada.actor, { ...place, ordinal: 1 }, PLACED)).rejects.toMatchObject(
    { code: 'not-found' },
  );
  await deleteAnnotation(lost.ada.actor, lost.id);
  await expect(settle(lost, PLACED)).rejects.toMatchObject({ code: 'not-found' });
  expect(await countToReview(lost.ada.actor)).toBe(0);
  await restoreAnnotation(lost.ada.actor, lost.id);
  expect(await countToReview(lost.ada.actor)).toBe(1);
});

it('hides a private note of another, and a text that is no longer one’s to read', async () => {
  const lost = await lostNote();
  const { actor: ben } = await person();
  const place = { annotation: lost.id, ordinal: 0, version: 2, revision: 1 };
  await expect(settlePlace(ben, place, PLACED)).rejects.toMatchObject({ code: 'not-found' });
  await database().treaty.update({
    where: { slug: lost.slug },
    data: { ownerId: ben.id, visibility: 'private' },
  });
  expect((await reviewQueue(lost.ada.actor, {})).items).toEqual([]);
  await expect(settle(lost, PLACED)).rejects.toMatchObject({ code: 'not-found' });
});

it('stays settled in later versions: a note kept without a place is not asked about again', async () => {
  const lost = await lostNote();
  await settle(lost, { kind: 'orphan' });
  const { id } = await publish(lost.slug, PEACE, TERM, TERM);
  expect(await countToReview(lost.ada.actor)).toBe(0);
  expect(await unsettledNotes(lost.ada.actor, id)).toEqual([]);
  const [newest] = await placesOfNote(lost.ada.actor, { annotation: lost.id, ordinal: 0 });
  expect([newest?.version, newest?.settled?.as]).toEqual([3, 'orphaned']);
  const [undone] = await settle(lost, { kind: 'undo' }, 1, 3);
  expect(undone?.anchor.state).toBe('orphaned');
  expect(await countToReview(lost.ada.actor)).toBe(1);
});

it('accepts all that moved and are sure at once, and takes them back together', async () => {
  const slug = await treatyOf(PEACE, SHIPS);
  const { actor } = await person();
  await createAnnotation(actor, noteOn(slug, 'consult without delay'));
  await createAnnotation(actor, noteOn(slug, 'the peace is threatened'));
  await createAnnotation(actor, noteOn(slug, 'enter every open port', { eId: 'art_2' }));
  await publish(slug, `In good faith. ${PEACE}`, TERM);
  const text = { slug, lang: 'en' };
  const before = await reviewQueue(actor, { text });
  expect(before.all).toBe(3);
  const sure = before.items.filter(({ state, places }) => state === 'moved' && places[0]?.score);
  const { accepted, at } = await acceptPlaces(actor, { atLeast: 0.7, text });
  expect(accepted).toBe(sure.length);
  expect(await countToReview(actor, text)).toBe(3 - accepted);
  expect(await undoAcceptedPlaces(actor, at)).toEqual({ undone: accepted });
  expect(await reviewQueue(actor, { text })).toEqual({
    ...before,
    items: before.items.map((item) => ({ ...item, revision: expect.any(Number) })),
  });
});

it('shows a place with the new text around it, and what differs', async () => {
  const moved = await movedNote();
  const { items, all } = await reviewQueue(moved.ada.actor, {});
  expect(all).toBe(1);
  expect(items).toMatchObject([
    {
      annotationId: moved.id,
      ordinal: 0,
      state: 'moved',
      words: 'consult without delay',
      made: { version: 1, eId: 'art_1' },
      version: 2,
      places: [
        {
          eId: 'art_3',
          before: 'In good faith. The Parties shall ',
          pieces: [{ kind: 'same', text: 'consult without delay' }],
          after: ' when the peace is threatened.',
        },
      ],
    },
  ]);
  await settle(moved, { kind: 'accept' });
  expect((await reviewQueue(moved.ada.actor, { note: moved.id })).items).toMatchObject([
    { settledAs: 'accepted', settledOn: { eId: 'art_3' } },
  ]);
});

it('is refused where a version is published while it is decided', async () => {
  const lost = await lostNote();
  const decided = await meanwhile(
    (tx) => publishIn(tx, lost.slug, PEACE, `${TERM} It may be renewed.`),
    () => settle(lost, PLACED),
  );
  expect(decided).toMatchObject({ status: 'rejected', reason: { code: 'stale-revision' } });
  expect(await anchorOf(lost)).toMatchObject({ state: 'orphaned' });
  await settle(lost, PLACED, 1, 3);
  expect(await anchorOf(lost)).toMatchObject({ state: 'moved', method: 'person' });
});

it('accepts in the newest version those of a text of which a version is published meanwhile', async () => {
  const moved = await movedNote();
  const accepted = await meanwhile(
    (tx) => publishIn(tx, moved.slug, SHIPS, TERM, `In very good faith. ${PEACE}`),
    () => acceptPlaces(moved.ada.actor, { atLeast: 0 }),
  );
  expect(accepted).toMatchObject({ status: 'fulfilled', value: { accepted: 1 } });
  const [newest, second] = await placesOfNote(moved.ada.actor, {
    annotation: moved.id,
    ordinal: 0,
  });
  expect([newest?.version, newest?.settled?.as]).toEqual([3, 'accepted']);
  expect([second?.version, second?.settled?.as]).toEqual([2, undefined]);
});
