import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { parseWitnessQuery } from '@/lib/core/address/witness-query';
import { readWitness } from '@/lib/core/comparison/collation';
import { unitsById } from '@/lib/core/treaty/provision';
import { buildProvisions } from '@/lib/core/treaty/provision-tree';
import { database, transact } from '@/lib/store/database';
import { renderedCollation } from '../rendered-texts';
import { person } from '../testing/people';
import { publish, treatyOf } from '../testing/treaties';
import { publishVersion } from '../treaties/publish-version';
import { openWitnesses } from './open-witnesses';

const PEACE = 'The Parties shall keep the peace of the region and the security of their borders.';
const SHIPS = 'Merchant ships of one Party may enter the open ports of the other Party.';

const open = (slug: string, search = '') =>
  openWitnesses(ANONYMOUS, slug, 'en', parseWitnessQuery(new URLSearchParams(search), 'en'));

/** A treaty with three versions of its text. */
async function threeVersions(): Promise<string> {
  const slug = await treatyOf(PEACE, SHIPS);
  await publish(slug, PEACE.replace('region', 'continent'), SHIPS);
  await publish(slug, PEACE.replace('region', 'area'));
  return slug;
}

/** Another English text of the treaty, of one article; private where it has an owner. */
async function textOf(slug: string, name: string, text: string, ownerId?: string) {
  await transact((tx) =>
    publishVersion(
      tx,
      {
        ...{ slug, name, lang: 'en', standing: 'unofficial-translation', title: name },
        ...(ownerId !== undefined && { ownerId, visibility: 'private' }),
      },
      buildProvisions([
        { eId: 'art_1', kind: 'article', number: '1', state: 'text-seen', sources: [], text },
      ]),
    ),
  );
}

describe('the texts of one language', () => {
  const refs = ({ base, witnesses }: Awaited<ReturnType<typeof open>>) =>
    [base, ...witnesses].map(({ choice: { ref } }) => `${ref.name}@v${ref.version}`);

  it('are read together, each in its newest version', async () => {
    const slug = await treatyOf(PEACE);
    await textOf(slug, 'kcna', PEACE.replace('keep', 'safeguard'));
    await textOf(slug, 'tass', PEACE.replace('keep', 'guard'));
    await textOf(slug, 'tass', PEACE.replace('keep', 'preserve'));
    const opened = await open(slug);
    expect(refs(opened)).toEqual(['@v1', 'kcna@v1', 'tass@v2']);
    expect(opened.collation.passages[0]?.places[0]?.readings).toMatchObject([
      { text: 'safeguard', witnesses: [0] },
      { text: 'preserve', witnesses: [1] },
    ]);
    expect(refs(await open(slug, 'base=tass@v1&with=en,kcna'))).toEqual([
      'tass@v1',
      '@v1',
      'kcna@v1',
    ]);
  });

  it('are read against the one that is preferred, and it says why', async () => {
    const slug = await treatyOf(PEACE);
    await textOf(slug, 'kcna', PEACE.replace('keep', 'safeguard'));
    await database().expression.updateMany({
      where: { treaty: { slug }, name: 'kcna' },
      data: { preferred: true, preferredReason: 'Printed by a party.' },
    });
    const opened = await open(slug);
    expect(refs(opened)).toEqual(['kcna@v1', '@v1']);
    expect(opened.base.choice).toMatchObject({
      preferred: true,
      preferredReason: 'Printed by a party.',
    });
  });

  it('hold nothing that is private to somebody else, under its name or without it', async () => {
    const slug = await treatyOf(PEACE);
    const owner = await person();
    await textOf(slug, 'mine', PEACE.replace('keep', 'hoard'), owner.actor.id);
    for (const search of ['', 'with=mine', 'with=mine@v1']) {
      const opened = await open(slug, search);
      expect(refs(opened)).toEqual(['@v1']);
      expect(JSON.stringify([opened.collation, opened.choices])).not.toMatch(/hoard|mine/);
    }
    await expect(open(slug, 'base=mine')).rejects.toMatchObject({ code: 'not-found' });
    const query = parseWitnessQuery(new URLSearchParams(), 'en');
    expect(refs(await openWitnesses(owner.actor, slug, 'en', query))).toEqual(['@v1', 'mine@v1']);
  });
});

describe('the witnesses of a text', () => {
  it('are its other versions where there is no other text', async () => {
    const { base, witnesses, collation } = await open(await threeVersions());
    expect([base, ...witnesses].map(({ choice }) => choice.ref.version)).toEqual([3, 2, 1]);
    const [passage] = collation.passages;
    expect(passage?.places.map(({ readings }) => readings.map(({ text }) => text))).toEqual([
      ['continent', 'region'],
    ]);
    expect(collation.additions).toMatchObject([{ of: [{ witness: 0 }, { witness: 1 }] }]);
  });

  it('are those that the address names, read against the base that it names', async () => {
    const { base, witnesses, collation } = await open(await threeVersions(), 'base=@v1&with=@v3');
    expect([base, ...witnesses].map(({ choice }) => choice.ref.version)).toEqual([1, 3]);
    expect(collation.passages.map(({ lacking }) => lacking)).toEqual([[], [0]]);
    const [passage] = collation.passages;
    const stored = unitsById((witnesses[0] ?? base).version).get('art_1')?.text;
    expect(passage && readWitness(passage, 0)).toBe(stored);
  });

  it('are named where they are not stored, and never the base itself', async () => {
    const { witnesses, missing } = await open(await threeVersions(), 'with=@v9,kcna,@v3,@v2');
    expect(witnesses.map(({ choice }) => choice.ref.version)).toEqual([2]);
    expect(missing).toEqual(['@v9', 'kcna']);
  });

  it('may be none', async () => {
    const { witnesses, choices, collation } = await open(await treatyOf(PEACE));
    expect([witnesses.length, choices.length, collation.witnesses]).toEqual([0, 1, 0]);
  });

  it('are not found without a treaty, a text in the language or the base', async () => {
    const slug = await treatyOf(PEACE);
    await expect(open('nothing-here')).rejects.toMatchObject({ code: 'not-found' });
    await expect(open(slug, 'base=@v7')).rejects.toMatchObject({ code: 'not-found' });
    const inRussian = parseWitnessQuery(new URLSearchParams(), 'ru');
    await expect(openWitnesses(ANONYMOUS, slug, 'ru', inRussian)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('are rendered once', async () => {
    const opened = await open(await threeVersions());
    expect(renderedCollation(opened)).toBe(renderedCollation(opened));
  });
});
