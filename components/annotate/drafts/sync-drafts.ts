/**
 * Brings the drafts of this device and of the server together. The device's copy is always first: what
 * fails here is tried again with the next change or visit, and nothing that was typed waits for it.
 */

import {
  fetchDrafts,
  putDraft,
  type RemoteDraft,
  removeRemoteDraft,
} from '@/lib/client/draft-client';
import { newUuid } from '@/lib/client/send-json';
import { siblingDraftKey } from './draft-keys';
import {
  type KeptDraft,
  listDraftsToSend,
  parseDraft,
  readDraft,
  removeDraft,
  writeDraft,
} from './draft-store';
import { noteExchanged, readExchanged } from './exchanged';
import {
  arrivedRows,
  beingSent,
  type Exchanged,
  planSync,
  type ServerDraft,
  type SyncPlan,
} from './plan-sync';

const STALE_REVISION = 412;

/**
 * Sends what was written here and, with `pull`, takes in what was written elsewhere. Where the answer to
 * what was sent before got lost, the server is asked what arrived.
 */
export async function syncDrafts(person: string, pull: boolean): Promise<void> {
  const asks = pull || Object.values(readExchanged(person)).some(({ unanswered }) => unanswered);
  const remote = asks ? (await fetchDrafts())?.flatMap(readRemote) : undefined;
  for (const [key, arrived] of Object.entries(arrivedRows(readExchanged(person), remote ?? []))) {
    noteExchanged(person, key, arrived);
  }
  const plan = planSync(listDraftsToSend(person), readExchanged(person), remote);
  takeIn(person, plan);
  for (const key of plan.remove) await removeThere(person, key);
  for (const kept of plan.push) if (!(await send(person, kept))) return;
}

function readRemote({ id, key, revision, content }: RemoteDraft): ServerDraft[] {
  try {
    const draft = parseDraft(JSON.stringify(content));
    return draft ? [{ row: id, revision, key, draft }] : [];
  } catch {
    return [];
  }
}

function takeIn(person: string, { pull, drop, gone }: SyncPlan): void {
  const known = readExchanged(person);
  for (const key of drop) {
    noteExchanged(person, key, undefined);
    removeDraft(key);
  }
  for (const key of gone) {
    const before = known[key];
    if (before) noteExchanged(person, key, { ...before, gone: true });
  }
  for (const { row, revision, key, draft, over } of pull) {
    const place = over ?? freeKey(`${person}:${key}`, row);
    noteExchanged(person, place, { row, revision, at: draft.at, elsewhere: true });
    if (!writeDraft(place, draft)) noteExchanged(person, place, undefined);
  }
}

function freeKey(key: string, row: string): string {
  return readDraft(key) === undefined ? key : siblingDraftKey(key, row);
}

async function removeThere(person: string, key: string): Promise<void> {
  const known = readExchanged(person)[key];
  if (!known) return;
  const answer = known.gone
    ? undefined
    : await removeRemoteDraft(known.row, revisionOf(known) ?? 1);
  // What another device wrote on in stays there, and is taken in as a draft of its own.
  if (!answer || answer.ok || answer.status === STALE_REVISION)
    noteExchanged(person, key, undefined);
}

/** False where nothing more can be sent now. */
async function send(
  person: string,
  { key, draft, known }: SyncPlan['push'][number],
): Promise<boolean> {
  const { id, editor, body, visibility, at, revision: base, ranges } = draft;
  const content = { id, editor, body, visibility, at, revision: base, ranges };
  const row = known?.row ?? newUuid();
  // Known before it is sent: a page that is left before the answer would send it as another one.
  if (!known) noteExchanged(person, key, beingSent(row));
  const sent = { key: key.slice(person.length + 1), content };
  const answer = await putDraft(row, sent, known && revisionOf(known));
  if (answer.ok) {
    noteExchanged(person, key, { row, revision: answer.value.revision, at });
    return true;
  }
  // Another device wrote on in it: that one is taken in beside this one, which goes on in a row of its own.
  if (answer.status === STALE_REVISION && !known?.unanswered) noteExchanged(person, key, undefined);
  return answer.status !== 0 && answer.status !== 401 && answer.status !== 429;
}

/** The revision that the server has as far as is known; undefined where it may have none. */
function revisionOf({ revision, unanswered }: Exchanged): number | undefined {
  return unanswered ? undefined : revision;
}

/** True for a draft that was written on another device. */
export function isFromElsewhere(person: string, { key, draft }: KeptDraft): boolean {
  const known = readExchanged(person)[key];
  return known?.elsewhere === true && known.at === draft.at;
}
