// What was acknowledged, against what is stored. Each promise is a line: what is promised, how many cases
// there were, and those in which it was broken.

import pg from 'pg';

async function rowsOf(databaseUrl, sql) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const STORED = `
  SELECT a."id"::text AS "id", a."revision", a."deletedAt" IS NOT NULL AS "deleted",
    substring(r."body"::text FROM 'mark-[^"]*-end') AS "mark",
    (SELECT count(*)::int FROM "AnnotationRevision" x WHERE x."annotationId" = a."id") AS "revisions"
  FROM "Annotation" a JOIN "AnnotationRevision" r ON r."annotationId" = a."id" AND r."revision" = 1`;

const AUDITED = `
  SELECT "subjectId"::text AS "id", "action", count(*)::int AS "count" FROM "AuditEntry"
  WHERE "subject" = 'annotation' GROUP BY 1, 2`;

/** Promises about what the writers were told. */
export async function checkAccounts(databaseUrl, accounts) {
  const stored = await rowsOf(databaseUrl, STORED);
  const audited = new Map();
  for (const { id, action, count } of await rowsOf(databaseUrl, AUDITED)) {
    audited.set(`${id} ${action}`, count);
  }
  const byId = new Map(stored.map((row) => [row.id, row]));
  const byMark = new Map();
  for (const row of stored) byMark.set(row.mark, [...(byMark.get(row.mark) ?? []), row]);
  const notes = accounts.flatMap((account) => account.notes);
  const unexpected = accounts.flatMap((account) => account.unexpected);
  const count = ({ id }, action) => audited.get(`${id} annotation.${action}`) ?? 0;
  const isAudited = (note) =>
    count(note, note.root ? 'reply' : 'create') === 1 &&
    count(note, 'update') === note.revision - 1 &&
    count(note, 'delete') === (note.deleted ? 1 : 0);
  const asTold = (note) => {
    const row = byId.get(note.id);
    return (
      row?.revision === note.revision &&
      row.revisions === note.revision &&
      row.deleted === note.deleted
    );
  };
  const broken = (holds) => notes.filter((note) => !holds(note)).length;
  return [
    line(
      'every acknowledged note is there',
      notes.length,
      broken(({ id, mark }) => byId.get(id)?.mark === mark),
    ),
    line(
      'none is there twice',
      notes.length,
      broken(({ mark }) => byMark.get(mark)?.length === 1),
    ),
    line('nothing is there that was not acknowledged', stored.length, stored.length - notes.length),
    line('its revisions and its deletion are those acknowledged', notes.length, broken(asTold)),
    line('the audit has each act once', notes.length, broken(isAudited)),
    { ...line('no write was refused', notes.length, unexpected.length), refused: unexpected },
  ];
}

export function line(promise, cases, broken) {
  return { promise, cases, broken };
}

/** How many notes one person has, and how many revisions and audited changes one note. */
export async function countNotes(databaseUrl, mark) {
  const rows = await rowsOf(databaseUrl, STORED);
  return rows.filter((row) => row.mark?.startsWith(mark)).length;
}

export async function countRevisions(databaseUrl, id) {
  const rows = await rowsOf(databaseUrl, STORED);
  const { revision, revisions } = rows.find((row) => row.id === id);
  const audited = await rowsOf(databaseUrl, AUDITED);
  const updates = audited.find((row) => row.id === id && row.action === 'annotation.update');
  return { revision, revisions, audited: updates?.count ?? 0 };
}
