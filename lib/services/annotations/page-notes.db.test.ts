import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { PUBLIC_NOTE_MAX_BYTES } from '@/lib/core/annotation/note-body';
import { findNotesOnVersions } from '@/lib/store/page-notes';
import { rateLimits } from '@/lib/store/rate-limits';
import { failure, spend } from '../testing/attempts';
import { copyNote } from '../testing/notes';
import { type Person, person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { changeAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { pageOfAnnotations } from './list-annotations';
import { noteOnVersions, notesOnVersions } from './page-notes';

const CLAUSE = 'The Parties shall consult. Each Party shall assist the other.';
const LONGEST = '&'.repeat(PUBLIC_NOTE_MAX_BYTES - 200);

const open = (slug: string, text?: string) => ({
  ...noteOn(slug, 'consult', { ...(text && { text }) }),
  visibility: 'public' as const,
});

describe('a treaty under a flood of public notes', () => {
  let slug: string;
  let id: string;
  let crowd: Person;
  let quiet: Person;

  beforeAll(async () => {
    slug = await treatyOf(CLAUSE);
    [crowd, quiet] = [await person(), await person()];
    await createAnnotation(quiet.actor, open(slug, 'A quiet word.'));
    const { value: first } = await createAnnotation(crowd.actor, open(slug, LONGEST));
    await copyNote(first.id, 299);
    id = (await readVersion(ANONYMOUS, { slug, lang: 'en' })).id;
  }, 60_000);

  it('shows a few hundred, and says how many there are', async () => {
    const page = await notesOnVersions(ANONYMOUS, [id]);
    expect(page.total).toBe(301);
    expect(page.sides[0]).toHaveLength(250);
    expect(page.counts[0]?.get('art_1')).toBe(301);
  });

  it('keeps the notes of others on the page, also older ones', async () => {
    const { sides } = await notesOnVersions(ANONYMOUS, [id]);
    const authors = new Set(sides[0]?.map(({ creator }) => creator.id));
    expect(authors).toEqual(new Set([quiet.actor.id, crowd.actor.id]));
  });

  it('gives all of them page by page, each page bounded in bytes', async () => {
    const query = { treaty: slug, lang: 'en', version: 1, limit: 200 } as const;
    const ids = new Set<string>();
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await pageOfAnnotations(ANONYMOUS, { ...query, ...(after && { after }) });
      expect(JSON.stringify(page).length).toBeLessThan(1_500_000);
      for (const note of page.annotations) ids.add(note.id);
      after = page.next;
      pages += 1;
    } while (after !== undefined);
    expect(ids.size).toBe(301);
    expect(pages).toBeGreaterThan(2);
    const beginnings = await pageOfAnnotations(ANONYMOUS, { ...query, body: 'beginning' });
    expect(beginnings.annotations.every(({ cut }) => cut?.body)).toBe(true);
  });

  it('shows one note alone to whoever holds a link to it', async () => {
    const { sides } = await notesOnVersions(quiet.actor, [id]);
    const own = sides[0]?.find(({ creator }) => creator.id === quiet.actor.id)?.id ?? '';
    const holder = { kind: 'link-holder', annotationId: own } as const;
    const page = await noteOnVersions(holder, own, [id]);
    expect([page.total, page.sides[0]?.length, page.counts[0]?.get('art_1')]).toEqual([1, 1, 1]);
  });
});

describe('a note that was chosen for a page', () => {
  it('is left out where its author makes it private before its words are read', async () => {
    const [author, slug] = [await person(), await treatyOf('The Parties shall consult.')];
    const { id: versionId } = await readVersion(ANONYMOUS, { slug, lang: 'en' });
    const request = { ...noteOn(slug, 'consult'), visibility: 'public' as const };
    const { value: note } = await createAnnotation(author.actor, request);
    const shown = async (actor: Actor) =>
      (await findNotesOnVersions(actor, [note.id], [versionId])).flat().map(({ id }) => id);
    expect(await shown(ANONYMOUS)).toEqual([note.id]);
    await changeAnnotation(author.actor, note.id, 1, { visibility: 'private' });
    expect([await shown(ANONYMOUS), await shown(author.actor)]).toEqual([[], [note.id]]);
  });
});

describe('what one person may make public', () => {
  it('is shorter than what they keep, and the refusal says so', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const long = 'x'.repeat(PUBLIC_NOTE_MAX_BYTES);
    const { code, details } = await failure(createAnnotation(actor, open(slug, long)));
    expect(code).toBe('too-large');
    expect(details.detail).toMatch(/A public note may have 8192 bytes.*keep it private/);
    const { value } = await createAnnotation(actor, noteOn(slug, 'consult', { text: long }));
    const publish = changeAnnotation(actor, value.id, 1, { visibility: 'public' });
    expect((await failure(publish)).code).toBe('too-large');
    const shorter = { body: noteBody('Short.'), visibility: 'public' } as const;
    expect((await changeAnnotation(actor, value.id, 1, shorter)).value.visibility).toBe('public');
  });

  it('is counted by the day, private notes and refused ones are not', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: hidden } = await createAnnotation(actor, noteOn(slug, 'consult'));
    await spend(299, 'public-note-user', actor.id);
    const lost = { ...open(slug), targets: noteOn(slug, 'never there').targets };
    expect((await failure(createAnnotation(actor, lost))).code).toBe('cannot-anchor');
    await createAnnotation(actor, open(slug));
    const { code, details } = await failure(createAnnotation(actor, open(slug)));
    expect(code).toBe('too-many-requests');
    expect(details.detail).toMatch(/as many notes public today as one person may.*24 hours/);
    expect(details.retryAfter).toBeGreaterThan(23 * 60 * 60);
    const publish = changeAnnotation(actor, hidden.id, 1, { visibility: 'public' });
    expect((await failure(publish)).code).toBe('too-many-requests');
    await createAnnotation(actor, noteOn(slug, 'consult'));
    await rateLimits().clear('public-note-user', actor.id);
  });
});
