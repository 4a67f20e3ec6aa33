import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { expect, signIn, test } from './fixtures';

// Every route for three people: some hundred requests a test, on a busy machine.
test.describe.configure({ timeout: 240_000 });

/**
 * Every page and API route of the application, asked by everyone, about a private note and a private
 * correction. The routes are read from the file system: one that is not in the table fails the test
 * until it is.
 */

type Ids = {
  readonly note: string;
  readonly link: string;
  readonly correction: string;
  /** Of an import. */
  readonly draft: string;
  readonly secret: string;
  /** Of a group. */
  readonly group?: string;
};
type Expectation = 'shows' | 'hides';

/** Address of each route with the note's ids, and whether its owner is shown the note there. */
const ROUTES: Readonly<Record<string, { at: (ids: Ids) => string; owner: Expectation }>> = {
  '/': { at: () => '/', owner: 'hides' },
  '/account': { at: () => '/account', owner: 'shows' },
  '/account/confirm-email': { at: () => '/account/confirm-email', owner: 'hides' },
  '/account/deleted': { at: () => '/account/deleted', owner: 'hides' },
  '/annotations': { at: () => '/annotations', owner: 'shows' },
  // The note stands in the newest version as it was made: there is nothing to settle.
  '/annotations/review': { at: () => '/annotations/review', owner: 'hides' },
  '/annotations/[id]': { at: ({ note }) => `/annotations/${note}`, owner: 'shows' },
  '/annotations/[id]/history': {
    at: ({ note }) => `/annotations/${note}/history`,
    owner: 'shows',
  },
  '/compare/[sides]': { at: () => '/compare/udhr:en...udhr:en', owner: 'shows' },
  '/compare/[sides]/matrix': { at: () => '/compare/udhr:en...udhr:en/matrix', owner: 'hides' },
  '/forgot-password': { at: () => '/forgot-password', owner: 'hides' },
  '/groups': { at: () => '/groups', owner: 'hides' },
  '/groups/[id]': { at: ({ group, note }) => `/groups/${group ?? note}`, owner: 'hides' },
  '/join/[token]': { at: () => '/join/AAAAAAAAAAAAAAAAAAAAAA', owner: 'hides' },
  '/help': { at: () => '/help', owner: 'hides' },
  '/notifications': { at: () => '/notifications', owner: 'hides' },
  '/reset-password': { at: () => '/reset-password', owner: 'hides' },
  '/compare': { at: () => '/compare?with=udhr:en', owner: 'hides' },
  '/search/like': { at: () => '/search/like?of=udhr:en@v1&clause=art_1', owner: 'hides' },
  '/search': {
    at: () => '/search?in=notes&q=%22human+beings+are+born+free%22',
    owner: 'shows',
  },
  '/s/[token]': { at: () => '/s/AAAAAAAAAAAAAAAAAAAAAA', owner: 'hides' },
  '/sign-in': { at: () => '/sign-in', owner: 'hides' },
  '/sign-up': { at: () => '/sign-up', owner: 'hides' },
  '/status': { at: () => '/status', owner: 'hides' },
  '/treaties/[treaty]': { at: () => '/treaties/udhr', owner: 'hides' },
  '/treaties/[treaty]/[lang]': { at: () => '/treaties/udhr/en', owner: 'shows' },
  '/treaties/[treaty]/[lang]/[version]': { at: () => '/treaties/udhr/en/v1', owner: 'shows' },
  '/treaties/[treaty]/[lang]/versions': {
    at: () => '/treaties/udhr/en/versions',
    owner: 'hides',
  },
  '/treaties/[treaty]/[lang]/witnesses': {
    at: () => '/treaties/udhr/en/witnesses',
    owner: 'hides',
  },
  '/api/auth/[...nextauth]': { at: () => '/api/auth/session', owner: 'hides' },
  '/api/v1/account': { at: () => '/api/v1/account', owner: 'hides' },
  '/api/v1/account/deletion': { at: () => '/api/v1/account/deletion', owner: 'hides' },
  '/api/v1/account/email': { at: () => '/api/v1/account/email', owner: 'hides' },
  '/api/v1/account/email/confirmation': {
    at: () => '/api/v1/account/email/confirmation',
    owner: 'hides',
  },
  '/api/v1/account/export': { at: () => '/api/v1/account/export', owner: 'shows' },
  '/api/v1/account/password': { at: () => '/api/v1/account/password', owner: 'hides' },
  '/api/v1/account/password-reset': {
    at: () => '/api/v1/account/password-reset',
    owner: 'hides',
  },
  '/api/v1/account/password-reset/confirmation': {
    at: () => '/api/v1/account/password-reset/confirmation',
    owner: 'hides',
  },
  '/api/v1/account/sessions': { at: () => '/api/v1/account/sessions', owner: 'hides' },
  '/api/v1/account/sessions/[id]': {
    at: ({ note }) => `/api/v1/account/sessions/${note}`,
    owner: 'hides',
  },
  '/api/v1/[...rest]': { at: ({ note }) => `/api/v1/nothing/${note}`, owner: 'hides' },
  '/api/v1/annotations': {
    at: ({ secret }) => `/api/v1/annotations?treaty=udhr&q=${secret}`,
    owner: 'shows',
  },
  // A stream that is not asked for any text ends at once.
  '/api/v1/annotations/live': { at: () => '/api/v1/annotations/live', owner: 'hides' },
  '/api/v1/annotations/[id]': { at: ({ note }) => `/api/v1/annotations/${note}`, owner: 'shows' },
  '/api/v1/annotations/[id]/revisions': {
    at: ({ note }) => `/api/v1/annotations/${note}/revisions`,
    owner: 'shows',
  },
  '/api/v1/annotations/[id]/replies': {
    at: ({ note }) => `/api/v1/annotations/${note}/replies`,
    owner: 'shows',
  },
  '/api/v1/annotations/[id]/resolution': {
    at: ({ note }) => `/api/v1/annotations/${note}/resolution`,
    owner: 'hides',
  },
  '/api/v1/annotations/[id]/hiding': {
    at: ({ note }) => `/api/v1/annotations/${note}/hiding`,
    owner: 'hides',
  },
  '/api/v1/annotations/[id]/flags': {
    at: ({ note }) => `/api/v1/annotations/${note}/flags`,
    owner: 'hides',
  },
  '/moderation': { at: () => '/moderation', owner: 'hides' },
  '/api/v1/annotations/[id]/restore': {
    at: ({ note }) => `/api/v1/annotations/${note}/restore`,
    owner: 'hides',
  },
  '/api/v1/annotations/changes': { at: () => '/api/v1/annotations/changes', owner: 'hides' },
  '/api/v1/annotations/export': {
    at: ({ secret }) => `/api/v1/annotations/export?whose=all&q=${secret}&format=json`,
    owner: 'shows',
  },
  '/api/v1/annotations/[id]/codes': {
    at: ({ note }) => `/api/v1/annotations/${note}/codes`,
    owner: 'hides',
  },
  '/api/v1/codebooks': { at: () => '/api/v1/codebooks', owner: 'hides' },
  '/api/v1/codebooks/[id]': { at: ({ note }) => `/api/v1/codebooks/${note}`, owner: 'hides' },
  '/api/v1/codebooks/[id]/codes': {
    at: ({ note }) => `/api/v1/codebooks/${note}/codes`,
    owner: 'hides',
  },
  '/codebooks': { at: () => '/codebooks', owner: 'hides' },
  '/codebooks/[id]': { at: ({ note }) => `/codebooks/${note}`, owner: 'hides' },
  '/api/v1/annotations/[id]/places/[ordinal]': {
    at: ({ note }) => `/api/v1/annotations/${note}/places/0`,
    owner: 'shows',
  },
  '/api/v1/annotations/places': { at: () => '/api/v1/annotations/places', owner: 'hides' },
  '/api/v1/drafts': { at: () => '/api/v1/drafts', owner: 'hides' },
  '/api/v1/drafts/[id]': { at: ({ note }) => `/api/v1/drafts/${note}`, owner: 'hides' },
  '/api/v1/compare/[sides]': { at: () => '/api/v1/compare/udhr...udhr', owner: 'hides' },
  '/api/v1/compare/[sides]/export': {
    at: () => '/api/v1/compare/udhr...udhr/export?format=html&notes=1',
    owner: 'shows',
  },
  '/api/v1/corrections': {
    at: () => '/api/v1/corrections?compare=udhr:en@v1...udhr:en@v1',
    owner: 'hides',
  },
  '/api/v1/corrections/[id]': {
    at: ({ correction }) => `/api/v1/corrections/${correction}`,
    owner: 'hides',
  },
  '/api/v1/compare/[sides]/obligations': {
    at: () => '/api/v1/compare/udhr:en...udhr:en/obligations',
    owner: 'hides',
  },
  '/api/v1/statements': { at: () => '/api/v1/statements?text=udhr:en@v1', owner: 'hides' },
  '/api/v1/statement-corrections': {
    at: () => '/api/v1/statement-corrections?text=udhr:en@v1',
    owner: 'hides',
  },
  '/api/v1/statement-corrections/[id]': {
    at: ({ correction }) => `/api/v1/statement-corrections/${correction}`,
    owner: 'hides',
  },
  '/api/v1/notifications': { at: () => '/api/v1/notifications', owner: 'hides' },
  '/api/v1/notifications/read': { at: () => '/api/v1/notifications/read', owner: 'hides' },
  '/api/v1/clauses': { at: () => '/api/v1/clauses?q=Art.+1&near=udhr:en', owner: 'hides' },
  // It says again what was asked: the note is found by the words it quotes.
  '/api/v1/search': {
    at: () => '/api/v1/search?in=notes&q=%22human+beings+are+born+free%22',
    owner: 'shows',
  },
  '/api/v1/saved-searches': { at: () => '/api/v1/saved-searches?scope=notes', owner: 'hides' },
  '/api/v1/saved-searches/[id]': {
    at: ({ note }) => `/api/v1/saved-searches/${note}`,
    owner: 'hides',
  },
  // A table of clauses: notes are not in it.
  '/api/v1/search/export': {
    at: () => '/api/v1/search/export?q=human+beings',
    owner: 'hides',
  },
  '/api/v1/people': { at: ({ note }) => `/api/v1/people?annotation=${note}`, owner: 'hides' },
  '/api/v1/groups': { at: () => '/api/v1/groups', owner: 'hides' },
  '/api/v1/groups/[id]': {
    at: ({ group, note }) => `/api/v1/groups/${group ?? note}`,
    owner: 'hides',
  },
  '/api/v1/groups/[id]/invitations': {
    at: ({ group, note }) => `/api/v1/groups/${group ?? note}/invitations`,
    owner: 'hides',
  },
  '/api/v1/groups/[id]/invitations/[invitation]': {
    at: ({ group, note }) => `/api/v1/groups/${group ?? note}/invitations/${note}`,
    owner: 'hides',
  },
  '/api/v1/groups/[id]/members/[user]': {
    at: ({ group, note }) => `/api/v1/groups/${group ?? note}/members/${note}`,
    owner: 'hides',
  },
  '/api/v1/invitations/[token]': {
    at: () => '/api/v1/invitations/AAAAAAAAAAAAAAAAAAAAAA',
    owner: 'hides',
  },
  '/api/v1/share-links': {
    at: ({ note }) => `/api/v1/share-links?annotation=${note}`,
    owner: 'shows',
  },
  '/api/v1/share-links/[id]': { at: ({ link }) => `/api/v1/share-links/${link}`, owner: 'hides' },
  '/api/v1/treaties': { at: () => '/api/v1/treaties', owner: 'hides' },
  '/api/v1/treaties/[treaty]': { at: () => '/api/v1/treaties/udhr', owner: 'hides' },
  '/api/v1/treaties/[treaty]/[lang]': { at: () => '/api/v1/treaties/udhr/en', owner: 'hides' },
  '/api/v1/imports': { at: () => '/api/v1/imports', owner: 'hides' },
  '/api/v1/imports/[id]': { at: ({ draft }) => `/api/v1/imports/${draft}`, owner: 'hides' },
  '/api/v1/imports/[id]/confirmation': {
    at: ({ draft }) => `/api/v1/imports/${draft}/confirmation`,
    owner: 'hides',
  },
  '/api/v1/imports/[id]/parts': {
    at: ({ draft }) => `/api/v1/imports/${draft}/parts`,
    owner: 'hides',
  },
  '/api/v1/imports/[id]/edits': {
    at: ({ draft }) => `/api/v1/imports/${draft}/edits`,
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/[lang]/correction': {
    at: () => '/api/v1/treaties/udhr/en/correction',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/[lang]/export': {
    at: () => '/api/v1/treaties/udhr/en/export?format=txt',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/[lang]/preference': {
    at: () => '/api/v1/treaties/udhr/en/preference',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/[lang]/publication': {
    at: () => '/api/v1/treaties/udhr/en/publication',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/[lang]/restore': {
    at: () => '/api/v1/treaties/udhr/en/restore',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/[lang]/versions': {
    at: () => '/api/v1/treaties/udhr/en/versions',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/history': {
    at: () => '/api/v1/treaties/udhr/history',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/publication': {
    at: () => '/api/v1/treaties/udhr/publication',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/restore': {
    at: () => '/api/v1/treaties/udhr/restore',
    owner: 'hides',
  },
  '/imports': { at: () => '/imports', owner: 'hides' },
  '/imports/[id]': { at: ({ draft }) => `/imports/${draft}`, owner: 'hides' },
  '/treaties/[treaty]/edit': { at: () => '/treaties/udhr/edit', owner: 'hides' },
  '/treaties/[treaty]/history': { at: () => '/treaties/udhr/history', owner: 'hides' },
  '/api/v1/treaties/[treaty]/readings': {
    at: () => '/api/v1/treaties/udhr/readings',
    owner: 'hides',
  },
  '/api/v1/treaties/[treaty]/readings/[id]': {
    at: ({ note }) => `/api/v1/treaties/udhr/readings/${note}`,
    owner: 'hides',
  },
  '/livez': { at: () => '/livez', owner: 'hides' },
  '/readyz': { at: () => '/readyz', owner: 'hides' },
};

/** Where the author of a private correction is shown it; nobody else is, anywhere. */
const CORRECTED = [
  '/compare/[sides]',
  '/api/v1/compare/[sides]',
  '/api/v1/corrections',
  '/api/v1/corrections/[id]',
  '/api/v1/account/export',
];

function routesOf(folder: string, address = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return /^(page|route)\.tsx?$/.test(entry.name) ? [address || '/'] : [];
    if (entry.name.startsWith('_')) return [];
    const group = /^\(.*\)$/.test(entry.name);
    return routesOf(join(folder, entry.name), group ? address : `${address}/${entry.name}`);
  });
}

/** Everything a route answers, the ids of the request's own address taken out of it. */
async function answerOf(request: APIRequestContext, address: string): Promise<string> {
  const answer = await request.get(address, { maxRedirects: 0 });
  const headers = JSON.stringify(answer.headers());
  return `${answer.status()} ${headers} ${await answer.text()}`.replaceAll(address, '');
}

/** Writes a private note on the first article of the declaration; its id. */
async function writeNote({ request }: BrowserContext, body: string): Promise<string> {
  const quote = { exact: 'All human beings are born free' };
  const data = {
    targets: [{ treaty: 'udhr', lang: 'en', version: 1, selector: { eId: 'art_1', quote } }],
    body,
  };
  const made = await request.post('/api/v1/annotations', { data });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}

/** Pairs the first article of the declaration with itself, for its author alone; the id of that. */
async function correct({ request }: BrowserContext, reason: string): Promise<string> {
  const compare = 'udhr:en@v1...udhr:en@v1';
  const data = { compare, kind: 'link', left: ['art_1'], right: ['art_1'], reason };
  const made = await request.post('/api/v1/corrections', { data });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}

/** Brings in a text that holds a word, and waits until it is read; the id of the import. */
async function importText({ request }: BrowserContext, word: string): Promise<string> {
  const text = `Treaty on the ${word}\n\nArticle 1\n\nThe Parties keep the ${word}.\n\nArticle 2\n\nThey meet.`;
  const begun = await request.post('/api/v1/imports', { data: { text } });
  expect(begun.status(), await begun.text()).toBe(201);
  const { id } = await begun.json();
  await expect
    .poll(async () => (await (await request.get(`/api/v1/imports/${id}`)).json()).state, {
      timeout: 30_000,
    })
    .toBe('ready');
  return id;
}

test('the table of routes is whole', () => {
  expect(routesOf('app').sort()).toEqual(Object.keys(ROUTES).sort());
});

test('a private note does not exist for anyone but its owner, on any route', async ({
  browser,
}) => {
  const [owner, other, anonymous] = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  if (!owner || !other || !anonymous) throw new Error('three browsers were asked for');
  await signIn(owner);
  await signIn(other);
  const secret = `secret-${randomUUID()}`;
  const note = await writeNote(owner, secret);
  const shared = await owner.request.post('/api/v1/share-links', { data: { annotation: note } });
  const link: string = (await shared.json()).id;
  const ids = { note, link, secret, correction: randomUUID(), draft: randomUUID() };

  for (const [route, { at, owner: expectation }] of Object.entries(ROUTES)) {
    const address = at(ids);
    for (const stranger of [other, anonymous]) {
      const answered = await answerOf(stranger.request, address);
      const words = answered.replaceAll(encodeURIComponent(address), '');
      expect({ route, leaks: words.includes(`"${note}"`) }).toEqual({ route, leaks: false });
      expect({ route, leaks: words.includes(`gloss-${note}`) }).toEqual({ route, leaks: false });
      expect({ route, leaks: words.includes(secret) }).toEqual({ route, leaks: false });
    }
    const own = await answerOf(owner.request, address);
    const shows = own.includes(secret) || own.includes(`"${note}"`);
    expect({ route, owner: shows ? 'shows' : 'hides' }).toEqual({ route, owner: expectation });
  }
  await Promise.all([owner.close(), other.close(), anonymous.close()]);
});

test('a private correction does not exist for anyone but its author, on any route', async ({
  browser,
}) => {
  const [author, other, anonymous] = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  if (!author || !other || !anonymous) throw new Error('three browsers were asked for');
  await signIn(author);
  await signIn(other);
  const secret = `secret-${randomUUID()}`;
  const correction = await correct(author, secret);
  const nothing = randomUUID();
  const ids = { note: nothing, link: nothing, secret: nothing, draft: nothing, correction };
  const shows = (answered: string) =>
    answered.includes(secret) || answered.includes(`"${correction}"`);
  for (const [route, { at }] of Object.entries(ROUTES)) {
    for (const { request } of [other, anonymous]) {
      expect({ route, leaks: shows(await answerOf(request, at(ids))) }).toEqual({
        route,
        leaks: false,
      });
    }
    if (!CORRECTED.includes(route)) continue;
    expect({ route, shows: shows(await answerOf(author.request, at(ids))) }).toEqual({
      route,
      shows: true,
    });
  }

  const asked = `/api/v1/corrections?compare=udhr:en@v1...udhr:en@v1&fix=${correction}`;
  const unknown = asked.replace(correction, nothing);
  for (const { request } of [other, anonymous]) {
    const page = await answerOf(request, `/compare/udhr:en@v1...udhr:en@v1?fix=${correction}`);
    expect(page).not.toContain(secret);
    const [real, made] = [await request.get(asked), await request.get(unknown)];
    expect(await real.json()).toEqual({ corrections: [], hidden: 1, offered: [] });
    expect(await made.json()).toEqual({ corrections: [], hidden: 1, offered: [] });
  }
  const withdraw = ({ request }: BrowserContext, id: string) =>
    request.delete(`/api/v1/corrections/${id}`);
  for (const [stranger, status] of [
    [other, 404],
    [anonymous, 401],
  ] as const) {
    const [real, made] = [await withdraw(stranger, correction), await withdraw(stranger, nothing)];
    expect([real.status(), made.status()]).toEqual([status, status]);
    expect(await real.json()).toEqual(await made.json());
  }
  expect((await withdraw(author, correction)).status()).toBe(200);
  await Promise.all([author.close(), other.close(), anonymous.close()]);
});

/** Where the owner of a private treaty or of an import is shown its words. */
const OWN_TEXT = [
  '/',
  '/treaties/[treaty]',
  '/treaties/[treaty]/edit',
  '/treaties/[treaty]/[lang]',
  '/treaties/[treaty]/[lang]/[version]',
  '/compare/[sides]',
  '/api/v1/treaties',
  '/api/v1/treaties/[treaty]',
  '/api/v1/treaties/[treaty]/[lang]',
  '/api/v1/treaties/[treaty]/[lang]/export',
  '/api/v1/compare/[sides]/export',
  '/api/v1/imports/[id]',
  '/imports/[id]',
];

test('a private text and an import do not exist for anyone but their owner, on any route', async ({
  browser,
}) => {
  const [owner, other, anonymous] = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  if (!owner || !other || !anonymous) throw new Error('three browsers were asked for');
  await signIn(owner);
  await signIn(other);
  const secret = `secret${randomUUID().slice(0, 8)}`;
  const [confirmed, draft] = [await importText(owner, secret), await importText(owner, secret)];
  const made = await owner.request.post(`/api/v1/imports/${confirmed}/confirmation`, {
    data: {
      as: 'treaty',
      title: `Treaty on the ${secret}`,
      shortTitle: 'Hidden 1970',
      parties: ['Alba', 'Boria'],
      lang: 'en',
      standing: 'authentic',
    },
  });
  expect(made.status(), await made.text()).toBe(201);
  const [, , slug = ''] = (await made.json()).address.split('/');
  const ids = { note: randomUUID(), link: randomUUID(), correction: randomUUID(), draft, secret };

  const shown: string[] = [];
  for (const [route, { at }] of Object.entries(ROUTES)) {
    if (at(ids).includes(secret)) continue;
    const address = at(ids).replaceAll('udhr', slug);
    for (const stranger of [other, anonymous]) {
      const answered = await answerOf(stranger.request, address);
      expect({ route, leaks: answered.includes(secret) }).toEqual({ route, leaks: false });
    }
    if ((await answerOf(owner.request, address)).includes(secret)) shown.push(route);
  }
  // The comparison's JSON and the account's export show it as well.
  expect(OWN_TEXT.filter((route) => !shown.includes(route))).toEqual([]);
  await Promise.all([owner.close(), other.close(), anonymous.close()]);
});

test('a private note is in no count but its owner’s', async ({ browser }) => {
  const [owner, stranger] = await Promise.all([1, 2].map(() => browser.newContext()));
  if (!owner || !stranger) throw new Error('two browsers were asked for');
  await signIn(owner);
  const countFor = async ({ request }: BrowserContext): Promise<number> => {
    const { treaties } = await (await request.get('/api/v1/treaties')).json();
    const treaty = treaties.find(({ slug }: { slug: string }) => slug === 'udhr');
    const record = await (await request.get('/api/v1/treaties/udhr')).json();
    expect(record.noteCount).toBe(treaty.noteCount);
    return treaty.noteCount;
  };
  const before = { owner: await countFor(owner), stranger: await countFor(stranger) };
  await writeNote(owner, 'counted for its owner alone');
  expect(await countFor(owner)).toBe(before.owner + 1);
  expect(await countFor(stranger)).toBe(before.stranger);
  await Promise.all([owner.close(), stranger.close()]);
});

test('a share link shows its own note and none of its neighbours', async ({ browser }) => {
  const [owner, holder] = await Promise.all([1, 2].map(() => browser.newContext()));
  if (!owner || !holder) throw new Error('two browsers were asked for');
  await signIn(owner);
  const [shared, hidden] = [`shared-${randomUUID()}`, `hidden-${randomUUID()}`];
  const annotation = await writeNote(owner, shared);
  const neighbour = await writeNote(owner, hidden);
  for (const view of ['/treaties/udhr/en/v1', '/compare/udhr:en@v1...udhr:ru@v1']) {
    const made = await owner.request.post('/api/v1/share-links', { data: { annotation, view } });
    expect(made.status()).toBe(201);
    const { url } = await made.json();
    for (const reader of [holder, owner]) {
      const answer = await reader.request.get(url);
      expect(answer.status()).toBe(200);
      const answered = await answer.text();
      const shows = [shared, annotation, hidden, neighbour].map((words) =>
        answered.includes(words),
      );
      expect({ view, shows }).toEqual({ view, shows: [true, true, false, false] });
    }
  }
  await Promise.all([owner.close(), holder.close()]);
});

test('no one but the owner can change, restore or share it; the answers tell nothing', async ({
  browser,
}) => {
  const [owner, other, anonymous] = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  if (!owner || !other || !anonymous) throw new Error('three browsers were asked for');
  await signIn(owner);
  await signIn(other);
  const quote = { exact: 'brotherhood' };
  const data = {
    targets: [{ treaty: 'udhr', lang: 'en', version: 1, selector: { eId: 'art_1', quote } }],
    body: 'mine',
  };
  const { id } = await (await owner.request.post('/api/v1/annotations', { data })).json();
  const nobody = '00000000-0000-7000-8000-000000000000';
  const attempts = (request: APIRequestContext, note: string) => [
    request.get(`/api/v1/annotations/${note}`),
    request.get(`/annotations/${note}`),
    request.patch(`/api/v1/annotations/${note}`, {
      data: { visibility: 'public' },
      headers: { 'if-match': '"1"' },
    }),
    request.delete(`/api/v1/annotations/${note}`),
    request.post(`/api/v1/annotations/${note}/restore`, { data: {} }),
    request.post('/api/v1/share-links', { data: { annotation: note } }),
  ];
  for (const [stranger, statuses] of [
    [other, [404, 404, 404, 404, 404, 404]],
    [anonymous, [404, 404, 401, 401, 401, 401]],
  ] as const) {
    const real = await Promise.all(attempts(stranger.request, id));
    const made = await Promise.all(attempts(stranger.request, nobody));
    expect(real.map((answer) => answer.status())).toEqual(statuses);
    expect(made.map((answer) => answer.status())).toEqual(statuses);
    const last = real.at(-1);
    expect(await last?.json()).toEqual(await made.at(-1)?.json());
  }
  expect((await owner.request.get(`/api/v1/annotations/${id}`)).status()).toBe(200);
  await Promise.all([owner.close(), other.close(), anonymous.close()]);
});
