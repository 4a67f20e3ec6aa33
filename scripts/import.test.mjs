import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './backup/catalogue';
import { readSecrets } from './lib/data-folder.mjs';
import { createDatabase, startEmbedded } from './lib/database.mjs';
import { migrate } from './migrate';

// One real cluster, and for each test a database with two people and nothing else.

const root = fileURLToPath(new URL('..', import.meta.url));
const RUN = fileURLToPath(new URL('import-run.ts', import.meta.url));
let folder;
let server;
let password;
let url;
let databases = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-import-'));
  const secrets = readSecrets(folder);
  password = secrets.databasePassword;
  server = await startEmbedded(root, { folder, secrets, durable: false });
  await migrate(server.url);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  databases += 1;
  const name = `imports_${databases}`;
  url = await createDatabase(root, { port: server.port, password, name, template: 'concordat' });
  await ask(`INSERT INTO "User" (id, email, name, "updatedAt") VALUES
    ('0192f0c1-0000-7000-8000-000000000001', 'ada@example.org', 'Ada', now()),
    ('0192f0c1-0000-7000-8000-000000000002', 'bob@example.org', 'Bob', now())`);
});

async function ask(sql) {
  const client = await connect(url);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The text with its treaty, for every text there is. */
function texts() {
  return ask(`SELECT t.title, t."shortTitle" AS short, e.lang, e.name, e.visibility, e.standing,
      t.visibility AS treaty, v."articleCount" AS articles, u.email AS owner,
      s."versionId" IS NOT NULL AS sketched,
      (SELECT array_agg(DISTINCT p.state) FROM "Provision" p WHERE p."versionId" = v.id) AS states
    FROM "Expression" e JOIN "Treaty" t ON t.id = e."treatyId"
      JOIN "Version" v ON v."expressionId" = e.id LEFT JOIN "User" u ON u.id = e."ownerId"
      LEFT JOIN "VersionSketch" s ON s."versionId" = v.id
    ORDER BY t.title, e.lang`);
}

function run(...args) {
  return spawnSync(process.execPath, ['--import', 'tsx', RUN, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: url, npm_lifecycle_event: '' },
  });
}

/** What a run of Ada's says, parsed. */
function imported(...args) {
  const { status, stdout, stderr } = run(...args, '--owner', 'Ada@Example.org', '--json');
  expect(stderr).toBe('');
  return { status, ...JSON.parse(stdout) };
}

const HARBOURS = `TREATY ON HARBOURS

The Parties have agreed as follows:

Article 1
Harbours

1. Each Party keeps its harbours open to the ships of the other.
2. Fees are published a year before they are asked for.

Article 2
Pilots

Pilots are licensed by the harbour in which they live and work.

Article 3

This Treaty enters into force on the day on which it is signed.

Done at Port Haven on 4 May 1970.
`;

const RIVERS = [1, 2, 3]
  .map(
    (n) =>
      `Article ${n}\n\nRiver number ${n} is shared by all who live on its banks and drink of it.\n`,
  )
  .join('\n');

/** A folder of its own for each test: files by name. */
function folderOf(files) {
  const own = mkdtempSync(join(folder, 'files-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(own, name, '..'), { recursive: true });
    writeFileSync(join(own, name), content);
  }
  return own;
}

describe('npm run import', () => {
  it('makes a private treaty of every file, in folders and archives, once', async () => {
    const own = folderOf({
      'harbours.txt': HARBOURS,
      'empty.txt': '',
      'picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'more/archive.zip': zipSync({ 'Shared_rivers.txt': strToU8(RIVERS) }),
      '.hidden/note.txt': HARBOURS,
    });
    const first = imported(own);
    expect(first).toMatchObject({
      status: 2,
      files: 4,
      texts: 2,
      articles: 6,
      known: 0,
      notImported: 2,
    });
    const [empty, harbours, rivers, picture] = first.reports;
    expect([empty.texts, picture.texts]).toEqual([[], []]);
    expect(empty.problem).toMatch(/empty/);
    expect(picture.problem).toMatch(/picture/);
    expect(harbours.texts[0]).toMatchObject({
      outcome: 'stored',
      title: 'TREATY ON HARBOURS',
      signed: '1970-05-04',
      lang: 'en',
      articles: 3,
    });
    expect(harbours.texts[0].address).toMatch(/^\/treaties\/treaty-on-harbours-\w{4}\/en\/v1$/);
    expect(rivers.name).toMatch(/more\/archive\.zip\/Shared_rivers\.txt$/);
    const ofAda = {
      owner: 'ada@example.org',
      visibility: 'private',
      treaty: 'private',
      sketched: true,
      states: ['as-imported'],
    };
    const stored = await texts();
    expect(stored).toMatchObject([
      { title: 'Shared rivers', articles: 3, lang: 'en', ...ofAda },
      { title: 'TREATY ON HARBOURS', articles: 3, standing: 'unofficial-translation', ...ofAda },
    ]);

    const again = imported(own);
    expect(again).toMatchObject({ texts: 0, known: 2, notImported: 2 });
    expect(again.reports[1].texts[0].like.address).toBe(harbours.texts[0].address);
    expect(await texts()).toEqual(stored);
  });

  it('gives a file of two languages two texts of one treaty, public where that is said', async () => {
    const russian = `ДОГОВОР О ГАВАНЯХ

Стороны согласились о нижеследующем:

Статья 1

Каждая Сторона держит свои гавани открытыми для судов другой Стороны.

Статья 2

Лоцманы получают разрешение той гавани, в которой они живут и работают.

Статья 3

Настоящий Договор вступает в силу в день его подписания.
`;
    const english = HARBOURS.replace(/Done at[^\n]*/, '');
    const own = folderOf({ 'both.txt': `${english}\n${russian}` });
    const result = imported(own, '--public', '--standing', 'authentic');
    expect(result).toMatchObject({ status: 0, files: 1, texts: 2, articles: 6 });
    expect(await texts()).toMatchObject(
      ['en', 'ru'].map((lang) => ({
        lang,
        name: '',
        articles: 3,
        standing: 'authentic',
        visibility: 'public',
        treaty: 'public',
      })),
    );
    expect(await ask('SELECT 1 FROM "Treaty"')).toHaveLength(1);
    expect(imported(own)).toMatchObject({ texts: 0, known: 2 });
  });

  it('adds texts to a treaty that is there, and not to one that is another’s', async () => {
    const { reports } = imported(folderOf({ 'harbours.txt': HARBOURS }));
    const slug = reports[0].texts[0].address.split('/')[2];
    const german = folderOf({ 'rivers.txt': RIVERS });
    expect(imported(german, '--treaty', slug, '--lang', 'de')).toMatchObject({
      status: 0,
      texts: 1,
    });
    expect(await texts()).toMatchObject([{ lang: 'de', name: '' }, { lang: 'en' }]);
    expect(await ask('SELECT 1 FROM "Treaty"')).toHaveLength(1);
    const { status, stderr, stdout } = run(german, '--treaty', slug, '--owner', 'bob@example.org');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('says for people what was found and doubted, and in a dry run stores nothing', async () => {
    const gap = HARBOURS.replace('Article 3', 'Article 4');
    const own = folderOf({ 'a.txt': gap, 'copy.txt': gap });
    const { status, stdout } = run(own, '--owner', 'ada@example.org', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('a.txt: en, 3 articles; would be imported');
    expect(stdout).toContain('TREATY ON HARBOURS | signed 1970-05-04 | plain-text');
    expect(stdout).toMatch(/1 doubt:\n {4}line \d+: /);
    expect(stdout).toContain(
      'copy.txt: en, 3 articles; passed over, TREATY ON HARBOURS says the same',
    );
    expect(stdout).toContain('2 files: 1 text with 3 articles would be imported, 1 known already');
    expect(await texts()).toEqual([]);
  });

  it('needs no owner to be named where there is one account', async () => {
    const own = folderOf({ 'harbours.txt': HARBOURS });
    expect(run(own).stderr).toContain('--owner EMAIL');
    await ask(`DELETE FROM "User" WHERE email = 'bob@example.org'`);
    expect(run(own).status).toBe(0);
    expect(await texts()).toMatchObject([{ owner: 'ada@example.org' }]);
  });

  it.each([
    [
      'a path that is not there',
      ['nowhere', '--owner', 'ada@example.org'],
      'nowhere does not exist',
    ],
    ['nobody’s address', ['.', '--owner', 'eve@example.org'], 'Nobody has an account'],
    ['a treaty that is not there', ['.', '--owner', 'ada@example.org', '--treaty', 'none'], 'none'],
  ])('%s is told in words, with exit code 2', (_, args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([2, '']);
  });
});
