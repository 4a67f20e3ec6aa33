import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { database } from '@/lib/store/database';
import { person } from '../testing/people';
import { bareTreaty, privateTreatyOf, publish, treatyOf } from '../testing/treaties';
import { editRecord, recordHistory } from './edit-record';
import { getTreaty } from './get-treaty';
import { publishTreaty } from './own-treaty';
import { restoreVersion } from './restore-version';
import { seedTreaty } from './seed-corpus';

const code = (given: string) => expect.objectContaining({ code: given });

/** A person with a private treaty of one text. */
async function owner() {
  const { actor } = await person();
  const slug = await privateTreatyOf(actor.id, 'The Parties share the river.');
  return { actor, slug, address: { slug, lang: 'en', version: 1 } };
}

describe('editing a record of one’s own', () => {
  it('changes what is given, and leaves the rest as it was', async () => {
    const { actor, slug } = await owner();
    const edit = {
      title: 'Treaty on the Rivers',
      status: 'in-force',
      titles: [{ lang: 'fr', title: 'Traité des fleuves' }],
      events: [
        {
          kind: 'signed',
          date: { value: '1970-05', precision: 'month' },
          place: 'A town',
          preferred: true,
          source: { title: 'Gazette', url: 'https://example.org/gazette' },
        },
        {
          kind: 'signed',
          date: { value: '1970-06-01', precision: 'day' },
          statement: 'signed in June',
          source: { title: 'An almanac' },
        },
      ],
      facts: [{ label: 'Duration', value: 'ten years' }],
      relations: [{ kind: 'cites', title: 'An older treaty' }],
      authenticTexts: [{ lang: 'fr', source: { url: 'https://example.org/fr' } }],
    } as const;
    expect(await editRecord(actor, slug, 1, edit)).toEqual({ revision: 2 });
    const record = await getTreaty(actor, slug);
    expect(record).toMatchObject({
      title: 'Treaty on the Rivers',
      shortTitle: 'Test treaty',
      status: 'in-force',
      revision: 2,
      titles: edit.titles,
      facts: [{ key: 'own-1', label: 'Duration', readings: [{ value: 'ten years' }] }],
      relations: [{ kind: 'cites', title: 'An older treaty' }],
      authenticTexts: edit.authenticTexts,
    });
    expect(record.parties.map(({ name }) => name)).toEqual(['Party A']);
    expect(record.events).toEqual([
      {
        kind: 'signed',
        label: 'Signed',
        place: 'A town',
        readings: [
          {
            date: { value: '1970-05', precision: 'month' },
            preferred: true,
            sources: [{ url: 'https://example.org/gazette', title: 'Gazette' }],
          },
          {
            date: { value: '1970-06-01', precision: 'day' },
            statement: 'signed in June',
            preferred: false,
            sources: [{ url: 'An almanac', title: 'An almanac', partial: true }],
          },
        ],
      },
    ]);
    const named = (await getTreaty(actor, slug)).sources.map(({ url }) => url);
    expect(named).toEqual(['https://example.org/gazette', 'An almanac', 'https://example.org/fr']);

    await editRecord(actor, slug, 2, {
      events: [],
      facts: [{ label: 'Place', value: 'a bridge' }, ...edit.facts],
    });
    const later = await getTreaty(actor, slug);
    expect(later.sources.map(({ url }) => url)).toEqual(['https://example.org/fr']);
    expect(later.facts.map(({ key, label }) => [key, label])).toEqual([
      ['own-2', 'Place'],
      ['own-1', 'Duration'],
    ]);
  });

  it('keeps the parties that stay, and renames none that shipped records have', async () => {
    const name = `Republic of ${crypto.randomUUID()}`;
    const shipped = bareTreaty({ parties: [{ code: name.slice(-12), name }] });
    await seedTreaty({ treaty: shipped, texts: [] }, 'hash');
    const { actor, slug } = await owner();
    const codes = async () =>
      new Map((await getTreaty(actor, slug)).parties.map((party) => [party.name, party.code]));
    await editRecord(actor, slug, 1, { parties: ['Party of the Rivers'] });
    const before = await codes();
    await editRecord(actor, slug, 2, { parties: ['Party of the RIVERS', name.toUpperCase()] });
    const after = await codes();
    expect([...after.keys()]).toEqual(['Party of the RIVERS', name]);
    expect(after.get('Party of the RIVERS')).toBe(before.get('Party of the Rivers'));
    expect((await getTreaty(ANONYMOUS, shipped.slug)).parties).toEqual(shipped.parties);
  });

  it('tells who edits an older state, and keeps what was saved', async () => {
    const { actor, slug } = await owner();
    await editRecord(actor, slug, 1, { title: 'First' });
    await expect(editRecord(actor, slug, 1, { title: 'Second' })).rejects.toEqual(
      code('stale-revision'),
    );
    const both = await Promise.allSettled([
      editRecord(actor, slug, 2, { title: 'Third' }),
      editRecord(actor, slug, 2, { title: 'Fourth' }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toEqual(code('stale-revision'));
    expect((await getTreaty(actor, slug)).revision).toBe(3);
  });

  it('is for its owner alone, and never for shipped records', async () => {
    const [{ actor, slug }, stranger] = [await owner(), await person()];
    const edit = { title: 'Another title' };
    await expect(editRecord(stranger.actor, slug, 1, edit)).rejects.toEqual(code('not-found'));
    await publishTreaty(actor, slug);
    await expect(editRecord(stranger.actor, slug, 1, edit)).rejects.toEqual(code('forbidden'));
    const shipped = await treatyOf('The Parties share the river.');
    await expect(editRecord(actor, shipped, 1, edit)).rejects.toEqual(code('forbidden'));
  });
});

describe('the history of a record', () => {
  it('has what it said before each change, by whom it was changed and why', async () => {
    const { actor, slug } = await owner();
    expect(await recordHistory(actor, slug)).toEqual([]);
    await editRecord(actor, slug, 1, { title: 'Second title', reason: 'As it is printed' });
    await editRecord(actor, slug, 2, { title: 'Third title' });
    const history = await recordHistory(actor, slug);
    expect(
      history.map(({ revision, record, reason, by }) => [revision, record.title, reason, by]),
    ).toEqual([
      [2, 'Second title', undefined, actor.name],
      [1, 'Treaty for a test', 'As it is printed', actor.name],
    ]);
  });

  it('is as private as the record, and leads nobody to what they may not see', async () => {
    const [{ actor, slug }, hidden, stranger] = [await owner(), await owner(), await person()];
    await database().treaty.update({
      where: { slug: hidden.slug },
      data: { ownerId: actor.id },
    });
    const relations = [{ kind: 'cites', title: 'Another of mine', slug: hidden.slug }] as const;
    await editRecord(actor, slug, 1, { relations });
    await editRecord(actor, slug, 2, { title: 'Second title' });
    for (const other of [stranger.actor, ANONYMOUS]) {
      await expect(recordHistory(other, slug)).rejects.toEqual(code('not-found'));
    }
    await publishTreaty(actor, slug);
    const own = await recordHistory(actor, slug);
    expect(own[0]?.record.relations).toMatchObject([{ slug: hidden.slug }]);
    for (const other of [stranger.actor, ANONYMOUS]) {
      expect(await recordHistory(other, slug)).toEqual([]);
    }
    await editRecord(actor, slug, 3, { title: 'Third title' });
    for (const other of [stranger.actor, ANONYMOUS]) {
      expect((await recordHistory(other, slug)).map(({ revision }) => revision)).toEqual([3]);
      const seen = JSON.stringify([await recordHistory(other, slug), await getTreaty(other, slug)]);
      expect(seen).toContain('Another of mine');
      expect(seen).not.toContain(hidden.slug);
    }
  });
});

describe('restoring an older version', () => {
  it('makes it the newest again, with the reason', async () => {
    const { actor, address } = await owner();
    await publish(address.slug, 'Both share the river.');
    const restored = await restoreVersion(actor, address, 'The scan was of another text');
    expect(restored).toEqual({ ...address, version: 3 });
    const [text] = (await getTreaty(actor, address.slug)).expressions;
    const [third, , first] = text?.versions ?? [];
    expect(third).toMatchObject({ reason: 'The scan was of another text', by: actor.name });
    expect(third?.contentHash).toBe(first?.contentHash);
    await expect(restoreVersion(actor, address)).rejects.toEqual(code('conflict'));
    await expect(restoreVersion(actor, { ...address, version: 9 })).rejects.toEqual(
      code('not-found'),
    );
  });

  it('is for the owner of the text alone', async () => {
    const [{ actor, address }, stranger] = [await owner(), await person()];
    await expect(restoreVersion(stranger.actor, address)).rejects.toEqual(code('not-found'));
    await publishTreaty(actor, address.slug);
    await expect(restoreVersion(stranger.actor, address)).rejects.toEqual(code('forbidden'));
  });
});
