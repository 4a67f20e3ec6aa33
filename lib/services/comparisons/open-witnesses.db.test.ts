import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { parseWitnessQuery } from '@/lib/core/address/witness-query';
import { readWitness } from '@/lib/core/comparison/collation';
import { unitsById } from '@/lib/core/treaty/provision';
import { renderedCollation } from '../rendered-texts';
import { publish, treatyOf } from '../testing/treaties';
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
