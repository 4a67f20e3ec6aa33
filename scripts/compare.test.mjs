import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxFile } from '../lib/formats/testing/treaty-files/docx-file.ts';
import { htmlFile } from '../lib/formats/testing/treaty-files/html-file.ts';
import { layoutOf } from '../lib/formats/testing/treaty-files/source-treaty.ts';

const COMMAND = fileURLToPath(new URL('compare.mjs', import.meta.url));
let folder;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-compare-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name, content) {
  const path = join(folder, name);
  const isData = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path, isData ? content : JSON.stringify(content));
  return path;
}

/** A file that takes no room, however long. */
function sparse(name, bytes) {
  const path = file(name, '');
  truncateSync(path, bytes);
  return path;
}

function compare(...args) {
  const input = args.find((arg) => arg.stdin !== undefined)?.stdin;
  return spawnSync(process.execPath, [COMMAND, ...args.filter((arg) => typeof arg === 'string')], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, npm_lifecycle_event: '' },
    ...(input !== undefined && { input }),
  });
}

/** The parsed comparison of two files; fails on anything else on standard output. */
function compared(...args) {
  const { status, stdout, stderr } = compare(...args, '--json');
  expect(stderr.includes('Error')).toBe(false);
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

const A = [
  { eId: 'a1', number: '1', heading: 'Peace', text: 'The Parties shall keep peace.', lang: 'en' },
  { eId: 'a2', text: 'Ships of one Party may enter the ports of the other Party.', lang: 'en' },
  { eId: 'a3', text: 'Wheat is sold at the price of the season.', lang: 'en' },
];
const B = [
  {
    eId: 'X-1',
    text: 'Ships of one Party must not enter the ports of the other Party.',
    lang: 'en',
  },
  { eId: 'X-2', text: 'The Parties shall keep peace.', lang: 'en' },
  { eId: 'X-3', text: 'Astronauts share a laboratory.', lang: 'en' },
];

const TREATY = (words) => [1, 2, 3].map((n) => `Article ${n}\n${words[n - 1]}\n`).join('\n');

describe('npm run compare', () => {
  it('gives one JSON document with the links of two lists of provisions', () => {
    const result = compared(file('a.json', A), file('b.json', B));
    expect(result).toMatchObject({
      method: 'content',
      left: { lang: 'en' },
      right: { lang: 'en' },
      onlyLeft: ['a3'],
      onlyRight: ['X-3'],
    });
    const pairs = result.links.map(({ left, right, relation }) => [left, right, relation]);
    expect(pairs[0]).toEqual([['a1'], ['X-2'], 'identical']);
    expect(pairs[1]?.slice(0, 2)).toEqual([['a2'], ['X-1']]);
    for (const link of result.links) {
      expect(Object.keys(link)).toEqual(
        expect.arrayContaining(['score', 'moved', 'confidence', 'evidence', 'changes', 'precise']),
      );
    }
    const words = (list, eIds) =>
      eIds.map((eId) => list.find((x) => x.eId === eId).text).join('\n');
    for (const { left, right, changes } of result.links) {
      const [from, to] = [words(A, left), words(B, right)];
      let rebuilt = '';
      let at = 0;
      for (const { fromA, toA, fromB, toB } of changes) {
        rebuilt += from.slice(at, fromA) + to.slice(fromB, toB);
        at = toA;
      }
      expect(rebuilt + from.slice(at)).toBe(to);
    }
  });

  it('reads plain text from a file and from standard input, and an object with provisions', () => {
    const texts = ['The Parties keep peace.', 'Ships enter ports.', 'Wheat is sold.'];
    const left = file('a.txt', `\uFEFF${TREATY(texts)}`);
    const stdin = TREATY([texts[2], texts[0], texts[1]]);
    const { links } = compared(left, '-', '--lang', 'en', { stdin });
    expect(links.map(({ left: [a], right: [b] }) => `${a} ${b}`)).toEqual([
      'art_1 art_2',
      'art_2 art_3',
      'art_3 art_1',
    ]);
    const object = file('o.json', { title: 'A treaty', lang: 'en', provisions: A });
    expect(compared(object, object).left.treaty.title).toBe('A treaty');
  });

  it('reads documents of other formats, a different one on each side', () => {
    const matters = ['The Parties keep peace.', 'Ships enter ports.', 'Wheat is sold.'];
    const paragraphs = matters.flatMap((text, index) => [
      { role: 'article', text: `Article ${index + 1}` },
      { role: 'words', text },
    ]);
    const layout = layoutOf(0);
    const word = join(folder, 'a.docx');
    writeFileSync(word, docxFile(paragraphs, layout));
    const page = file('b.html', htmlFile(paragraphs, layout, { lang: 'en', name: 'Peace' }));
    const { links, left, right } = compared(word, page);
    expect([left.lang, right.lang]).toEqual(['en', 'en']);
    expect(links.map(({ relation }) => relation)).toEqual(['identical', 'identical', 'identical']);
  });

  it('reads text in an encoding that is named', () => {
    const path = join(folder, 'koi8.txt');
    const peace = TREATY(['Peace \xcd\xc9\xd2.', 'Ships enter ports.', 'Wheat is sold.']);
    writeFileSync(path, Buffer.from(peace, 'latin1'));
    const { left } = compared(path, path, '--lang', 'ru', '--encoding', 'koi8-r');
    expect(left.provisions[0].text).toBe('Peace мир.');
  });

  it('guesses a language and says so, on standard error only', () => {
    const russian = file(
      'ru.txt',
      TREATY(['Стороны хранят мир.', 'Суда входят в порты.', 'Хлеб.']),
    );
    const { stderr, stdout } = compare(russian, russian, '--json');
    expect(stderr).toContain('read as ru');
    expect(JSON.parse(stdout).left.lang).toBe('ru');
  });

  it('keeps to corrections', () => {
    const corrections = file('c.json', [
      { kind: 'link', left: ['a3'], right: ['X-3'], relation: 'contrasts', reason: 'a test' },
      { kind: 'unlink', left: 'a1', right: 'X-2' },
    ]);
    const { links } = compared(file('a.json', A), file('b.json', B), '--corrections', corrections);
    const pairs = links.map(({ left, right }) => `${left} ${right}`);
    expect(pairs).toContain('a3 X-3');
    expect(pairs).not.toContain('a1 X-2');
    expect(links.find(({ left }) => left[0] === 'a3')).toMatchObject({
      relation: 'contrasts',
      confidence: 1,
    });
  });

  it('prints a table for people and writes to a file', () => {
    const { status, stdout } = compare(file('a.json', A), file('b.json', B));
    expect(status).toBe(0);
    expect(stdout).toContain('a1 Peace');
    expect(stdout).toContain('Only in B:\n  X-3');
    expect(stdout).not.toContain('\u001b');
    const out = join(folder, 'out.json');
    const written = compare(file('a.json', A), file('b.json', B), '--json', '--output', out);
    expect(written.stdout).toBe('');
    expect(JSON.parse(readFileSync(out, 'utf8')).links.length).toBeGreaterThan(0);
  });

  it('writes everything before it ends, and bears a reader that stops', async () => {
    const many = Array.from({ length: 400 }, (_, n) => ({
      eId: `art_${n}`,
      text: `The matter number ${n} of word${n} is kept with thing${n} by the Parties.`,
      lang: 'en',
    }));
    const path = file('many.json', many);
    expect(compared(path, path).links.length).toBe(400);
    const child = spawn(process.execPath, [COMMAND, path, path, '--json'], { cwd: folder });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code, said] = await new Promise((resolve) => {
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      child.on('close', (status) => resolve([status, stderr]));
    });
    expect([code, said]).toEqual([0, '']);
  });
});

describe('input that cannot be read', () => {
  const good = () => file('good.json', A);
  const cases = [
    ['one file only', () => [good()], 'takes two files'],
    ['an unknown option', () => [good(), good(), '--loud'], '--loud'],
    ['a file that is not there', () => [good(), 'nowhere.json'], 'nowhere.json does not exist'],
    ['a folder', () => [good(), folder], 'is a folder'],
    ['broken JSON', () => [good(), file('x.json', '[\n{"eId": }]')], 'x.json is not valid JSON'],
    ['other JSON', () => [good(), file('x.json', { a: 1 })], 'neither a list of provisions'],
    ['nothing', () => [good(), file('x.json', [])], 'has no text to compare'],
    ['an empty file', () => [good(), file('x.txt', '\n\n')], 'has no text to compare'],
    [
      'an eId twice',
      () => [good(), file('x.json', [A[0], A[1], A[0]])],
      'entry 3: the eId “a1” is that of entry 1 already',
    ],
    [
      'an entry without text',
      () => [good(), file('x.json', [{ eId: 'a' }])],
      'entry 1: “text” is missing',
    ],
    ['an entry that is none', () => [good(), file('x.json', [7])], 'entry 1: 7 is not an object'],
    [
      'a list without an end of depth',
      () => [good(), file('x.json', '['.repeat(1e5) + ']'.repeat(1e5))],
      'entry 1: a list is not an object',
    ],
    ['a file of 3 GB', () => [good(), sparse('x.txt', 3 * 2 ** 30)], 'is larger than 64 MB'],
    [
      'a PDF that is cut off',
      () => [good(), file('x.pdf', '%PDF-1.4')],
      'x.pdf: The PDF is damaged',
    ],
    [
      'an old Word document',
      () => [good(), file('x.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))],
      'save it as DOCX',
    ],
    ['two standard inputs', () => ['-', '-'], 'Only one side'],
    ['a language that is none', () => [good(), good(), '--lang', '!'], 'not a language tag'],
    ['an unknown thing to ignore', () => [good(), good(), '--ignore', 'all'], 'not one of case'],
    ['a threshold out of range', () => [good(), good(), '--threshold', '7'], 'from 0 to 1'],
    [
      'a correction of what is not there',
      () => [
        good(),
        good(),
        '--corrections',
        file('c.json', [{ kind: 'link', left: ['a1'], right: ['zz'] }]),
      ],
      'correction 1, right: no article, preamble or annex has the eId “zz”',
    ],
  ];
  it.each(cases)('%s is told in words, with exit code 2', (_, args, message) => {
    const { status, stdout, stderr } = compare(...args(), '--json');
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('bytes that are no UTF-8 are named with their line', () => {
    const path = join(folder, 'cp1251.txt');
    writeFileSync(path, Buffer.from([0x41, 0x0a, 0xd1, 0xf2, 0xe0]));
    const { status, stderr } = compare(path, path);
    expect(status).toBe(2);
    expect(stderr).toContain('cp1251.txt, line 2, is not UTF-8');
  });
});
