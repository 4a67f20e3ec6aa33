import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { database } from '@/lib/store/database';
import { person } from '../testing/people';
import { publish, treatyOf } from '../testing/treaties';
import { findByHash, isVersionHash, openHistory } from './text-history';

const [PEACE, WAR] = ['The Parties shall keep the peace.', 'The Parties shall not wage war.'];

/** A treaty whose third version says again what its first said. */
async function threeVersions(): Promise<string> {
  const slug = await treatyOf(PEACE);
  await publish(slug, WAR);
  await publish(slug, PEACE);
  return slug;
}

describe('the history of a text', () => {
  it('has its versions, newest first, with what each is known by', async () => {
    const { text, texts } = await openHistory(ANONYMOUS, {
      slug: await threeVersions(),
      lang: 'en',
    });
    expect(texts).toBe(1);
    expect(text.versions.map(({ number, articleCount }) => [number, articleCount])).toEqual([
      [3, 1],
      [2, 1],
      [1, 1],
    ]);
    const [third, second, first] = text.versions.map(({ contentHash }) => contentHash);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
  });

  it('is not found for another language, another name or what is private to somebody else', async () => {
    const slug = await treatyOf(PEACE);
    const absent = { code: 'not-found' };
    await expect(openHistory(ANONYMOUS, { slug, lang: 'ru' })).rejects.toMatchObject(absent);
    await expect(openHistory(ANONYMOUS, { slug, lang: 'en', name: 'x' })).rejects.toMatchObject(
      absent,
    );
    const owner = await person();
    await database().expression.updateMany({
      where: { treaty: { slug } },
      data: { ownerId: owner.actor.id, visibility: 'private' },
    });
    await expect(openHistory(ANONYMOUS, { slug, lang: 'en' })).rejects.toMatchObject(absent);
    const own = await openHistory(owner.actor, { slug, lang: 'en' });
    expect(own.text.versions).toHaveLength(1);
  });
});

describe('a version cited by its hash', () => {
  it('is the newest that says the same', async () => {
    const slug = await threeVersions();
    const address = { slug, lang: 'en' };
    const { text } = await openHistory(ANONYMOUS, address);
    const hashOf = (number: number) =>
      text.versions.find((version) => version.number === number)?.contentHash ?? '';
    const find = (hash: string) => findByHash(ANONYMOUS, address, hash);
    expect(await find(hashOf(1))).toEqual({ ...address, version: 3 });
    expect(await find(hashOf(2).slice(0, 12))).toEqual({ ...address, version: 2 });
    await expect(find(hashOf(2).slice(0, 11))).rejects.toMatchObject({ code: 'not-found' });
    await expect(find('0'.repeat(12))).rejects.toMatchObject({ code: 'not-found' });
    await expect(find('')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is found in a named text of the language too', async () => {
    const slug = await treatyOf(PEACE);
    await database().expression.updateMany({ where: { treaty: { slug } }, data: { name: 'kcna' } });
    const { text } = await openHistory(ANONYMOUS, { slug, lang: 'en' });
    const hash = text.versions[0]?.contentHash ?? '';
    const found = { slug, lang: 'en', name: 'kcna', version: 1 };
    expect(await findByHash(ANONYMOUS, { slug, lang: 'en' }, hash)).toEqual(found);
    const elsewhere = findByHash(ANONYMOUS, { slug, lang: 'en', name: 'tass' }, hash);
    await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is told from a number by its length', () => {
    const words = ['v1', 'abcdef012345', 'ABCDEF012345', 'abcdef01234', 'g'.repeat(12), ''];
    expect(words.filter(isVersionHash)).toEqual(['abcdef012345']);
  });
});
