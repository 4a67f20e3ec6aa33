import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const filesOf = (...folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
const read = (file: string) => readFileSync(file, 'utf8');

const named = filesOf('app', 'components')
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) =>
    [...read(file).matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) =>
      names.split(' ').map((name) => ({ file, name })),
    ),
  );
const shared = filesOf('app')
  .filter((file) => file.endsWith('.css') && !file.endsWith('.module.css'))
  .map(read)
  .join('\n');

describe('class names that are written out', () => {
  it('are in a style sheet of the whole site: those of a module are asked of the module', () => {
    expect(named).toContainEqual(expect.objectContaining({ name: 'visually-hidden' }));
    expect(named.filter(({ name }) => !new RegExp(`\\.${name}\\b`).test(shared))).toEqual([]);
  });
});
