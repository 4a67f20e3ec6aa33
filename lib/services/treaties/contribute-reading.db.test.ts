import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { transact } from '@/lib/store/database';
import { saveTreatyRecord } from '@/lib/store/treaty-records';
import { person } from '../testing/people';
import { bareTreaty, privateTreatyOf } from '../testing/treaties';
import { contributeReading, withdrawReading } from './contribute-reading';
import { getTreaty } from './get-treaty';

const code = (given: string) => expect.objectContaining({ code: given });
const LASTS_NINE = {
  about: { fact: 'duration', value: 'nine years' },
  note: 'page 3',
  source: { title: 'An almanac' },
  visibility: 'public',
} as const;
const SIGNED_IN_MAY = {
  about: { event: 'signed', date: { value: '1970-05', precision: 'month' } },
  source: { url: 'https://example.org/gazette' },
  visibility: 'private',
} as const;

/** A shipped record that states one fact. */
async function shipped() {
  const reading = { value: 'ten years', preferred: true, sources: [] };
  const treaty = bareTreaty({
    facts: [{ key: 'duration', label: 'Duration', readings: [reading] }],
  });
  const seed = () => transact((tx) => saveTreatyRecord(tx, treaty, 'hash'));
  await seed();
  return { slug: treaty.slug, treaty, seed };
}

describe('a reading added to a shipped record', () => {
  it('stands beside what the record says, for whom it is meant, also when it is seeded anew', async () => {
    const [{ slug, treaty, seed }, reader, other] = [
      await shipped(),
      await person({ name: 'Grace Hopper' }),
      await person(),
    ];
    const { id } = await contributeReading(reader.actor, slug, LASTS_NINE);
    await contributeReading(reader.actor, slug, SIGNED_IN_MAY);
    await seed();
    const own = await getTreaty(reader.actor, slug);
    expect(own.facts[0]?.readings).toEqual([
      ...(treaty.facts[0]?.readings ?? []),
      {
        value: 'nine years',
        preferred: false,
        note: 'page 3',
        sources: [{ url: 'An almanac', title: 'An almanac', partial: true }],
        contributed: { id, by: 'Grace Hopper', visibility: 'public', own: true },
      },
    ]);
    expect(own.events).toMatchObject([
      { kind: 'signed', readings: [{ contributed: { visibility: 'private' } }] },
    ]);
    for (const actor of [other.actor, ANONYMOUS]) {
      const seen = await getTreaty(actor, slug);
      expect(seen.facts[0]?.readings[1]).toMatchObject({
        value: 'nine years',
        contributed: { by: 'Grace Hopper', own: false },
      });
      expect(seen.events).toEqual([]);
    }
    await expect(withdrawReading(other.actor, slug, id)).rejects.toEqual(code('forbidden'));
    await withdrawReading(reader.actor, slug, id);
    await expect(withdrawReading(reader.actor, slug, id)).rejects.toEqual(code('not-found'));
    expect((await getTreaty(ANONYMOUS, slug)).facts).toEqual(treaty.facts);
  });

  it('is not taken by a record that has an owner, nor for a fact that is not stated', async () => {
    const [owner, other] = [await person(), await person()];
    const slug = await privateTreatyOf(owner.actor.id, 'The Parties share the river.');
    await expect(contributeReading(owner.actor, slug, SIGNED_IN_MAY)).rejects.toEqual(
      code('forbidden'),
    );
    await expect(contributeReading(other.actor, slug, SIGNED_IN_MAY)).rejects.toEqual(
      code('not-found'),
    );
    const about = { fact: 'no-such-fact', value: 'x' };
    const { slug: record } = await shipped();
    await expect(contributeReading(other.actor, record, { ...LASTS_NINE, about })).rejects.toEqual(
      code('invalid-input'),
    );
    await expect(withdrawReading(other.actor, record, 'no-id')).rejects.toEqual(code('not-found'));
    expect((await getTreaty(other.actor, record)).takesReadings).toBe(true);
    expect((await getTreaty(ANONYMOUS, record)).takesReadings).toBe(false);
  });
});
