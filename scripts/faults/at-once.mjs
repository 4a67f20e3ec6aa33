// Many requests at once, without faults: keys repeated in parallel, and editors of one note.

import { randomUUID } from 'node:crypto';
import { countNotes, countRevisions, line } from './check-accounts.mjs';
import { insist, join, noteRequest } from './writer.mjs';

const KEYS = 1000;
const TIMES = 5;
/** One person may write 600 times in ten minutes. */
const PEOPLE = 20;
const KEYS_AT_ONCE = 4;
const EDITORS = 100;

/** Sends each key five times in parallel: all answers are of one note, and there is no other. */
export async function repeatKeys({ address, databaseUrl }, place) {
  const people = [];
  for (let index = 0; index < PEOPLE; index += 1)
    people.push(await join(address, `Repeater ${index}`));
  let different = 0;
  let next = 0;
  const work = async () => {
    while (next < KEYS) {
      const number = next++;
      const request = noteRequest(place, `mark-key-${number}-end`);
      const sent = { body: request, key: randomUUID() };
      const person = people[number % PEOPLE];
      const times = Array.from({ length: TIMES }, () =>
        insist(person, 'POST', '/api/v1/annotations', sent),
      );
      const ids = new Set((await Promise.all(times)).map(({ value }) => value?.id));
      if (ids.size !== 1 || ids.has(undefined)) different += 1;
    }
  };
  await Promise.all(Array.from({ length: KEYS_AT_ONCE }, work));
  const notes = await countNotes(databaseUrl, 'mark-key-');
  return [
    line(`${KEYS} keys sent ${TIMES} times in parallel give one answer each`, KEYS, different),
    line('and as many notes', KEYS, Math.abs(notes - KEYS)),
  ];
}

/** A hundred editors save over the revision that they saw: as many revisions as were told that they did. */
export async function editAtOnce({ address, databaseUrl }, place) {
  const author = await join(address, 'Author');
  const first = { body: noteRequest(place, 'mark-edited-1-end'), key: randomUUID() };
  const { value } = await insist(author, 'POST', '/api/v1/annotations', first);
  const path = `/api/v1/annotations/${value.id}`;
  const edit = async (_, number) => {
    const seen = await insist(author, 'GET', path, {});
    const { body } = noteRequest(place, `edited ${number}`);
    const sent = { body: { body }, revision: seen.value.revision, key: randomUUID() };
    return (await insist(author, 'PATCH', path, sent)).status;
  };
  const statuses = await Promise.all(Array.from({ length: EDITORS }, edit));
  const saved = statuses.filter((status) => status === 200).length;
  const refused = statuses.filter((status) => status === 412).length;
  const { revision, revisions, audited } = await countRevisions(databaseUrl, value.id);
  const differing = [revision - 1, revisions - 1, audited].filter(
    (count) => count !== saved,
  ).length;
  return [
    line(
      `of ${EDITORS} editors of one note each is told what became of it`,
      EDITORS,
      EDITORS - saved - refused,
    ),
    line(`its revisions and audit are the ${saved} that were told they saved`, saved, differing),
  ];
}
