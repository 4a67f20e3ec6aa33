import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readEnv } from '../lib/env.ts';
import { readSettings } from './lib/settings.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), 'utf8');

/** Set by our own commands for the programs they start, or by the machine. */
const INTERNAL = new Set(['CONCORDAT_URL', 'E2E_BASE_URL', 'NEXT_RUNTIME', 'PATH']);

/** Every variable of the example, as it stands when its `#` is taken away. */
const example = Object.fromEntries(
  [...read('.env.example').matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
    name,
    value,
  ]),
);

function sources() {
  const folders = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  return ['proxy.ts', 'instrumentation.ts', ...folders].filter(
    (name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.|\/testing\/require/.test(name),
  );
}

/** The variables that the code reads by name, and those of the schema in lib/env.ts. */
function variablesRead() {
  const named = sources().flatMap((file) =>
    [...read(file).matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)].map(([, name]) => name),
  );
  const checked = [...read('lib/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
    ([, name]) => name,
  );
  expect(checked).toContain('SMTP_FROM');
  return [...new Set([...named, ...checked])].filter((name) => !INTERNAL.has(name));
}

describe('.env.example', () => {
  it('names every variable that is read, and no other', () => {
    expect(Object.keys(example).sort()).toEqual(variablesRead().sort());
  });

  it('gives the defaults of the launcher and of the server', () => {
    expect(readSettings(example, ROOT)).toEqual(readSettings({}, ROOT));
    const required = {
      DATABASE_URL: 'postgresql://localhost/concordat',
      NEXTAUTH_SECRET: 'x'.repeat(32),
      NEXTAUTH_URL: 'http://localhost:3000',
    };
    expect(readEnv({ ...example, ...required })).toEqual(readEnv(required));
  });
});
