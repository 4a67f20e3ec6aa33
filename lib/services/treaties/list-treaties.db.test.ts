import { describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import type { EventKind, LifecycleEvent } from '@/lib/core/treaty/treaty';
import { createAnnotation } from '../annotations/create-annotation';
import { person } from '../testing/people';
import { bareTreaty, noteOn, publish, shippedTreaty } from '../testing/treaties';
import { listTitles, listTreaties } from './list-treaties';
import { seedTreaty } from './seed-corpus';

/** An event as sources date it; the last date is the preferred one. */
function event(kind: EventKind, ...dates: string[]): LifecycleEvent {
  const readings = dates.map((value, index) => ({
    date: { value, precision: 'day' as const },
    preferred: index === dates.length - 1,
    sources: [],
  }));
  return { kind, label: kind, readings };
}

const entryOf = async (actor: Actor, slug: string) =>
  (await listTreaties(actor)).find((treaty) => treaty.slug === slug);

describe('the catalogue', () => {
  it('says of a treaty who made it, when, and what there is to read', async () => {
    const parties = [
      { code: 'AAA', name: 'Party A' },
      { code: 'BBB', name: 'Party B' },
    ];
    const events = [
      event('signed', '1961-07-06'),
      event('entered-into-force', '1961-09-11', '1961-09-10'),
    ];
    const shipped = shippedTreaty(['One.', 'Two.'], { parties, events, status: 'terminated' });
    const { slug, title, shortTitle } = shipped.treaty;
    await seedTreaty(shipped, 'hash');
    expect(await entryOf(ANONYMOUS, slug)).toEqual({
      slug,
      title,
      shortTitle,
      status: 'terminated',
      visibility: 'public',
      parties,
      signed: { value: '1961-07-06', precision: 'day', disputed: false },
      inForce: { value: '1961-09-10', precision: 'day', disputed: true },
      articleCount: 2,
      languages: ['en'],
      noteCount: 0,
    });
  });

  it('takes the day of approval for that of signing where nobody signed', async () => {
    const approved = shippedTreaty(['One.'], { events: [event('approved', '1948-12-10')] });
    await seedTreaty(approved, 'hash');
    const entry = await entryOf(ANONYMOUS, approved.treaty.slug);
    expect(entry?.signed?.value).toBe('1948-12-10');
    expect(entry).not.toHaveProperty('inForce');
  });

  it('counts the articles of the newest version', async () => {
    const { slug } = bareTreaty();
    await publish(slug, 'One.', 'Two.', 'Three.');
    await publish(slug, 'One.');
    expect(await entryOf(ANONYMOUS, slug)).toMatchObject({ articleCount: 1, languages: ['en'] });
  });

  it('counts only the notes that who asks may see', async () => {
    const { slug } = bareTreaty();
    await publish(slug, 'The Parties shall consult.');
    const [owner, other] = [await person(), await person()];
    const request = noteOn(slug, 'consult');
    await createAnnotation(owner.actor, request);
    await createAnnotation(owner.actor, { ...request, visibility: 'public' });
    const counts = await Promise.all(
      [owner.actor, other.actor, ANONYMOUS].map((actor) => entryOf(actor, slug)),
    );
    expect(counts.map((entry) => entry?.noteCount)).toEqual([2, 1, 1]);
  });

  it('is in the order of the short titles, and so is the list to choose from', async () => {
    for (const shortTitle of ['Zebra treaty', 'Aardvark treaty']) {
      const { treaty, texts } = shippedTreaty(['One.'], { shortTitle });
      await seedTreaty({ treaty, texts }, 'hash');
    }
    const titles = (await listTreaties(ANONYMOUS)).map(({ slug, shortTitle }) => ({
      slug,
      shortTitle,
    }));
    const named = titles.map(({ shortTitle }) => shortTitle);
    expect(named.indexOf('Aardvark treaty')).toBeLessThan(named.indexOf('Zebra treaty'));
    const choice = await listTitles(ANONYMOUS);
    expect(choice.map(({ shortTitle }) => shortTitle)).toEqual(named);
    expect(new Set(choice.map(({ slug }) => slug))).toEqual(
      new Set(titles.map(({ slug }) => slug)),
    );
  });
});
