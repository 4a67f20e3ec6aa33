import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { buildProvisions } from '@/lib/core/treaty/provision-tree';
import { transact } from '@/lib/store/database';
import { meanwhile } from '../testing/meanwhile';
import { notesOnVersion } from '../testing/notes';
import { person } from '../testing/people';
import { noteOn, publish, publishIn, treatyOf } from '../testing/treaties';
import { publishVersion } from '../treaties/publish-version';
import { readVersion } from '../treaties/read-version';
import { changeAnnotation, deleteAnnotation, restoreAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { getAnnotation } from './get-annotation';
import { listAnnotations } from './list-annotations';

const CLAUSE = 'The Parties shall consult. Each Party shall assist the other.';
const START = CLAUSE.indexOf('shall assist the other');
const END = START + 'shall assist the other'.length;

const IN_FIRST = { state: 'exact', eId: 'art_1', start: START, end: END };
const IN_SECOND = { state: 'moved', eId: 'art_2', start: START, end: END };
const LOST = { state: 'orphaned' };

/** A second version, in which the clause became Article 2. */
const publishSecond = (slug: string) => publish(slug, 'A new first article.', CLAUSE);

const versionId = async (slug: string, version: number) =>
  (await readVersion(ANONYMOUS, { slug, lang: 'en', version })).id;

const anchorsOf = ({ targets }: Pick<Annotation, 'targets'>) => targets.map(({ anchor }) => anchor);

describe('the place of a note', () => {
  it('is in the newest version, and in another where that is asked for', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'shall assist the other'));
    expect(anchorsOf(await getAnnotation(actor, note.id))).toEqual([IN_FIRST]);
    await publishSecond(slug);

    expect(anchorsOf(await getAnnotation(actor, note.id))).toMatchObject([IN_SECOND]);
    const list = async (version?: number) => {
      const query = { treaty: slug, lang: 'en', version, limit: 50 };
      return (await listAnnotations(actor, query)).flatMap(anchorsOf);
    };
    expect(await list()).toMatchObject([IN_SECOND]);
    expect(await list(1)).toEqual([IN_FIRST]);
    expect(await list(2)).toMatchObject([IN_SECOND]);
    const mine = await listAnnotations(actor, { creator: 'me', limit: 50 });
    expect(mine.flatMap(anchorsOf)).toMatchObject([IN_SECOND]);
  });

  it('is that of the page on each page', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    await createAnnotation(actor, noteOn(slug, 'shall assist the other'));
    await publishSecond(slug);
    const onPage = async (number: number) =>
      (await notesOnVersion(actor, await versionId(slug, number))).flatMap(anchorsOf);
    expect(await onPage(1)).toEqual([IN_FIRST]);
    expect(await onPage(2)).toMatchObject([IN_SECOND]);
  });

  it('is in the newest version also when the note is made on an older one', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    await publishSecond(slug);
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'shall assist the other'));
    // Its request names the first version, and so the answer is placed there.
    expect(anchorsOf(note)).toEqual([IN_FIRST]);
    expect(anchorsOf(await getAnnotation(actor, note.id))).toMatchObject([IN_SECOND]);
    const [shown] = await notesOnVersion(actor, await versionId(slug, 2));
    expect(shown).toMatchObject({ id: note.id, targets: [{ version: 1, anchor: IN_SECOND }] });
  });

  it('is lost in the newest version where its words are gone, and kept in its own', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'shall assist the other'));
    await publish(slug, 'Ratification is required.');
    expect(anchorsOf(await getAnnotation(actor, note.id))).toEqual([LOST]);
    const query = { treaty: slug, lang: 'en', version: 1, limit: 50 };
    expect((await listAnnotations(actor, query)).flatMap(anchorsOf)).toEqual([IN_FIRST]);
  });

  it('is in the newest version when the note is changed, deleted and restored', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { value: note } = await createAnnotation(actor, noteOn(slug, 'shall assist the other'));
    await publishSecond(slug);
    const { value: changed } = await changeAnnotation(actor, note.id, 1, { visibility: 'public' });
    expect(anchorsOf(changed)).toMatchObject([IN_SECOND]);
    await deleteAnnotation(actor, note.id);
    expect(anchorsOf(await restoreAnnotation(actor, note.id))).toMatchObject([IN_SECOND]);
  });
});

describe('a note on a pair', () => {
  it('has its other half in the newest text, on a page where it was made', async () => {
    const [a, b] = [await treatyOf(CLAUSE), await treatyOf(CLAUSE)];
    const { actor } = await person();
    const words = 'shall assist the other';
    const targets = [...noteOn(a, words).targets, ...noteOn(b, words).targets];
    await createAnnotation(actor, { ...noteOn(a, words), targets });
    await publishSecond(b);
    const query = { treaty: a, lang: 'en', version: 1, limit: 50 };
    const listed = await listAnnotations(actor, query);
    expect(listed.map(anchorsOf)).toMatchObject([[IN_FIRST, IN_SECOND]]);
    const shown = await notesOnVersion(actor, await versionId(a, 1));
    expect(shown.map(anchorsOf)).toEqual([[IN_FIRST, IN_FIRST]]);
  });

  it('is found by the treaty and the language of one half, not of one each', async () => {
    const [a, b] = [await treatyOf(CLAUSE), await treatyOf(CLAUSE)];
    const expression = { slug: b, lang: 'ko', standing: 'authentic', title: 'B' } as const;
    const text = '당사자는 서로 협의한다.';
    const article = { eId: 'art_1', kind: 'article', number: '1', text } as const;
    const provisions = buildProvisions([{ ...article, state: 'text-seen', sources: [] }]);
    await transact((tx) => publishVersion(tx, expression, provisions));
    const { actor } = await person();
    const request = noteOn(a, 'consult');
    const korean = noteOn(b, '협의').targets.map((target) => ({ ...target, lang: 'ko' }));
    await createAnnotation(actor, { ...request, targets: [...request.targets, ...korean] });
    const found = async (treaty: string, lang: string) =>
      (await listAnnotations(actor, { treaty, lang, limit: 50 })).length;
    expect(await Promise.all([found(a, 'en'), found(b, 'ko')])).toEqual([1, 1]);
    expect(await Promise.all([found(a, 'ko'), found(b, 'en')])).toEqual([0, 0]);
  });
});

it('places a note in the version that is published while it is stored', async () => {
  const slug = await treatyOf(CLAUSE);
  const { actor } = await person();
  const stored = await meanwhile(
    (tx) => publishIn(tx, slug, 'A new first article.', CLAUSE),
    () => createAnnotation(actor, noteOn(slug, 'shall assist the other')),
  );
  expect(stored.status).toBe('fulfilled');
  const newest = await notesOnVersion(actor, await versionId(slug, 2));
  expect(newest.flatMap(anchorsOf)).toMatchObject([IN_SECOND]);
  const first = await notesOnVersion(actor, await versionId(slug, 1));
  expect(first.flatMap(anchorsOf)).toEqual([IN_FIRST]);
});
