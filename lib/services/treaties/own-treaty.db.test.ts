import { describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { failure } from '../testing/attempts';
import { person } from '../testing/people';
import { privateTextOf, privateTreatyOf, treatyOf } from '../testing/treaties';
import { getTreaty } from './get-treaty';
import { listTreaties } from './list-treaties';
import {
  deleteText,
  deleteTreaty,
  preferText,
  publishText,
  publishTreaty,
  restoreText,
  restoreTreaty,
} from './own-treaty';
import { readVersion } from './read-version';

const code = (given: string) => expect.objectContaining({ code: given });

/** A person with a private treaty of one text, and somebody else. */
async function owner() {
  const [{ actor }, stranger] = [await person(), await person()];
  const slug = await privateTreatyOf(actor.id, 'The Parties share the river.');
  return { actor, stranger: stranger.actor, slug, address: { slug, lang: 'en' } };
}

/** A further text in English, under a name. */
async function furtherText({ id }: { readonly id: string }, slug: string) {
  const name = 'gazette';
  await privateTextOf(id, slug, name);
  return { slug, lang: 'en', name };
}

async function lists(actor: Actor, slug: string): Promise<boolean> {
  return (await listTreaties(actor)).some((treaty) => treaty.slug === slug);
}

describe('publishing', () => {
  it('shows a treaty and the owner’s texts of it to everyone', async () => {
    const { actor, stranger, address, slug } = await owner();
    for (const attempt of [publishTreaty, deleteTreaty, restoreTreaty]) {
      await expect(attempt(stranger, slug)).rejects.toEqual(code('not-found'));
    }
    expect(await lists(stranger, slug)).toBe(false);
    await publishTreaty(actor, slug);
    for (const other of [stranger, ANONYMOUS]) {
      expect(await lists(other, slug)).toBe(true);
      expect(await getTreaty(other, slug)).toMatchObject({ own: false, visibility: 'public' });
      expect((await readVersion(other, address)).provisions).toHaveLength(1);
    }
    for (const attempt of [publishTreaty, deleteTreaty]) {
      await expect(attempt(stranger, slug)).rejects.toEqual(code('forbidden'));
    }
  });

  it('of a text shows the owner’s treaty with it, and no other text', async () => {
    const { actor, stranger, address, slug } = await owner();
    const further = await furtherText(actor, slug);
    await expect(publishText(stranger, address)).rejects.toEqual(code('not-found'));
    await publishText(actor, address);
    const seen = (await getTreaty(stranger, slug)).expressions;
    expect(seen.map(({ name }) => name)).toEqual([undefined]);
    await expect(readVersion(stranger, further)).rejects.toEqual(code('not-found'));
    await publishText(actor, further);
    expect((await getTreaty(ANONYMOUS, slug)).expressions).toHaveLength(2);
  });
});

describe('what somebody may not see', () => {
  it('is refused in the very words of what is not there', async () => {
    const { stranger, slug, address } = await owner();
    const nothing = `${slug.slice(0, -4)}zzzz`;
    for (const attempt of [publishTreaty, deleteTreaty, restoreTreaty]) {
      const [hidden, none] = await Promise.all(
        [slug, nothing].map((one) => failure(attempt(stranger, one))),
      );
      expect(String(hidden).replaceAll(slug, nothing)).toBe(String(none));
    }
    for (const attempt of [publishText, deleteText, restoreText]) {
      const [hidden, none] = await Promise.all(
        [slug, nothing].map((one) => failure(attempt(stranger, { ...address, slug: one }))),
      );
      expect(String(hidden).replaceAll(slug, nothing)).toBe(String(none));
    }
  });
});

describe('deleting', () => {
  it('takes a private treaty and its texts out of its owner’s sight until it is restored', async () => {
    const { actor, stranger, address, slug } = await owner();
    await deleteTreaty(actor, slug);
    for (const one of [actor, stranger, ANONYMOUS]) {
      await expect(getTreaty(one, slug)).rejects.toEqual(code('not-found'));
      await expect(readVersion(one, address)).rejects.toEqual(code('not-found'));
      expect(await lists(one, slug)).toBe(false);
    }
    await expect(restoreTreaty(stranger, slug)).rejects.toEqual(code('not-found'));
    await restoreTreaty(actor, slug);
    expect(await lists(actor, slug)).toBe(true);
    expect((await readVersion(actor, address)).provisions).toHaveLength(1);
  });

  it('is refused for a published record, alike whether others have private texts of it or none', async () => {
    const [one, two] = [await owner(), await owner()];
    await publishTreaty(one.actor, one.slug);
    await publishTreaty(two.actor, two.slug);
    const further = await furtherText(one.stranger, one.slug);
    const refusals = await Promise.all(
      [one, two].map(({ actor, slug }) => failure(deleteTreaty(actor, slug))),
    );
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toMatchObject({ code: 'conflict' });
    expect((await readVersion(one.stranger, further)).name).toBe(further.name);
  });

  it('of a text leaves the treaty and its other texts', async () => {
    const { actor, stranger, address, slug } = await owner();
    const further = await furtherText(actor, slug);
    await publishTreaty(actor, slug);
    await expect(deleteText(stranger, further)).rejects.toEqual(code('forbidden'));
    await deleteText(actor, further);
    for (const one of [actor, stranger, ANONYMOUS]) {
      await expect(readVersion(one, further)).rejects.toEqual(code('not-found'));
      expect((await readVersion(one, address)).name).toBeUndefined();
    }
    await expect(restoreText(stranger, further)).rejects.toEqual(code('not-found'));
    await restoreText(actor, further);
    expect((await readVersion(stranger, further)).name).toBe(further.name);
  });
});

describe('the text to be read first', () => {
  it('is one of a language, with a reason that everyone reads', async () => {
    const { actor, stranger, address, slug } = await owner();
    const further = await furtherText(actor, slug);
    await publishTreaty(actor, slug);
    const preferred = async () =>
      (await getTreaty(stranger, slug)).expressions
        .filter((text) => text.preferred)
        .map(({ name, preferredReason }) => [name, preferredReason]);
    await preferText(actor, further, 'Made from the signed copy');
    expect(await preferred()).toEqual([[further.name, 'Made from the signed copy']]);
    await preferText(actor, address, 'Printed first');
    expect(await preferred()).toEqual([[undefined, 'Printed first']]);
    await preferText(actor, address, undefined);
    expect(await preferred()).toEqual([]);
    await expect(preferText(stranger, further, 'Mine')).rejects.toEqual(code('forbidden'));
  });

  it('is never one that the owner of the treaty may not see', async () => {
    const { actor, stranger, slug } = await owner();
    await publishTreaty(actor, slug);
    const hidden = await furtherText(stranger, slug);
    await expect(preferText(actor, hidden, 'A guess')).rejects.toEqual(code('not-found'));
    const shipped = await treatyOf('The Parties share the river.');
    await expect(preferText(actor, { slug: shipped, lang: 'en' }, 'Mine')).rejects.toEqual(
      code('forbidden'),
    );
  });
});
