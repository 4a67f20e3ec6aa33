/** The regular expressions of the sources: as they are written, and as modules build them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export type Regex = {
  /** File and line, or the file that builds it. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
};

const SOURCE = /(?<!\.test)\.(?:ts|tsx|mjs)$/;

/** The files of these folders that are no tests. */
export function sourcesOf(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => SOURCE.test(path))
      .map((path) => join(folder, path))
      .sort(),
  );
}

/** Those that are written between strokes. O(n). */
export function literalsOf(root: string, path: string): Regex[] {
  const text = readFileSync(join(root, path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Regex[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
      found.push({ place: `${path}:${line}`, source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Those that a module builds from words when it is loaded. */
export async function builtBy(root: string, path: string): Promise<Regex[]> {
  const found: Regex[] = [];
  const own = globalThis.RegExp;
  globalThis.RegExp = new Proxy(own, {
    construct(target, [pattern, flags]: [string | RegExp, string?]) {
      const made = new target(pattern, flags);
      found.push({ place: path, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import(join(root, path));
  } finally {
    globalThis.RegExp = own;
  }
  return found;
}
