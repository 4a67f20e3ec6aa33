import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtBy, literalsOf, sourcesOf } from './literals';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-regexes-'));
  writeFileSync(join(folder, 'a.ts'), 'const b = 4 / 2;\nexport const end = /[/\\s]+$/gu;\n');
  writeFileSync(join(folder, 'a.test.ts'), 'export const no = /no/;\n');
  writeFileSync(
    join(folder, 'b.mjs'),
    "export const ends = new RegExp(['a', 'b'].join('|'), 'i');\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the regular expressions of the sources', () => {
  it('are read where they are written', () => {
    expect(sourcesOf(folder, ['.'])).toEqual(['a.ts', 'b.mjs']);
    expect(literalsOf(folder, 'a.ts')).toEqual([
      { place: 'a.ts:2', source: '[/\\s]+$', flags: 'gu' },
    ]);
  });

  it('are heard of where a module builds them', async () => {
    expect(await builtBy(folder, 'b.mjs')).toContainEqual({
      place: 'b.mjs',
      source: 'a|b',
      flags: 'i',
    });
  });
});
