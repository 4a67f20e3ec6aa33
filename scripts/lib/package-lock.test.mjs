import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { missingOptionals } from './package-lock.mjs';

const { packages } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url)), 'utf8'),
);

describe('missingOptionals', () => {
  it('finds nothing in a lock that lists every platform', () => {
    expect(missingOptionals(packages)).toEqual([]);
  });

  it('names whatever platform is taken out', () => {
    const platforms = Object.keys(packages).filter(
      (path) => packages[path].os ?? packages[path].cpu,
    );
    expect(platforms.length).toBeGreaterThan(100);
    for (const path of platforms) {
      const { [path]: gone, ...others } = packages;
      const name = path.replace(/^.*node_modules\//, '');
      expect(missingOptionals(others).map((missing) => missing.name)).toContain(name);
      expect(gone.optional).toBe(true);
    }
  });

  it('prefers the copy inside a package to the one beside it', () => {
    const lock = {
      'node_modules/tool': { version: '2.0.0', optionalDependencies: { 'tool-arm': '2.0.0' } },
      'node_modules/tool-arm': { version: '1.0.0', cpu: ['arm64'] },
    };
    const missing = { name: 'tool-arm', version: '2.0.0', of: 'tool' };
    expect(missingOptionals(lock)).toEqual([missing]);
    const own = { 'node_modules/tool/node_modules/tool-arm': { version: '2.0.0', cpu: ['arm64'] } };
    expect(missingOptionals({ ...lock, ...own })).toEqual([]);
  });
});
