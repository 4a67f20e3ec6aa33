import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import type { Provision } from '@/lib/core/treaty/provision';
import type { Treaty } from '@/lib/core/treaty/treaty';
import { database } from '@/lib/store/database';
import { createAnnotation } from '../annotations/create-annotation';
import { listAnnotations } from '../annotations/list-annotations';
import { notesOnVersion } from '../testing/notes';
import { person } from '../testing/people';
import { bareTreaty, noteOn, shippedTreaty, shippedWith } from '../testing/treaties';
import { getTreaty } from './get-treaty';
import { readVersion } from './read-version';
import { linkTreaties, type ShippedTreaty, seedTreaty } from './seed-corpus';

const CLAUSE = 'The Parties shall consult. Each Party shall assist the other.';
const FORCE = 'This Treaty shall enter into force on signature.';

/** The English of a treaty as a reader gets it, and how many versions there are. */
async function english(slug: string, number?: number) {
  return readVersion(ANONYMOUS, { slug, lang: 'en', version: number });
}

async function everythingOf(slug: string) {
  const row = await database().treaty.findUniqueOrThrow({
    where: { slug },
    include: {
      parties: true,
      titles: true,
      facts: { include: { readings: true } },
      events: { include: { readings: true } },
      relations: true,
      expressions: {
        include: { quotations: true, versions: { include: { provisions: true, anchors: true } } },
      },
    },
  });
  const audited = await database().auditEntry.count({ where: { subjectId: row.id } });
  return { row, audited };
}

async function noteOf(shipped: ShippedTreaty, exact: string) {
  const { actor } = await person();
  const { value } = await createAnnotation(actor, noteOn(shipped.treaty.slug, exact));
  return { actor, id: value.id };
}

const verifiedAnew = (unit: Provision): Provision => ({ ...unit, state: 'content-confirmed' });

const duration = (value: string): Treaty['facts'] => [
  { key: 'duration', label: 'Duration', readings: [{ value, preferred: true, sources: [] }] },
];

describe('seeding a treaty', () => {
  it('a second time changes nothing, to the row', async () => {
    const shipped = shippedTreaty([CLAUSE, FORCE], { facts: duration('20 years') });
    const { slug } = shipped.treaty;
    expect(await seedTreaty(shipped, 'hash 1')).toEqual({
      slug,
      record: 'saved',
      newVersions: ['en@v1'],
    });
    const before = await everythingOf(slug);
    expect(await seedTreaty(shipped, 'hash 1')).toEqual({
      slug,
      record: 'unchanged',
      newVersions: [],
    });
    expect(await everythingOf(slug)).toEqual(before);
  });

  it('replaces a record of which a fact changed, and keeps text and notes', async () => {
    const shipped = shippedTreaty([CLAUSE], { facts: duration('20 years') });
    const { slug } = shipped.treaty;
    await seedTreaty(shipped, 'hash 1');
    const { actor, id } = await noteOf(shipped, 'shall assist');
    const text = await english(slug);

    const corrected = shippedWith(shipped, { treaty: { facts: duration('10 years') } });
    expect(await seedTreaty(corrected, 'hash 2')).toEqual({
      slug,
      record: 'saved',
      newVersions: [],
    });
    expect((await getTreaty(ANONYMOUS, slug)).facts).toEqual(duration('10 years'));
    expect((await english(slug)).id).toBe(text.id);
    const [note] = await notesOnVersion(actor, text.id);
    expect(note).toMatchObject({ id, targets: [{ anchor: { state: 'exact', eId: 'art_1' } }] });
  });

  it('puts a changed text beside the old one, with the notes in both', async () => {
    const shipped = shippedTreaty([CLAUSE, FORCE]);
    const { slug } = shipped.treaty;
    await seedTreaty(shipped, 'hash 1');
    const { actor, id } = await noteOf(shipped, 'shall assist the other');

    const longer = `Henceforth: ${CLAUSE}`;
    const changed = shippedWith(shipped, { articles: ['A new first article.', longer, FORCE] });
    expect((await seedTreaty(changed, 'hash 2')).newVersions).toEqual(['en@v2']);

    const [first, second] = [await english(slug, 1), await english(slug, 2)];
    expect(first.provisions.map(({ text }) => text)).toEqual([CLAUSE, FORCE]);
    expect(second.provisions.map(({ text }) => text)).toEqual([
      'A new first article.',
      longer,
      FORCE,
    ]);
    const anchorIn = async (version: { readonly id: string }) => {
      const notes = await notesOnVersion(actor, version.id);
      return notes.find((note) => note.id === id)?.targets[0]?.anchor;
    };
    const range = (text: string) => {
      const start = text.indexOf('shall assist the other');
      return { start, end: start + 'shall assist the other'.length };
    };
    expect(await anchorIn(first)).toEqual({ state: 'exact', eId: 'art_1', ...range(CLAUSE) });
    expect(await anchorIn(second)).toMatchObject({
      state: 'moved',
      eId: 'art_2',
      ...range(longer),
    });
    expect(await listAnnotations(actor, { creator: 'me', limit: 50 })).toHaveLength(1);
  });

  it('keeps what is known of sources and of where the authentic text is', async () => {
    const { slug } = bareTreaty();
    const page = {
      url: `https://example.org/${slug}`,
      title: 'Text',
      kind: 'official',
      accessed: '2026-11-27',
    } as const;
    const part = { url: `example.org, ${slug}`, title: 'Digest', partial: true } as const;
    const told = (kind?: 'archive'): Partial<Treaty> => ({
      slug,
      sources: [part, kind ? { ...page, kind } : page],
      authenticTexts: [{ lang: 'ru', source: kind ? { ...page, kind } : page }],
    });
    const shipped = shippedTreaty([CLAUSE], told());
    await seedTreaty(shipped, 'hash 1');
    expect(await getTreaty(ANONYMOUS, slug)).toMatchObject(told());
    expect((await english(slug)).treaty).toMatchObject(told());

    const corrected = shippedWith(shipped, { treaty: told('archive') });
    expect((await seedTreaty(corrected, 'hash 2')).newVersions).toEqual([]);
    expect(await getTreaty(ANONYMOUS, slug)).toMatchObject(told('archive'));
  });

  it('puts a paragraph that was verified anew into a new version, with the notes', async () => {
    const shipped = shippedTreaty([CLAUSE]);
    const { slug } = shipped.treaty;
    await seedTreaty(shipped, 'hash 1');
    const { actor, id } = await noteOf(shipped, 'shall assist');
    const [text] = shipped.texts;
    if (!text) throw new Error('nothing is shipped');
    const told = [{ ...text, provisions: text.provisions.map((unit) => verifiedAnew(unit)) }];
    const again = { ...shipped, texts: told };
    expect((await seedTreaty(again, 'hash 2')).newVersions).toEqual(['en@v2']);
    expect((await seedTreaty(again, 'hash 3')).newVersions).toEqual([]);
    const second = await english(slug, 2);
    expect(second.provisions.map(({ state }) => state)).toEqual(['content-confirmed']);
    const [note] = await notesOnVersion(actor, second.id);
    expect(note).toMatchObject({ id, targets: [{ anchor: { state: 'exact', eId: 'art_1' } }] });
  });

  it('saves a changed notice and changed quotations without a new version', async () => {
    const shipped = shippedTreaty([CLAUSE]);
    const { slug } = shipped.treaty;
    const quote = (text: string) => [
      { eId: 'art_1', lang: 'en', text, source: { url: `https://example.org/${slug}` } },
    ];
    await seedTreaty(
      shippedWith(shipped, { notice: 'The old notice.', quotations: quote('old words') }),
      'hash 1',
    );
    const renewed = shippedWith(shipped, {
      notice: 'The new notice.',
      quotations: quote('new words'),
    });
    expect(await seedTreaty(renewed, 'hash 2')).toMatchObject({ record: 'saved', newVersions: [] });
    const row = await database().expression.findFirstOrThrow({
      where: { treaty: { slug } },
      include: { quotations: true, versions: true },
    });
    expect(row.notice).toBe('The new notice.');
    expect(row.quotations.map(({ text }) => text)).toEqual(['new words']);
    expect(row.versions).toHaveLength(1);
    expect(await english(slug)).toMatchObject({
      notice: 'The new notice.',
      quotations: quote('new words'),
    });
  });
});

describe('linking treaties', () => {
  it('joins relations to what is stored, and leaves the rest by title', async () => {
    const [older, newer] = [bareTreaty(), bareTreaty()];
    const related: Treaty = {
      ...newer,
      relations: [
        { kind: 'replaces', title: 'The older treaty', slug: older.slug, sources: [] },
        { kind: 'cites', title: 'The Charter', sources: [] },
        { kind: 'see-also', title: 'Not shipped', slug: `${older.slug}-not`, sources: [] },
      ],
    };
    const slugs = async () =>
      (await getTreaty(ANONYMOUS, newer.slug)).relations.map(({ title, slug }) => [title, slug]);

    await seedTreaty({ treaty: related, texts: [] }, 'hash');
    expect(await slugs()).toEqual([
      ['The older treaty', undefined],
      ['The Charter', undefined],
      ['Not shipped', undefined],
    ]);
    await seedTreaty({ treaty: older, texts: [] }, 'hash');
    await linkTreaties([related, older]);
    expect(await slugs()).toEqual([
      ['The older treaty', older.slug],
      ['The Charter', undefined],
      ['Not shipped', undefined],
    ]);
  });
});
