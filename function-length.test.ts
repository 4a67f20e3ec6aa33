import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** How many files may hold longer functions than the rest of the code. Never to be raised. */
const EXEMPT = 2;

type Rule = 'off' | { readonly options: { readonly maxLines: number } };
type Override = {
  readonly includes: readonly string[];
  readonly linter?: {
    readonly rules?: { readonly complexity?: { readonly noExcessiveLinesPerFunction?: Rule } };
  };
};

const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8')) as {
  readonly overrides: readonly Override[];
};
const ruleOf = ({ linter }: Override) => linter?.rules?.complexity?.noExcessiveLinesPerFunction;
const rule = overrides.map(ruleOf).find((one) => one !== undefined && one !== 'off');
const exempt = overrides.filter((one) => ruleOf(one) === 'off').flatMap((one) => one.includes);

/** Those of `files` in which the linter finds a function that is too long, when none is exempt. */
function withLongFunctions(files: readonly string[]): Set<string> {
  if (files.length === 0) return new Set();
  const folder = mkdtempSync(join(tmpdir(), 'function-length-'));
  const rules = { preset: 'none', complexity: { noExcessiveLinesPerFunction: rule } };
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ linter: { rules } }));
  const biome = 'node_modules/@biomejs/biome/bin/biome';
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', `--config-path=${folder}`, '--reporter=json', ...files],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly { readonly location: { readonly path: string } }[];
  };
  return new Set(diagnostics.map(({ location }) => location.path.replaceAll('\\', '/')));
}

it('functions have 60 lines at most, but for a list of files that only becomes shorter', () => {
  expect(rule).toMatchObject({ level: 'error', options: { maxLines: 60 } });
  expect(exempt).toHaveLength(EXEMPT);
});

it('the list names no file that no longer needs it', () => {
  expect(withLongFunctions(exempt)).toEqual(new Set(exempt));
});
