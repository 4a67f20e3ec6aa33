import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { notesOfPage } from '@/lib/core/annotation/page-notes';
import { createShareLink, openShareLink } from '../sharing/share-links';
import { failure } from '../testing/attempts';
import { notesOnVersion } from '../testing/notes';
import { type Person, person } from '../testing/people';
import { noteOn, publish, treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { createAnnotation } from './create-annotation';
import { listAnnotations } from './list-annotations';
import { notesOnVersions } from './page-notes';

const DUTY = 'If one Party is attacked, the other shall assist it without delay.';
const RESTRAINT = 'If one Party is attacked, the other shall not assist the attacker.';

/** Two treaties and a note of `owner` on a clause of each. */
async function notedPair(owner: Person, visibility: 'private' | 'public' = 'private') {
  const [a, b] = [await treatyOf(DUTY), await treatyOf(RESTRAINT)];
  const request = {
    ...noteOn(a, 'shall assist it'),
    visibility,
    targets: [...noteOn(a, 'shall assist it').targets, ...noteOn(b, 'shall not assist').targets],
  };
  const { value: note } = await createAnnotation(owner.actor, request);
  return { a, b, note };
}

async function versionId(slug: string, number?: number): Promise<string> {
  return (await readVersion(ANONYMOUS, { slug, lang: 'en', version: number })).id;
}

const places = ({ targets }: Annotation) => targets.map(({ anchor }) => anchor.state).join(' ');
const quotes = ({ targets }: Annotation) => targets.map(({ selector }) => selector.quote.exact);

describe('a note on a pair', () => {
  it('is one note with two places', async () => {
    const owner = await person();
    const { a, b, note } = await notedPair(owner);
    expect(quotes(note)).toEqual(['shall assist it', 'shall not assist']);
    expect(note.targets.map(({ treaty }) => treaty)).toEqual([a, b]);
    expect(places(note)).toBe('exact exact');
    expect(await listAnnotations(owner.actor, { creator: 'me', limit: 50 })).toHaveLength(1);
  });

  it('stands in both texts, its other half in its own place', async () => {
    const owner = await person();
    const { a, b, note } = await notedPair(owner);
    const ids = [await versionId(a), await versionId(b)];
    const [onA = [], onB = []] = (await notesOnVersions(owner.actor, ids)).sides;
    expect([onA, onB].map((notes) => notes.map(({ id }) => id))).toEqual([[note.id], [note.id]]);
    expect([...onA, ...onB].map(places)).toEqual(['exact exact', 'exact exact']);
  });

  it('is found by either treaty, and seen on neither by others', async () => {
    const owner = await person();
    const { actor: other } = await person();
    const { a, b } = await notedPair(owner);
    for (const treaty of [a, b]) {
      expect(await listAnnotations(owner.actor, { treaty, limit: 50 })).toHaveLength(1);
      expect(await listAnnotations(other, { treaty, limit: 50 })).toEqual([]);
    }
  });

  it('goes along with a new version of one side, and says what was lost there', async () => {
    const owner = await person();
    const { a, b } = await notedPair(owner);
    await publish(b, 'Wholly other words about trade and customs between the two states.');
    const ids = [await versionId(a, 1), await versionId(b, 2)];
    const [onA = [], onB = []] = (await notesOnVersions(owner.actor, ids)).sides;
    const lost = await notesOnVersion(owner.actor, ids[1] ?? '');
    expect(lost.map(({ targets }) => targets[1]?.anchor.state)).not.toEqual(['exact']);
    const versions = await Promise.all(
      [a, b].map((slug) => readVersion(ANONYMOUS, { slug, lang: 'en' })),
    );
    const [left, right] = versions;
    if (!left || !right) throw new Error('both were published');
    const [shown] = notesOfPage([
      { version: left, notes: onA },
      { version: right, notes: onB },
    ]);
    expect(shown?.targets[0]?.anchor.state).toBe('exact');
    expect(shown?.targets[1]?.anchor.state).not.toBe('exact');
  });

  it('is refused whole when the words of one side do not stand there', async () => {
    const owner = await person();
    const [a, b] = [await treatyOf(DUTY), await treatyOf(RESTRAINT)];
    const targets = [...noteOn(a, 'shall assist it').targets, ...noteOn(b, 'must never').targets];
    const error = await failure(
      createAnnotation(owner.actor, { ...noteOn(a, 'shall assist it'), targets }),
    );
    expect(error.code).toBe('cannot-anchor');
    expect(error.details.issues?.map(({ pointer }) => pointer)).toEqual(['/targets/1/selector']);
    expect(await listAnnotations(owner.actor, { creator: 'me', limit: 50 })).toEqual([]);
  });

  it('opens as the comparison of both texts from a share link', async () => {
    const owner = await person();
    const { a, b, note } = await notedPair(owner);
    const request = { annotation: note.id, expiresInDays: 1 };
    const { value } = await createShareLink(owner.actor, request);
    const opened = await openShareLink(value.token ?? '');
    expect(opened.link.view).toBe(`/compare/${a}:en@v1...${b}:en@v1`);
    const reader = { ...request, view: `/treaties/${b}/en/v1` };
    expect((await createShareLink(owner.actor, reader)).value.link.view).toBe(reader.view);
  });
});
