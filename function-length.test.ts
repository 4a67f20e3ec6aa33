import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Override = {
  readonly includes: readonly string[];
  readonly linter?: {
    readonly rules?: { readonly complexity?: { readonly noExcessiveLinesPerFunction?: unknown } };
  };
};

it('functions have 60 lines at most, everywhere but in tests and without exception', () => {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as {
    readonly overrides: readonly Override[];
  };
  const rules = overrides.flatMap(({ includes, linter }) => {
    const rule = linter?.rules?.complexity?.noExcessiveLinesPerFunction;
    return rule === undefined ? [] : [{ includes, rule }];
  });
  expect(rules).toEqual([
    {
      includes: ['app/**', 'components/**', 'lib/**', 'scripts/**', '!**/*.test.*'],
      rule: { level: 'error', options: { maxLines: 60 } },
    },
  ]);
});
