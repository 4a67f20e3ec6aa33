import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf, isInstalled, prepare, requireReplaceableBuild } from './prepare.mjs';
import { readArguments } from './run-tests.mjs';
import { noteServing } from './serving.mjs';

let root;

const write = (name, content) => {
  mkdirSync(join(root, name, '..'), { recursive: true });
  writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'concordat-prepare-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('isInstalled', () => {
  const wanted = {
    '': { name: 'concordat' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
    'node_modules/test-tool': { version: '2.0.0', dev: true },
  };
  const installed = (packages) => {
    write('package-lock.json', { packages: wanted });
    write('node_modules/.package-lock.json', { packages });
  };
  const a = wanted['node_modules/a'];

  it('is false without node_modules', () => {
    write('package-lock.json', { packages: wanted });
    expect(isInstalled(root)).toBe(false);
  });

  it('does not miss optional packages, nor the test tools until they are needed', () => {
    installed({ 'node_modules/a': a });
    expect(isInstalled(root)).toBe(true);
    expect(isInstalled(root, { dev: true })).toBe(false);
    installed({ 'node_modules/a': a, 'node_modules/test-tool': { version: '2.0.0' } });
    expect(isInstalled(root, { dev: true })).toBe(true);
  });

  it('is false when a version or its content differs', () => {
    installed({ 'node_modules/a': { ...a, version: '0.9.0' } });
    expect(isInstalled(root)).toBe(false);
    installed({ 'node_modules/a': { ...a, integrity: 'sha512-b' } });
    expect(isInstalled(root)).toBe(false);
  });
});

describe('hashOf', () => {
  it('changes with contents and names, not with tests, and bears missing places', () => {
    const hash = () => hashOf(root, ['app', 'missing'], /\.test\.ts$/);
    write('app/page.ts', 'one');
    const first = hash();
    write('app/page.test.ts', 'a test');
    expect(hash()).toBe(first);
    write('app/page.ts', 'two');
    const second = hash();
    expect(second).not.toBe(first);
    renameSync(join(root, 'app/page.ts'), join(root, 'app/other.ts'));
    expect(hash()).not.toBe(second);
  });
});

describe('prepare, while a start of the same clone serves the build', () => {
  const ADDRESS = 'http://localhost:3000';
  const withBuild = () => prepare(root, { withBuild: true });

  beforeEach(() => {
    write('package-lock.json', { packages: {} });
    write('node_modules/.package-lock.json', { packages: {} });
    write('prisma/generated/.made-from', hashOf(root, []));
    write('.next/BUILD_ID', 'one');
    write('.next/concordat-made-from', hashOf(root, ['package-lock.json']));
    mkdirSync(join(root, '.data'));
  });

  it('shares a build that is up to date', async () => {
    await noteServing(root, ADDRESS);
    await expect(withBuild()).resolves.toBeUndefined();
  });

  it('does not replace one that is not, and touches nothing', async () => {
    const release = await noteServing(root, ADDRESS);
    write('app/page.tsx', 'changed');
    await expect(withBuild()).rejects.toThrow(
      `Concordat is running from this folder at ${ADDRESS} and its build would be replaced: stop it first, then run this again.`,
    );
    expect(readFileSync(join(root, '.next/BUILD_ID'), 'utf8')).toBe('one');
    expect(readFileSync(join(root, '.next/concordat-made-from'), 'utf8')).not.toBe('unfinished');
    release();
    expect(() => requireReplaceableBuild(root)).not.toThrow();
  });

  it('is not held up by the note of a killed start', () => {
    write('.data/serving-1.lock', { pid: 1, identity: 'an earlier boot', address: ADDRESS });
    write('app/page.tsx', 'changed');
    expect(() => requireReplaceableBuild(root)).not.toThrow();
    expect(existsSync(join(root, '.data/serving-1.lock'))).toBe(false);
  });
});

describe('readArguments', () => {
  it('reads options and filters', () => {
    expect(readArguments([])).toMatchObject({ unit: true, e2e: true, filters: [] });
    expect(readArguments(['--unit', 'lib/core'])).toMatchObject({
      e2e: false,
      filters: ['lib/core'],
    });
    expect(readArguments(['--e2e'])).toMatchObject({ unit: false, e2e: true });
    expect(() => readArguments(['--watch'])).toThrow('--watch is not an option');
  });
});
