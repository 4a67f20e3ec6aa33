import { describe, expect, it } from 'vitest';
import type { VersionAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { database } from '@/lib/store/database';
import { deleteAnnotation } from '../annotations/change-annotation';
import { createAnnotation } from '../annotations/create-annotation';
import { createCorrection } from '../corrections/create-correction';
import { correctionsFor } from '../corrections/list-corrections';
import { type Person, person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { createShareLink, listShareLinks, openShareLink, revokeShareLink } from './share-links';

const DAY = 86_400_000;

async function sharedNote() {
  const slug = await treatyOf('The Parties shall consult.');
  const owner = await person();
  const { value: note } = await createAnnotation(owner.actor, noteOn(slug, 'consult'));
  return { slug, owner, note };
}

async function share(owner: Person, annotation: string, expiresInDays: number | null = 30) {
  const { value } = await createShareLink(owner.actor, { annotation, expiresInDays });
  if (value.token === null) throw new Error('a new link shows its token');
  return { link: value.link, token: value.token };
}

describe('a share link', () => {
  it('opens one note in its view, and stores only the hash of a 128-bit token', async () => {
    const { slug, owner, note } = await sharedNote();
    const { link, token } = await share(owner, note.id);
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const opened = await openShareLink(token);
    expect(opened.annotation.id).toBe(note.id);
    expect(opened.link.view).toBe(`/treaties/${slug}/en/v1`);
    const row = await database().shareLink.findUniqueOrThrow({ where: { id: link.id } });
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('answers the same when unknown, malformed, revoked, expired, or its note is deleted', async () => {
    const { owner, note } = await sharedNote();
    const revoked = await share(owner, note.id);
    await revokeShareLink(owner.actor, revoked.link.id);
    const expired = await share(owner, note.id, 1);
    const emptied = await sharedNote();
    const orphan = await share(emptied.owner, emptied.note.id);
    await deleteAnnotation(emptied.owner.actor, emptied.note.id);
    const attempts = [
      () => openShareLink('AAAAAAAAAAAAAAAAAAAAAA'),
      () => openShareLink('no token'),
      () => openShareLink(revoked.token),
      () => openShareLink(expired.token, Date.now() + 2 * DAY),
      () => openShareLink(orphan.token),
    ];
    for (const attempt of attempts) {
      await expect(attempt()).rejects.toEqual(new AppError('not-found'));
    }
  });

  it('is refused where a private text would be all that it opens', async () => {
    const { slug, owner, note } = await sharedNote();
    const other = await treatyOf('The Parties shall consult.');
    const make = (of: string, visibility: string) =>
      database().expression.updateMany({
        where: { treaty: { slug: of } },
        data: { visibility, ownerId: owner.actor.id },
      });
    const view = `/compare/${slug}:en@v1...${other}:en@v1`;
    await make(other, 'private');
    const attempt = (path?: string) =>
      createShareLink(owner.actor, { annotation: note.id, view: path, expiresInDays: 1 });
    await expect(attempt(view)).rejects.toThrow(/Publish the text first/);
    const { value } = await attempt();
    await make(slug, 'private');
    await expect(attempt()).rejects.toThrow(/Publish the text first/);
    // What was opened before shows nothing any more.
    await expect(openShareLink(value.token ?? '')).rejects.toEqual(
      expect.objectContaining({ code: 'not-found' }),
    );
    await make(slug, 'public');
    expect((await openShareLink(value.token ?? '')).annotation.id).toBe(note.id);
  });

  it('is listed with how its note begins, what that is on, and whether it is deleted', async () => {
    const { slug, owner, note } = await sharedNote();
    await share(owner, note.id);
    const [listed] = await listShareLinks(owner.actor);
    const places = [{ treaty: slug, eId: 'art_1' }];
    expect(listed?.note).toEqual({ words: expect.stringMatching(/\S/), places, deleted: false });
    await deleteAnnotation(owner.actor, note.id);
    expect((await listShareLinks(owner.actor))[0]?.note.deleted).toBe(true);
  });

  it('is made, listed and revoked by the owner alone', async () => {
    const { owner, note } = await sharedNote();
    const other = await person();
    const { link } = await share(owner, note.id);
    const request = { annotation: note.id, expiresInDays: 30 };
    await expect(createShareLink(other.actor, request)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(revokeShareLink(other.actor, link.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await listShareLinks(other.actor)).toEqual([]);
    expect(await listShareLinks(owner.actor)).toMatchObject([link]);
  });

  it('opens a note on a private pairing with that pairing, and with no other', async () => {
    const war = 'An attack on one Party obliges the other to assist it.';
    const [a, b] = [
      await treatyOf(war, 'Trade grows.'),
      await treatyOf('Museums open.', war, 'Ships sail.'),
    ];
    const owner = await person();
    const sides = [a, b].map((slug) => ({ slug, lang: 'en', version: 1 })) as unknown as readonly [
      VersionAddress,
      VersionAddress,
    ];
    const pair = (left: string, right: string) =>
      createCorrection(owner.actor, {
        sides,
        kind: 'link',
        left: [left],
        right: [right],
        reason: 'mine alone',
        visibility: 'private',
      });
    await pair('art_1', 'art_1');
    // Private as well, and not needed: not so much as its id stands in what others open.
    await pair('art_2', 'art_3');
    const onA = noteOn(a, 'attack');
    const { value: note } = await createAnnotation(owner.actor, {
      ...onA,
      targets: [...onA.targets, ...noteOn(b, 'Museums').targets],
    });
    const { value } = await createShareLink(owner.actor, { annotation: note.id, expiresInDays: 1 });
    const compare = `/compare/${a}:en@v1...${b}:en@v1`;
    expect(value.link.view).toBe(`${compare}?fix=art_1~art_1`);
    const opened = await openShareLink(value.token ?? '');
    if (opened.view.kind !== 'compare') throw new Error('it opens the comparison');
    const [left, right] = await Promise.all(sides.map((side) => readVersion(opened.actor, side)));
    if (!left || !right) throw new Error('both texts are there');
    const shown = await correctionsFor(opened.actor, left, right, opened.view.query.corrections);
    expect(shown.applied).toMatchObject([{ left: ['art_1'], right: ['art_1'], reason: '' }]);
    expect(shown.hidden).toBe(0);
    expect(JSON.stringify(shown)).not.toContain('mine alone');
    const without = `${compare}?fix=none`;
    const plain = { annotation: note.id, expiresInDays: 1, view: without };
    expect((await createShareLink(owner.actor, plain)).value.link.view).toBe(without);
  });

  it('takes only a pinned view that shows the note', async () => {
    const { slug, owner, note } = await sharedNote();
    const view = `/compare/${slug}:en@v1...${slug}:en@v1`;
    const request = { annotation: note.id, expiresInDays: null };
    const { value } = await createShareLink(owner.actor, { ...request, view });
    expect(value.link.view).toBe(view);
    const gone = createShareLink(owner.actor, { ...request, view: `/treaties/${slug}/en/v999` });
    await expect(gone).rejects.toMatchObject({ code: 'not-found' });
    for (const bad of [
      '/account',
      `/treaties/${slug}/en`,
      '/treaties/udhr/en/v1',
      '//evil.example',
    ]) {
      const attempt = createShareLink(owner.actor, { ...request, view: bad });
      await expect(attempt).rejects.toMatchObject({ code: 'invalid-input' });
    }
  });

  it('shows its token once, also to a repeated request', async () => {
    const { owner, note } = await sharedNote();
    const repeatable = { key: 'the-same-key', hash: 'h' };
    const request = { annotation: note.id, expiresInDays: 30 };
    const first = await createShareLink(owner.actor, request, repeatable);
    const again = await createShareLink(owner.actor, request, repeatable);
    expect(again.value.link.id).toBe(first.value.link.id);
    expect(again.value.token).toBeNull();
  });
});
