import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('segment.mjs', import.meta.url));
let folder;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-segment-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function segment(...args) {
  const input = args.find((arg) => arg.stdin !== undefined)?.stdin;
  return spawnSync(process.execPath, [COMMAND, ...args.filter((arg) => typeof arg === 'string')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: '' },
    ...(input !== undefined && { input }),
  });
}

/** What was read, parsed; fails on anything said on standard error. */
function read(...args) {
  const { status, stdout, stderr } = segment(...args, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const TREATY = `TREATY ON HARBOURS

The Parties have agreed as follows:

Article 1
Harbours

1. Each Party keeps its harbours open.
2. Fees are published.

Article 2
Pilots

Pilots are licensed.

Article 3
Entry into force

This Treaty enters into force on signature.
`;

describe('npm run segment', () => {
  it('gives one JSON document with the provisions of a text', () => {
    const result = read(file('harbours.txt', TREATY));
    expect(result).toMatchObject({
      format: 'plain-text',
      encoding: 'utf-8',
      lang: 'en',
      langGuessed: true,
      title: 'TREATY ON HARBOURS',
      issues: [],
      remarks: [],
    });
    const articles = result.provisions.filter(({ kind }) => kind === 'article');
    expect(articles.map(({ eId, number, heading }) => `${eId} ${number} ${heading}`)).toEqual([
      'art_1 1 Harbours',
      'art_2 2 Pilots',
      'art_3 3 Entry into force',
    ]);
    for (const provision of result.provisions) {
      expect(Object.keys(provision)).toEqual(['eId', 'kind', 'number', 'heading', 'text', 'line']);
    }
  });

  it('prints a tree for people, with what is doubtful', () => {
    const gap = `${TREATY.replace('Article 3', 'Article 4')}
Article 5
Copies

Each Party keeps one copy.
`;
    const { status, stdout } = segment(file('gap.txt', gap));
    expect(status).toBe(0);
    expect(stdout).toContain('Title: TREATY ON HARBOURS');
    expect(stdout).toContain('article 2  Pilots  | Pilots are licensed.');
    expect(stdout).toContain('4 articles');
    expect(stdout).toMatch(/To look at \(1\)\n {2}line 16: /);
    expect(stdout).not.toContain('\u001b');
  });

  it('reads standard input, a web page and an encoding that is named', () => {
    expect(read('-', '--lang', 'de', { stdin: TREATY })).toMatchObject({
      lang: 'de',
      langGuessed: false,
    });
    const page = `<!doctype html><html lang="en"><body>${[1, 2, 3]
      .map((n) => `<h3>Article ${n}</h3><p>Matter ${n} is settled.</p>`)
      .join('')}</body></html>`;
    const { format, provisions } = read(file('page.html', page));
    expect(format).toBe('html');
    expect(provisions.map(({ eId }) => eId)).toEqual(['art_1', 'art_2', 'art_3']);
    const cyrillic = Buffer.from('\xd1\xf2\xe0\xf2\xfc\xff', 'latin1');
    expect(read(file('cp.txt', cyrillic), '--encoding', 'windows-1251').provisions[0].text).toBe(
      'Статья',
    );
  });
});

describe('input that cannot be read', () => {
  const cases = [
    ['no file', () => [], 'One FILE is read; 0 were given'],
    ['two files', () => ['a', 'b'], 'One FILE is read; 2 were given'],
    ['a file that is not there', () => ['nowhere.txt'], 'nowhere.txt does not exist'],
    ['a folder', () => [folder], 'is a folder'],
    ['an empty file', () => [file('empty.txt', '')], 'empty'],
    ['an unknown option', () => ['a', '--loud'], '--loud'],
    ['a language that is none', () => ['a', '--lang', '!'], 'not a language tag'],
    ['an unknown encoding', () => [file('a.txt', 'A'), '--encoding', 'x-y'], 'x-y'],
    ['an unknown treatment', () => ['a', '--tracked', 'both'], 'not one of accepted, rejected'],
  ];
  it.each(cases)('%s is told in words, with exit code 2', (_, args, message) => {
    const { status, stdout, stderr } = segment(...args(), '--json');
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([2, '']);
  });
});
