import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Every rule of .dependency-cruiser.cjs against an import that breaks it, and it alone: a pattern that
// matches nothing would hold for ever.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RULES = createRequire(import.meta.url)('../.dependency-cruiser.cjs').forbidden;

/** Rule -> folder of the importing file, and what it imports. */
const BROKEN = {
  'core-is-pure': ['lib/core/text', 'react'],
  'diff-through-one-door': ['lib/core/engine/diff', 'diff'],
  'leaf-layers-see-core-only': ['lib/store', 'lib/schema/planted'],
  'only-store-sees-prisma': ['lib/services', '@prisma/client'],
  'services-face-no-ui': ['lib/services', 'react'],
  'services-are-called-not-calling': ['lib/services', 'lib/http/planted'],
  'auth-knows-who-asks': ['lib/auth', 'lib/http/planted'],
  'http-is-a-contract': ['lib/http', 'lib/store/planted'],
  'components-are-shell-free': ['components/share', 'lib/store/planted'],
  'no-cross-feature': ['components/share', 'components/catalogue/planted'],
  'app-goes-through-services': ['app', 'lib/store/planted'],

  'segmentation-through-its-doors': ['lib/services', 'lib/core/segmentation/planted'],
  'anchor-through-its-doors': ['lib/services', 'lib/core/anchor/planted'],
  'engine-through-its-doors': ['lib/services', 'lib/core/engine/diff/planted'],
  'presentation-through-its-doors': ['app', 'lib/core/presentation/planted'],

  'core-text': ['lib/core/text', 'lib/core/language/planted'],
  'core-algorithms': ['lib/core/algorithms', 'lib/core/text/planted'],
  'core-access': ['lib/core/access', 'lib/core/text/planted'],
  'core-language': ['lib/core/language', 'lib/core/treaty/planted'],
  'core-account': ['lib/core/account', 'lib/core/access/planted'],
  'core-treaty': ['lib/core/treaty', 'lib/core/comparison/planted'],
  'core-segmentation': ['lib/core/segmentation', 'lib/core/comparison/planted'],
  'core-comparison': ['lib/core/comparison', 'lib/core/engine/compare'],
  'core-anchor': ['lib/core/anchor', 'lib/core/annotation/planted'],
  'core-address': ['lib/core/address', 'lib/core/annotation/planted'],
  'core-engine': ['lib/core/engine', 'lib/core/address/planted'],
  'core-annotation': ['lib/core/annotation', 'lib/core/presentation/summary'],
  'core-presentation': ['lib/core/presentation', 'lib/core/segmentation/segment'],
  'core-search': ['lib/core/search', 'lib/core/engine/compare'],

  'engine-similarity': ['lib/core/engine/similarity', 'lib/core/engine/cross-lingual/planted'],
  'engine-cross-lingual': ['lib/core/engine/cross-lingual', 'lib/core/engine/relations/planted'],
  'engine-relations': ['lib/core/engine/relations', 'lib/core/engine/align/planted'],
  'engine-diff': ['lib/core/engine/diff', 'lib/core/engine/similarity/planted'],
  'engine-ground': ['lib/core/engine/ground', 'lib/core/engine/align/planted'],
  'engine-statements': ['lib/core/engine/statements', 'lib/core/engine/align/planted'],
  'engine-align': ['lib/core/engine/align', 'lib/core/engine/diff/planted'],

  'components-compare-rows': ['components/compare/rows', 'components/compare/map/planted'],
  'components-compare-ground': ['components/compare/ground', 'components/compare/map/planted'],
  'components-compare-obligations': [
    'components/compare/obligations',
    'components/compare/map/planted',
  ],
  'components-compare-map': ['components/compare/map', 'components/compare/rows/planted'],
  'components-compare-correct': ['components/compare/correct', 'components/compare/map/planted'],
  'components-compare-steps': ['components/compare/steps', 'components/compare/toolbar/planted'],
  'components-compare-toolbar': ['components/compare/toolbar', 'components/compare/steps/planted'],
  'components-compare-matrix': ['components/compare/matrix', 'components/compare/n-way/planted'],
  'components-compare-n-way': ['components/compare/n-way', 'components/compare/matrix/planted'],

  'components-annotate-codes': ['components/annotate/codes', 'components/annotate/list/planted'],
  'components-annotate-drafts': ['components/annotate/drafts', 'components/annotate/list/planted'],
  'components-annotate-list': ['components/annotate/list', 'components/annotate/drafts/planted'],
  'components-annotate-editor': ['components/annotate/editor', 'components/annotate/panel/planted'],
  'components-annotate-history': [
    'components/annotate/history',
    'components/annotate/panel/planted',
  ],
  'components-annotate-panel': ['components/annotate/panel', 'components/annotate/list/planted'],
  'components-annotate-review': ['components/annotate/review', 'components/annotate/panel/planted'],
  'components-annotate-thread': ['components/annotate/thread', 'components/annotate/panel/planted'],
  'components-annotate-selection': [
    'components/annotate/selection',
    'components/annotate/panel/planted',
  ],

  'lib-services-accounts': ['lib/services/accounts', 'lib/services/treaties/planted'],
  'lib-services-treaties': ['lib/services/treaties', 'lib/services/annotations/planted'],
  'lib-services-groups': ['lib/services/groups', 'lib/services/annotations/planted'],
  'lib-services-annotations': ['lib/services/annotations', 'lib/services/sharing/planted'],
  'lib-services-notifications': ['lib/services/notifications', 'lib/services/annotations/planted'],
  'lib-services-codebooks': ['lib/services/codebooks', 'lib/services/sharing/planted'],
  'lib-services-live': ['lib/services/live', 'lib/services/sharing/planted'],
  'lib-services-corrections': ['lib/services/corrections', 'lib/services/annotations/planted'],
  'lib-services-sharing': ['lib/services/sharing', 'lib/services/comparisons/planted'],
  'lib-services-comparisons': ['lib/services/comparisons', 'lib/services/sharing/planted'],

  'lib-formats-document': ['lib/formats/document', 'lib/formats/write/planted'],
  'lib-formats-redline': ['lib/formats/redline', 'lib/formats/docx/planted'],
  'lib-formats-docx': ['lib/formats/docx', 'lib/formats/write/planted'],
  'lib-formats-write': ['lib/formats/write', 'lib/formats/docx/planted'],
  'lib-formats-read': ['lib/formats/read', 'lib/formats/write/planted'],
};

/** Imports that must pass, each near one that does not. */
const ALLOWED = [
  ['lib/services/allowed.ts', 'lib/core/engine/compare'],
  ['lib/services/allowed.test.ts', 'lib/core/engine/diff/planted'],
  ['scripts/allowed.ts', 'lib/core/engine/diff/planted'],
  ['lib/core/presentation/allowed.ts', 'lib/core/engine/compare'],
  ['lib/core/engine/align/allowed.ts', 'lib/core/engine/similarity/planted'],
  ['lib/core/algorithms/sequence-diff.ts', 'diff'],
  ['lib/store/allowed.ts', '@prisma/client'],
  ['components/share/allowed.ts', 'components/ui/planted'],
];

let folder;

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function plant(from, imported) {
  const isOurs = /^(app|components|lib|scripts)\//.test(imported);
  if (isOurs) write(`${imported}.ts`, 'export const planted = 1;\n');
  else {
    write(`node_modules/${imported}/package.json`, `{"name":"${imported}","main":"index.js"}`);
    write(`node_modules/${imported}/index.js`, 'exports.planted = 1;\n');
  }
  write(from, `export { planted } from '${isOurs ? '@/' : ''}${imported}';\n`);
}

function cruise() {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const places = ['app', 'components', 'lib', 'scripts'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, ...places, '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

describe('the import boundaries', () => {
  let violations;

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'concordat-boundaries-')));
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(ROOT, file), join(folder, file));
    }
    for (const [rule, [from, imported]] of Object.entries(BROKEN)) {
      plant(`${from}/breaks-${rule}.ts`, imported);
    }
    for (const [from, imported] of ALLOWED) plant(from, imported);
    write('lib/core/text/ring.ts', "export { planted } from './ring-of-two';\n");
    write('lib/core/text/ring-of-two.ts', "export { planted } from './ring';\n");
    violations = cruise();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are each broken by one import here', () => {
    expect([...Object.keys(BROKEN), 'no-cycles'].sort()).toEqual(
      RULES.map(({ name }) => name).sort(),
    );
  });

  it.each(Object.entries(BROKEN))('catch what breaks %s', (rule, [from]) => {
    const file = `${from}/breaks-${rule}.ts`;
    expect(existsSync(join(ROOT, from))).toBe(true);
    expect(violations.filter((violation) => violation.endsWith(`: ${file}`))).toEqual([
      `${rule}: ${file}`,
    ]);
  });

  it.each([
    ['lib/core', 'core-'],
    ['lib/core/engine', 'engine-'],
  ])('hold a rule for every room of %s', (tree, prefix) => {
    const rooms = readdirSync(join(ROOT, tree), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
      .map(({ name }) => `${prefix}${name}`);
    expect(Object.keys(BROKEN)).toEqual(expect.arrayContaining(rooms));
  });

  it('name doors that exist', () => {
    const doors = RULES.filter(({ name }) => name.endsWith('-through-its-doors')).flatMap(
      ({ to }) => {
        const [, room, names] = /^\^(.+)\((.+)\)\\\.ts\$$/.exec(to.pathNot);
        return names.split('|').map((name) => `${room}${name}.ts`);
      },
    );
    expect(doors).toContain('lib/core/engine/compare.ts');
    expect(doors.filter((door) => !existsSync(join(ROOT, door)))).toEqual([]);
  });

  it('catch a circle, and let the rest pass', () => {
    const others = violations.filter((violation) => !violation.includes('/breaks-'));
    expect(others).toEqual(['no-cycles: lib/core/text/ring-of-two.ts']);
  });
});

describe('imports inside lib/core', () => {
  const files = readdirSync(join(ROOT, 'lib/core'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !/testing|\.test\./.test(name));

  it.each([
    ['are relative within a room', (room, path) => path.startsWith(`@/lib/core/${room}/`)],
    [
      'name the other room in full',
      (room, path, file) =>
        path.startsWith('.') && join('lib/core', dirname(file), path).split('/')[2] !== room,
    ],
  ])('%s', (_law, breaks) => {
    const broken = files.flatMap((file) => {
      const [room] = file.split('/');
      const text = readFileSync(join(ROOT, 'lib/core', file), 'utf8');
      return [...text.matchAll(/ from '([^']+)'/g)]
        .filter(([, path]) => breaks(room, path, file))
        .map(([, path]) => `${file} imports ${path}`);
    });
    expect(files.length).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });
});
