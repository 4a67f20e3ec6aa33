import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// What documents and comments name exists: relative links, paths and file names in backticks.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['app', 'components', 'docs', 'e2e', 'lib', 'prisma', 'public', 'scripts'];
const HIDDEN = ['.ci', '.github', '.vscode'].filter((name) => existsSync(join(ROOT, name)));

const files = [
  ...readdirSync(ROOT).filter((name) => /\.\w+$/.test(name)),
  ...[...FOLDERS, ...HIDDEN].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name)),
  ),
];
const names = new Set(files.map((file) => basename(file)));
const documents = files.filter((file) => file.endsWith('.md'));
const sources = files.filter(
  (file) => /\.(ts|tsx|mjs|cjs|css|prisma)$/.test(file) && !/generated/.test(file),
);

const PATH = new RegExp(`(?<![\\w/.@-])(?:${FOLDERS.join('|')}|\\.ci|\\.github)/[\\w./-]*`, 'g');
const FILE_NAME = /^[\w.-]+\.(?:ts|tsx|mjs|cjs|css|prisma|sql)$/;

/** What `text`, a document of `folder`, names and is not there. A module may be named without its ending. */
function missingIn(text, folder) {
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target);
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words);
  const paths = code.flatMap((words) => words.match(PATH) ?? []);
  const exists = (path) =>
    ['', '.ts', '.tsx'].some((ending) => existsSync(join(ROOT, path + ending)));
  return [
    ...links.filter((target) => !/^\w+:/.test(target) && !exists(join(folder, target))),
    ...paths.filter((path) => !exists(path)),
    ...code.filter((word) => FILE_NAME.test(word) && !names.has(word)),
  ];
}

describe('what is named', () => {
  it.each(documents)('exists: %s', (document) => {
    expect(missingIn(readFileSync(join(ROOT, document), 'utf8'), dirname(document))).toEqual([]);
  });

  it('exists, too, where comments of the code name it', () => {
    const stale = sources.flatMap((file) => {
      const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
      const comments = lines.filter((line) => /^\s*(\/?\*|\/\/)/.test(line)).join('\n');
      return missingIn(comments, dirname(file)).map((name) => `${file}: ${name}`);
    });
    expect(sources.length).toBeGreaterThan(500);
    expect(stale).toEqual([]);
  });

  it('is missed where it does not exist', () => {
    const text =
      'See [why](../gone.md), `npm test -- lib/gone/away` and `no-such-file.ts`, not `@lib/other`.';
    expect(missingIn(text, 'docs/decisions')).toEqual([
      '../gone.md',
      'lib/gone/away',
      'no-such-file.ts',
    ]);
    expect(documents).toContain('docs/decisions/007-libraries.md');
  });
});
