import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '@/lib/errors';
import { database } from '@/lib/store/database';
import { copyNote, notesOnVersion } from '../testing/notes';
import { person } from '../testing/people';
import { noteBody, noteOn, publish, treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { changeAnnotation, deleteAnnotation, restoreAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { getAnnotation } from './get-annotation';
import { listAnnotations } from './list-annotations';

const CLAUSE = 'The Parties shall consult. Each Party shall assist the other.';

async function code(promise: Promise<unknown>): Promise<ErrorCode | 'no error'> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('creating a note', () => {
  it('stores the place with its words and context', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value } = await createAnnotation(actor, noteOn(slug, 'shall assist'));
    const [target] = value.targets;
    const start = CLAUSE.indexOf('shall assist');
    expect(target?.selector).toEqual({
      eId: 'art_1',
      position: { start, end: start + 12 },
      quote: {
        exact: 'shall assist',
        prefix: CLAUSE.slice(Math.max(0, start - 32), start),
        suffix: CLAUSE.slice(start + 12, start + 44),
      },
    });
    expect(target?.anchor).toEqual({ state: 'exact', eId: 'art_1', start, end: start + 12 });
  });

  it('refuses words that are not there, and words that are there twice', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    expect(await code(createAnnotation(actor, noteOn(slug, 'must never happen')))).toBe(
      'cannot-anchor',
    );
    expect(await code(createAnnotation(actor, noteOn(slug, 'shall')))).toBe('cannot-anchor');
    const altered = noteOn(slug, 'shall never assist the other');
    expect(await code(createAnnotation(actor, altered))).toBe('cannot-anchor');
    expect(await code(createAnnotation(actor, noteOn(slug, 'x', { eId: 'art_9' })))).toBe(
      'cannot-anchor',
    );
  });

  it('keeps its kind: a question, or a link from its first place to the others without words', async () => {
    const [slug, other] = [await treatyOf(CLAUSE), await treatyOf(CLAUSE)];
    const { actor } = await person();
    const question = { ...noteOn(slug, 'assist'), motivation: 'questioning' as const };
    expect((await createAnnotation(actor, question)).value.motivation).toBe('questioning');
    const targets = [...noteOn(slug, 'assist').targets, ...noteOn(other, 'consult').targets];
    const link = { motivation: 'linking', linkType: 'cites', targets, body: noteBody('') } as const;
    const { value } = await createAnnotation(actor, { ...link, visibility: 'private' });
    const { motivation, linkType } = await getAnnotation(actor, value.id);
    expect([motivation, linkType]).toEqual(['linking', 'cites']);
    const empty = createAnnotation(actor, { ...question, body: noteBody('') });
    expect(await code(empty)).toBe('invalid-input');
  });

  it('needs some text', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    for (const invisible of ['  ', '\u200b\u2060', '\u3164', '\u2800', '\u00ad']) {
      const empty = { ...noteOn(slug, 'consult'), body: noteBody(invisible) };
      expect(await code(createAnnotation(actor, empty))).toBe('invalid-input');
    }
  });

  it('is done once for a repeated request, also when the repeats race', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const request = { key: randomUUID(), hash: 'the same content' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => createAnnotation(actor, noteOn(slug, 'consult'), request)),
    );
    expect(new Set(answers.map(({ value }) => value.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    const mine = await listAnnotations(actor, { creator: 'me', limit: 50 });
    expect(mine).toHaveLength(1);
    const other = createAnnotation(actor, noteOn(slug, 'assist'), { ...request, hash: 'other' });
    expect(await code(other)).toBe('idempotency-conflict');
  });
});

describe('editing a note', () => {
  it('keeps every revision and refuses a stale one', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'consult'));
    const edit = { body: noteBody('Better'), visibility: 'public' as const };
    const { value: edited } = await changeAnnotation(actor, note.id, 1, edit);
    expect(edited).toMatchObject({ revision: 2, visibility: 'public', body: noteBody('Better') });
    expect(await code(changeAnnotation(actor, note.id, 1, edit))).toBe('stale-revision');
    const revisions = await database().annotationRevision.count({
      where: { annotationId: note.id },
    });
    expect(revisions).toBe(2);
  });

  it('lets one of many editors win each revision', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'consult'));
    const codes = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        code(changeAnnotation(actor, note.id, 1, { body: noteBody(`edit ${i}`) })),
      ),
    );
    expect(codes.filter((each) => each === 'no error')).toHaveLength(1);
    expect(codes.filter((each) => each === 'stale-revision')).toHaveLength(7);
  });

  it('is for the owner alone: not found for what others may not see, forbidden for the rest', async () => {
    const slug = await treatyOf(CLAUSE);
    const owner = await person();
    const other = await person();
    const { value: hidden } = await createAnnotation(owner.actor, noteOn(slug, 'consult'));
    const open = { ...noteOn(slug, 'assist'), visibility: 'public' as const };
    const { value: shown } = await createAnnotation(owner.actor, open);
    const edit = { body: noteBody('Mine now') };
    expect(await code(changeAnnotation(other.actor, hidden.id, 1, edit))).toBe('not-found');
    expect(await code(changeAnnotation(other.actor, shown.id, 1, edit))).toBe('forbidden');
    expect(await code(deleteAnnotation(other.actor, shown.id))).toBe('forbidden');
    expect(await code(restoreAnnotation(other.actor, hidden.id))).toBe('not-found');
  });
});

describe('deleting a note', () => {
  it('hides it from everyone until its owner restores it', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'consult'));
    expect(await code(deleteAnnotation(actor, note.id, 7))).toBe('stale-revision');
    await deleteAnnotation(actor, note.id, 1);
    expect(await code(getAnnotation(actor, note.id))).toBe('not-found');
    expect(await listAnnotations(actor, { creator: 'me', limit: 50 })).toEqual([]);
    const restored = await restoreAnnotation(actor, note.id);
    expect(restored.body).toEqual(note.body);
  });
});

describe('every mutation', () => {
  it('writes one audit row that names no content', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'consult'));
    await changeAnnotation(actor, note.id, 1, { body: noteBody('a secret thought') });
    await deleteAnnotation(actor, note.id);
    await restoreAnnotation(actor, note.id);
    const rows = await database().auditEntry.findMany({
      where: { subjectId: note.id },
      orderBy: { id: 'asc' },
    });
    expect(rows.map((row) => row.action)).toEqual([
      'annotation.create',
      'annotation.update',
      'annotation.delete',
      'annotation.restore',
    ]);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });
});

describe('a new version', () => {
  it('carries notes to where their words went, and says when they are gone', async () => {
    const slug = await treatyOf(CLAUSE, 'This Treaty shall enter into force on signature.');
    const { actor } = await person();
    const { value: kept } = await createAnnotation(actor, noteOn(slug, 'shall assist the other'));
    const { value: lost } = await createAnnotation(
      actor,
      noteOn(slug, 'enter into force on signature', { eId: 'art_2' }),
    );
    const { id, number } = await publish(
      slug,
      'A new first article.',
      `Henceforth: ${CLAUSE}`,
      'Ratification is required.',
    );
    expect(number).toBe(2);
    const notes = await notesOnVersion(actor, id);
    const anchorOf = (noteId: string) =>
      notes.find((note) => note.id === noteId)?.targets[0]?.anchor;
    const start = `Henceforth: ${CLAUSE}`.indexOf('shall assist');
    expect(anchorOf(kept.id)).toMatchObject({ state: 'moved', eId: 'art_2', start });
    expect(anchorOf(lost.id)).toEqual({ state: 'orphaned' });
    const old = await readVersion(actor, { slug, lang: 'en', version: 1 });
    expect(await notesOnVersion(actor, old.id)).toHaveLength(2);
  });

  it('is not made when nothing changed', async () => {
    const slug = await treatyOf(CLAUSE);
    expect(await publish(slug, CLAUSE)).toMatchObject({ number: 1, created: false });
  });
});

describe('the notes of a page', () => {
  it('hold the reader’s own and the opened note however many others there are', async () => {
    const slug = await treatyOf(CLAUSE);
    const reader = await person();
    const crowd = await person();
    const { value: own } = await createAnnotation(reader.actor, noteOn(slug, 'consult'));
    const open = { ...noteOn(slug, 'assist'), visibility: 'public' as const };
    const { value: first } = await createAnnotation(crowd.actor, open);
    await copyNote(first.id, 255);
    const { id } = await readVersion(reader.actor, { slug, lang: 'en' });
    const shown = await notesOnVersion(reader.actor, id, first.id);
    const ids = shown.map((note) => note.id);
    expect(ids).toContain(own.id);
    expect(ids).toContain(first.id);
    // The reader's own, 249 of the crowd's, and the opened one, which is none of the newest.
    expect(shown).toHaveLength(251);
  });

  it('are searched for the words given, not for patterns', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    await createAnnotation(actor, noteOn(slug, 'consult', { text: 'about 100% of_it' }));
    const find = async (q: string) =>
      (await listAnnotations(actor, { creator: 'me', q, limit: 10 })).length;
    expect(await Promise.all(['100%', 'OF_IT', '%', 'a%t', 'o_o', '\\'].map(find))).toEqual([
      1, 1, 1, 0, 0, 0,
    ]);
  });
});
