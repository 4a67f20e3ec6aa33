import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { buildProvisions } from '@/lib/core/treaty/provision-tree';
import type { Source } from '@/lib/core/treaty/treaty';
import { database, transact } from '@/lib/store/database';
import { saveTreatyRecord } from '@/lib/store/treaty-records';
import { insertVersion } from '@/lib/store/versions';
import { person } from '../testing/people';
import { bareTreaty, publish, treatyOf } from '../testing/treaties';
import { publishVersion } from './publish-version';
import { readVersion } from './read-version';

const CLAUSE = 'The Parties shall consult.';

const read = (slug: string, version?: number) =>
  readVersion(ANONYMOUS, { slug, lang: 'en', version });

/** One article as a provision list, with what a test wants to differ. */
function article(
  overrides: {
    readonly text?: string;
    readonly state?: 'from-memory';
    readonly sources?: readonly Source[];
  } = {},
) {
  const { text = CLAUSE, state = 'text-seen' } = overrides;
  const { sources = [{ url: 'https://example.org/one' }] } = overrides;
  return buildProvisions([
    {
      eId: 'art_1',
      kind: 'article',
      number: '1',
      state,
      text,
      sources,
    },
  ]);
}

describe('publishing a version', () => {
  it('numbers the versions of each text of a language for itself', async () => {
    const { slug } = bareTreaty();
    await transact((tx) => saveTreatyRecord(tx, bareTreaty({ slug }), 'test'));
    const published = [];
    for (const [name, text] of [
      [undefined, CLAUSE],
      ['kcna', `${CLAUSE} Always.`],
      [undefined, `${CLAUSE} Once.`],
      ['kcna', `${CLAUSE} Always.`],
    ]) {
      const expression = { slug, lang: 'en', name, standing: 'authentic', title: 'A' } as const;
      published.push(await transact((tx) => publishVersion(tx, expression, article({ text }))));
    }
    expect(published.map(({ number, created }) => [number, created])).toEqual([
      [1, true],
      [1, true],
      [2, true],
      [1, false],
    ]);
    const textOf = async (name?: string, version?: number) =>
      (await readVersion(ANONYMOUS, { slug, lang: 'en', name, version })).provisions[0]?.text;
    expect(await textOf('kcna')).toBe(`${CLAUSE} Always.`);
    expect(await textOf()).toBe(`${CLAUSE} Once.`);
    expect(await textOf(undefined, 1)).toBe(CLAUSE);
  });

  it('opens by the language alone its main text, and without one its preferred', async () => {
    const { slug } = bareTreaty();
    await transact((tx) => saveTreatyRecord(tx, bareTreaty({ slug }), 'test'));
    const publishAs = (name: string, text: string) =>
      transact((tx) =>
        publishVersion(
          tx,
          { slug, lang: 'en', name, standing: 'authentic', title: 'A' },
          article({ text }),
        ),
      );
    await publishAs('gazette', 'The gazette has it so.');
    await publishAs('kcna', 'The agency has it so.');
    const opened = async () => (await readVersion(ANONYMOUS, { slug, lang: 'en' })).name;
    expect(await opened()).toBe('gazette');
    await database().expression.updateMany({
      where: { treaty: { slug }, name: 'kcna' },
      data: { preferred: true, preferredReason: 'The only one with a date.' },
    });
    expect(await opened()).toBe('kcna');
    await publishAs('', 'The main text.');
    expect(await opened()).toBeUndefined();
  });

  it('finds by a number alone the text that had it when numbers were a language’s', async () => {
    const slug = await treatyOf(CLAUSE);
    const expression = {
      slug,
      lang: 'en',
      name: 'official-translation',
      standing: 'official-translation',
      title: 'A',
    } as const;
    for (const text of [`${CLAUSE} First.`, `${CLAUSE} Second.`]) {
      await transact((tx) => publishVersion(tx, expression, article({ text })));
    }
    expect((await read(slug, 1)).name).toBeUndefined();
    expect((await read(slug, 2)).name).toBe('official-translation');
  });

  it('answers the newest version where nothing changed', async () => {
    const slug = await treatyOf(CLAUSE);
    const first = await read(slug);
    expect(await publish(slug, CLAUSE)).toEqual({ id: first.id, number: 1, created: false });
  });

  it('makes a new version of a text whose words stay and whose state changes', async () => {
    const slug = await treatyOf(CLAUSE);
    const expression = { slug, lang: 'en', standing: 'working-rendering', title: 'A' } as const;
    const version = await transact((tx) =>
      publishVersion(tx, expression, article({ state: 'from-memory' })),
    );
    expect(version).toMatchObject({ number: 2, created: true });
    const states = await Promise.all([1, 2].map(async (n) => (await read(slug, n)).provisions));
    expect(states.map(([provision]) => provision?.state)).toEqual(['text-seen', 'from-memory']);
  });

  it('makes a new version where more or less is known of where the words were seen', async () => {
    const { slug } = bareTreaty();
    const source = { url: `https://example.org/${slug}`, kind: 'press' } as const;
    const [provision] = article({ sources: [source] });
    if (!provision) throw new Error('there is no article');
    await transact((tx) => saveTreatyRecord(tx, bareTreaty({ slug }), 'test'));
    const expression = { slug, lang: 'en', standing: 'working-rendering', title: 'A' } as const;
    const told: Partial<typeof provision>[] = [
      {},
      { sources: [{ ...source, shows: 'the first sentence' }] },
      { numberConfirmed: false },
      { numberConfirmed: false },
    ];
    const numbers: number[] = [];
    for (const more of told) {
      const said = [{ ...provision, ...more }];
      numbers.push((await transact((tx) => publishVersion(tx, expression, said))).number);
    }
    expect(numbers).toEqual([1, 2, 3, 3]);
    expect((await read(slug, 1)).provisions).toEqual([provision]);
    expect((await read(slug, 2)).provisions).toEqual([{ ...provision, ...told[1] }]);
    expect((await read(slug, 3)).provisions).toEqual([{ ...provision, ...told[2] }]);
  });
});

describe('a published text', () => {
  const refused = { message: expect.stringContaining('a published text is never changed') };

  it.each([
    ['UPDATE "Version" SET "contentHash" = \'0\' WHERE "id" = $1::uuid'],
    ['UPDATE "Version" SET "number" = 9, "createdById" = NULL WHERE "id" = $1::uuid'],
    ['UPDATE "Provision" SET "text" = \'Other words.\' WHERE "versionId" = $1::uuid'],
    ['UPDATE "Provision" SET "state" = \'official-text\' WHERE "versionId" = $1::uuid'],
    [
      'UPDATE "ProvisionSource" SET "ordinal" = 7 WHERE "provisionId" IN (SELECT "id" FROM "Provision" WHERE "versionId" = $1::uuid)',
    ],
    ['DELETE FROM "Version" WHERE "id" = $1::uuid'],
    ['DELETE FROM "Provision" WHERE "versionId" = $1::uuid'],
    [
      'DELETE FROM "ProvisionSource" WHERE "provisionId" IN (SELECT "id" FROM "Provision" WHERE "versionId" = $1::uuid)',
    ],
  ])('is kept by the database: %s', async (statement) => {
    const { slug } = bareTreaty();
    await transact(async (tx) => {
      await saveTreatyRecord(tx, bareTreaty({ slug }), 'test');
      const expression = { slug, lang: 'en', standing: 'authentic', title: 'A' } as const;
      await publishVersion(tx, expression, article());
    });
    const before = await read(slug);
    await expect(database().$executeRawUnsafe(statement, before.id)).rejects.toMatchObject(refused);
    const provisions = await database().provision.findMany({
      where: { versionId: before.id },
      include: { sources: true },
    });
    expect(provisions).toMatchObject([
      { text: CLAUSE, state: 'text-seen', sources: [{ ordinal: 0 }] },
    ]);
  });

  it.each(['Version', 'Provision', 'ProvisionSource'])('is not emptied out: %s', async (table) => {
    await treatyOf(CLAUSE);
    const emptying = database().$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`);
    await expect(emptying).rejects.toMatchObject(refused);
  });

  it('outlives the person who published it, and forgets them', async () => {
    const slug = await treatyOf(CLAUSE);
    const { actor } = await person();
    const { expressionId, treatyId } = await database().version.findUniqueOrThrow({
      where: { id: (await read(slug)).id },
    });
    const { id } = await transact((tx) =>
      insertVersion(tx, {
        expressionId,
        treatyId,
        lang: 'en',
        contentHash: 'theirs',
        provisions: article(),
        createdById: actor.id,
      }),
    );
    const another = await person();
    const reassigned = database().version.update({
      where: { id },
      data: { createdById: another.actor.id },
    });
    await expect(reassigned).rejects.toMatchObject(refused);
    await database().user.delete({ where: { id: actor.id } });
    expect(await database().version.findUnique({ where: { id } })).toMatchObject({
      createdById: null,
      contentHash: 'theirs',
    });
  });
});
