import { describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
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

describe('deleting', () => {
  it('takes a treaty and its texts out of everyone’s sight until it is restored', async () => {
    const { actor, stranger, address, slug } = await owner();
    await publishTreaty(actor, slug);
    await deleteTreaty(actor, slug);
    for (const one of [actor, stranger, ANONYMOUS]) {
      await expect(getTreaty(one, slug)).rejects.toEqual(code('not-found'));
      await expect(readVersion(one, address)).rejects.toEqual(code('not-found'));
      expect(await lists(one, slug)).toBe(false);
    }
    await expect(restoreTreaty(stranger, slug)).rejects.toEqual(code('not-found'));
    await restoreTreaty(actor, slug);
    expect(await lists(stranger, slug)).toBe(true);
    expect((await readVersion(stranger, address)).provisions).toHaveLength(1);
  });

  it('is refused, with the reason, where others have added texts', async () => {
    const { actor, stranger, slug } = await owner();
    await publishTreaty(actor, slug);
    const further = await furtherText(stranger, slug);
    await expect(deleteTreaty(actor, slug)).rejects.toThrow(/Others have added texts/);
    await deleteText(stranger, further);
    await deleteTreaty(actor, slug);
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
