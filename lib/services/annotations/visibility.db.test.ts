import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { countAnnotationsByTreaty } from '@/lib/store/annotations';
import { database, disconnect, transact } from '@/lib/store/database';
import { recordNoteChange, recordPlaceChanges } from '@/lib/store/note-changes';
import type { SignedIn } from '../access';
import { noteFilters } from '../codebooks/open-codebook';
import { createNoteFeed } from '../live/note-feed';
import { openLiveNotes } from '../live/open-live-notes';
import type { LiveEvent } from '../live/tell-listeners';
import { claimNewsLetters } from '../notifications/claim-letters';
import { countUnreadNotifications, pageOfNotifications } from '../notifications/read-notifications';
import { hashToken, newToken } from '../random-token';
import { search } from '../search/search';
import { openShareLink } from '../sharing/share-links';
import { type NoteWorld, noteWorld, PEOPLE, type WorldNote } from '../testing/note-world';
import { exportNotes } from './export-notes';
import { getAnnotation } from './get-annotation';
import { pageOfAnnotations } from './list-annotations';
import { listNotes } from './list-notes';
import { notesToKeepInOrder } from './moderate';
import { notesOnVersions } from './page-notes';
import { threadOf } from './thread';

const WORD = 'quillfeather';
const ALL = 1000;

let world: NoteWorld;
beforeAll(async () => {
  world = await noteWorld(WORD);
}, 120_000);
afterAll(disconnect);

/*
 * The law, by the names of those who read. `everyone` is who asks, holders of links too.
 */
const MEMBERS = ['owner', 'editor', 'annotator', 'reader', 'author'];
const circle = (everyone: string[]) => ({ private: [], group: MEMBERS, public: everyone });
const KEEPERS = { private: [], group: ['owner', 'editor'], public: ['moderator'] };
const both = (some: readonly string[], others: readonly string[]) =>
  some.filter((one) => others.includes(one));

/** Those other than its author whom a note was written for, and who may read the text it is on. */
function audience({ visibility, secret }: WorldNote): string[] {
  const everyone = [...world.actors.keys()];
  return both(circle(everyone)[visibility], secret ? ['editor'] : everyone);
}

function readersOfThread(root: WorldNote): string[] {
  const alone = root.visibility === 'private' && !root.secret ? [root.by] : [];
  const readers = [...audience(root), ...alone];
  return root.hidden ? both(readers, [root.by, ...KEEPERS[root.visibility]]) : readers;
}

function readersOf(note: WorldNote): string[] {
  if (note.deleted) return [];
  const { root = note } = note;
  const others = note.root ? both(audience(note), readersOfThread(root)) : audience(note);
  const seen = note.hidden ? both(others, KEEPERS[root.visibility]) : others;
  return [note.by, ...seen, ...(note.secret ? [] : [note.id])];
}

const reads = (who: string, note: WorldNote) => readersOf(note).includes(who);
const isFirst = ({ root }: WorldNote) => root === undefined;
const answersRead = (who: string, { id }: WorldNote) =>
  world.notes.filter((one) => one.root?.id === id && reads(who, one));

/** A note that is read or, deleted, still stands over an answer that is read. */
function isShown(who: string, note: WorldNote): boolean {
  if (!isFirst(note) || reads(who, note)) return isFirst(note);
  return note.deleted && readersOfThread(note).includes(who) && answersRead(who, note).length > 0;
}

/* What each channel shows: ids, of which notes, and whom it is for. */
type Channel = {
  readonly shows: (actor: Actor, who: string) => Promise<readonly string[]>;
  readonly lawful: (who: string, note: WorldNote) => boolean;
  readonly for?: 'people';
};

const found = async <T>(work: Promise<T>) => work.then((value) => [value]).catch(() => []);
const idOf = ({ id }: { readonly id: string }) => id;
const slugs = () => [world.open.slug, world.secret.slug];
const asUser = (actor: Actor) => actor as SignedIn;

/** Says beside a note no more than its reader may know: answers that they read, and a group of theirs. */
function checked(who: string, notes: readonly Annotation[]): string[] {
  for (const note of notes) {
    const known = world.notes.find(({ id }) => id === note.id);
    if (!known) continue;
    const stub = !reads(who, known);
    expect([who, known, note.deleted ?? false]).toEqual([who, known, stub]);
    const member = known.visibility === 'group' && MEMBERS.includes(who);
    expect([who, known, note.group !== undefined]).toEqual([who, known, member]);
    const replies = isFirst(known) ? answersRead(who, known).length : 0;
    expect([who, known, note.replies ?? 0]).toEqual([who, known, replies]);
  }
  return notes.map(idOf);
}

const isHolder = (who: string) => world.actors.get(who)?.kind === 'link-holder';

/** As many at once as there are connections. */
async function inTens<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < items.length; from += 10) {
    done.push(...(await Promise.all(items.slice(from, from + 10).map(work))));
  }
  return done;
}

async function listed(actor: Actor, treaty: string): Promise<readonly Annotation[]> {
  const page = await pageOfAnnotations(actor, { treaty, limit: ALL });
  expect(page.next).toBeUndefined();
  return page.annotations;
}

async function thread(actor: Actor, who: string, root: WorldNote): Promise<string[]> {
  const [whole] = await found(threadOf(actor, root.id, { limit: ALL }));
  const after = `${root.id.slice(0, 8)}-0000-7000-8000-000000000000`;
  const [rest] = await found(threadOf(actor, root.id, { limit: ALL, after }));
  expect([who, root, rest !== undefined]).toEqual([who, root, whole !== undefined]);
  return whole ? checked(who, [whole.root, ...whole.replies]) : [];
}

const CHANNELS: Readonly<Record<string, Channel>> = {
  'one note': {
    shows: async (actor, who) => {
      const notes = await inTens(world.notes, ({ id }) => found(getAnnotation(actor, id)));
      return checked(who, notes.flat());
    },
    lawful: reads,
  },
  'a list': {
    shows: async (actor, who) =>
      checked(who, (await Promise.all(slugs().map((slug) => listed(actor, slug)))).flat()),
    lawful: isShown,
  },
  'a list by person': {
    shows: async (actor, who) => {
      const person = world.people.author.actor.id;
      const query = { whose: 'all', sort: 'clause', person } as const;
      return checked(who, (await listNotes(asUser(actor), query)).annotations);
    },
    // Who asks for a person asks for words: what was deleted has no author, but for that person.
    lawful: (who, note) =>
      note.by === 'author' &&
      (who === 'author' ? isShown(who, note) : isFirst(note) && reads(who, note)),
    for: 'people',
  },
  'a thread': {
    shows: async (actor, who) => {
      const firsts = world.notes.filter(isFirst);
      return (await inTens(firsts, (root) => thread(actor, who, root))).flat();
    },
    lawful: (who, note) => {
      const { root = note } = note;
      const opens = isHolder(who) ? reads(who, root) : isShown(who, root);
      return opens && (note === root || reads(who, note));
    },
  },
  'a page': {
    shows: async (actor, who) => {
      const page = await notesOnVersions(actor, [world.open.versionId]);
      const ids = checked(who, page.sides[0] ?? []);
      expect([page.total, page.counts[0]?.get('art_1') ?? 0]).toEqual([ids.length, ids.length]);
      return ids;
    },
    lawful: (who, note) => !note.secret && isShown(who, note),
  },
  'a filter by code': {
    shows: async (actor) => {
      const codes = new Set((await noteFilters(asUser(actor))).codes.map(idOf));
      return world.notes.filter(({ code }) => codes.has(code ?? '')).map(idOf);
    },
    lawful: (who, note) => isFirst(note) && reads(who, note),
    for: 'people',
  },
  'a file': {
    shows: async (actor, who) => {
      const query = { whose: 'all', sort: 'date', treaty: world.open.slug } as const;
      const file = await exportNotes(asUser(actor), query, { format: 'json', origin: '' });
      let content = '';
      for await (const piece of file.pieces) content += piece;
      return checked(who, (JSON.parse(content) as { notes: Annotation[] }).notes);
    },
    lawful: (who, note) => !note.secret && isShown(who, note),
    for: 'people',
  },
  'what waits for who keeps order': {
    shows: async (actor) => (await notesToKeepInOrder(actor)).map(({ note }) => note.id),
    lawful: (who, note) => {
      const kept: readonly string[] = KEEPERS[(note.root ?? note).visibility];
      return note.hidden && note.by !== who && kept.includes(who) && reads(who, note);
    },
    for: 'people',
  },
};

/** Ids, in order, of those that are notes of this world. */
const ofWorld = (ids: readonly string[]) => [...new Set(both(ids, world.notes.map(idOf)))].sort();
const lawfully = (holds: (note: WorldNote) => boolean) =>
  world.notes.filter(holds).map(idOf).sort();

describe('who sees a note', () => {
  it.each(Object.entries(CHANNELS))(
    'in %s is as the law says',
    async (_, channel) => {
      for (const [who, actor] of world.actors) {
        if (channel.for === 'people' && actor.kind !== 'user') continue;
        const ids = ofWorld(await channel.shows(actor, who));
        expect([who, ids]).toEqual([who, lawfully((note) => channel.lawful(who, note))]);
      }
    },
    240_000,
  );

  it('on a live page is as the law says, and nobody else hears that one has gone', async () => {
    const feed = createNoteFeed({ clock: false });
    const texts = [{ slug: world.open.slug, lang: 'en', version: 1 }];
    const pages = [];
    for (const [who, actor] of world.actors) {
      const events: LiveEvent[] = [];
      const page = await openLiveNotes(actor, { texts, address: 'here' }, feed);
      const ears = { end: () => undefined, reset: () => undefined };
      await page.begin({ ...ears, send: (some) => events.push(...some) });
      pages.push({ who, events });
    }
    await transact(async (tx) => {
      for (const { id } of world.notes) await recordNoteChange(tx, id);
      await recordPlaceChanges(tx, lawfully(isFirst));
    });
    await feed.poll();
    feed.close();
    for (const { who, events } of pages) {
      const notes = events.flatMap((event) => (event.kind === 'note' ? [event.note] : []));
      const gone = events.flatMap((event) => (event.kind === 'gone' ? [event.id] : []));
      expect([who, checked(who, notes).sort()]).toEqual([
        who,
        lawfully((note) => isFirst(note) && !note.secret && reads(who, note)),
      ]);
      const own = lawfully((note) => note.deleted && note.by === who && !note.secret);
      expect([who, gone.sort()]).toEqual([who, own]);
    }
  }, 120_000);

  it('in what one is told, and how often a letter says so, is as the law says', async () => {
    await database().user.updateMany({
      where: { id: { in: PEOPLE.map((name) => world.people[name].actor.id) } },
      data: { emailVerified: new Date() },
    });
    await database().notification.createMany({
      data: PEOPLE.flatMap((name) =>
        world.notes.map(({ id }) => ({
          ...{ userId: world.people[name].actor.id, kind: 'mention', annotationId: id },
        })),
      ),
    });
    const letters = new Map((await claimNewsLetters()).map(({ email, count }) => [email, count]));
    for (const name of PEOPLE) {
      const lawful = lawfully((note) => reads(name, note));
      const user = asUser(world.actors.get(name) ?? world.people[name].actor);
      const { notifications } = await pageOfNotifications(user, { limit: ALL });
      const told = notifications.flatMap(({ note }) => note?.id ?? []).sort();
      expect([name, told]).toEqual([name, lawful]);
      const unread = await countUnreadNotifications(user);
      const counted = [letters.get(world.people[name].email) ?? 0, unread];
      expect([name, ...counted]).toEqual([name, lawful.length, Math.min(lawful.length, 100)]);
    }
  }, 60_000);

  it('in the numbers of a search and of a treaty is as the law says', async () => {
    for (const [who, actor] of world.actors) {
      const { noteTotal } = await search(actor, WORD, { in: ['notes'] });
      expect([who, noteTotal]).toEqual([who, lawfully((note) => reads(who, note)).length]);
      const onOpen = (await countAnnotationsByTreaty(actor)).get(world.open.slug) ?? 0;
      const lawful = lawfully((note) => isFirst(note) && !note.secret && reads(who, note));
      expect([who, onOpen]).toEqual([who, lawful.length]);
    }
  }, 60_000);

  it('with a link that is open is its note, and with another link, or an ended one, none', async () => {
    const hour = 60 * 60 * 1000;
    for (const root of world.notes.filter(isFirst)) {
      const opens = async (times: { expiresAt?: Date; revokedAt?: Date }) => {
        const token = newToken();
        const { slug } = root.secret ? world.secret : world.open;
        const row = {
          ownerId: world.people[root.by].actor.id,
          annotationId: root.id,
          view: `/treaties/${slug}/en/v1`,
        };
        await database().shareLink.create({
          data: { ...row, tokenHash: hashToken(token), ...times },
        });
        return (await found(openShareLink(token))).map(({ annotation }) =>
          JSON.stringify(annotation).includes('Readers of rivers') ? 'named' : annotation.id,
        );
      };
      const lawful = root.deleted || root.secret ? [] : [root.id];
      expect([root, await opens({})]).toEqual([root, lawful]);
      expect([root, await opens({ expiresAt: new Date(Date.now() + hour) })]).toEqual([
        root,
        lawful,
      ]);
      expect([root, await opens({ expiresAt: new Date(Date.now() - hour) })]).toEqual([root, []]);
      expect([root, await opens({ revokedAt: new Date() })]).toEqual([root, []]);
    }
  }, 60_000);
});
