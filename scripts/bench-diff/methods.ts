/**
 * Ours and the others, each as one function from two texts to a list of runs: equal, deleted, inserted.
 * What a peer needs to work on words (numbers or characters for words) is part of its time, as our
 * cutting into tokens is of ours.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords as jsdiffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { diff as myersDiff } from 'fast-myers-diff';
import { diffWords, type WordDiff } from '../../lib/core/engine/diff/diff';
import { tokenize } from '../../lib/core/language/tokenize';
import { Vocabulary } from '../../lib/core/language/vocabulary';

export type Run = { readonly kind: 'equal' | 'deleted' | 'inserted'; readonly text: string };

/** `undefined` when the method gave up. */
export type Method = {
  readonly name: string;
  readonly run: (a: string, b: string) => readonly Run[] | undefined;
};

export const OURS = 'concordat';

export const ours = (a: string, b: string): Run[] => runsOf(a, b, diffWhole(a, b));

/** What a comparison does with the texts of a link: the tokens are made, then compared. */
export function diffWhole(a: string, b: string): WordDiff {
  const vocabulary = new Vocabulary('en');
  return diffWords(tokenize(a, vocabulary), tokenize(b, vocabulary));
}

/**
 * Our changes as runs; a moved block counts with what changed inside it only. Changes of white space,
 * which no peer sees, count as equal.
 */
function runsOf(a: string, b: string, { changes, moves }: WordDiff): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const push = (kind: Run['kind'], text: string) => {
    if (text !== '') runs.push({ kind, text });
  };
  for (const { fromA, toA, fromB, toB, move } of changes) {
    push('equal', a.slice(at, fromA));
    at = toA;
    if (`${a.slice(fromA, toA)}${b.slice(fromB, toB)}`.trim() === '') {
      push('equal', a.slice(fromA, toA));
      continue;
    }
    const block = move === undefined ? undefined : moves[move];
    if (block === undefined) {
      push('deleted', a.slice(fromA, toA));
      push('inserted', b.slice(fromB, toB));
    } else if (fromA < toA) {
      for (const inner of block.changes) {
        push('deleted', a.slice(inner.fromA, inner.toA));
        push('inserted', b.slice(inner.fromB, inner.toB));
      }
    }
  }
  push('equal', a.slice(at));
  return runs;
}

/** Peers that run inside this process. */
export const LIBRARIES: readonly Method[] = [
  {
    name: 'jsdiff diffWords',
    run: (a, b) =>
      jsdiffWords(a, b, { timeout: 10_000 })?.map(({ added, removed, value }) => ({
        kind: added ? 'inserted' : removed ? 'deleted' : 'equal',
        text: value,
      })),
  },
  { name: 'fast-myers-diff', run: fastMyers },
  { name: 'diff-match-patch', run: diffMatchPatch },
];

/** Private-use characters, which no text has. */
const DELETED = ['\ue001', '\ue002'] as const;
const INSERTED = ['\ue003', '\ue004'] as const;

/** Peers that are programs, with what says their version. */
export const PROGRAMS: readonly (Method & { readonly program: string })[] = [
  {
    name: 'git diff --word-diff',
    program: 'git',
    run: (a, b) =>
      withFiles(a, b, (left, right) =>
        porcelainRuns(
          output('git', ['diff', '--no-index', '--word-diff=porcelain', '-U1000000', left, right]),
        ),
      ),
  },
  {
    name: 'wdiff',
    program: 'wdiff',
    run: (a, b) =>
      withFiles(a, b, (left, right) =>
        markedRuns(
          output('wdiff', [
            '-w',
            DELETED[0],
            '-x',
            DELETED[1],
            '-y',
            INSERTED[0],
            '-z',
            INSERTED[1],
            left,
            right,
          ]),
        ),
      ),
  },
];

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Words, marks and the white space between them. */
function pieces(text: string): string[] {
  const { starts, ends } = tokenize(text, new Vocabulary('en'));
  const result: string[] = [];
  let at = 0;
  for (const [index, start] of starts.entries()) {
    if (at < start) result.push(text.slice(at, start));
    at = ends[index] ?? start;
    result.push(text.slice(start, at));
  }
  if (at < text.length) result.push(text.slice(at));
  return result;
}

function fastMyers(a: string, b: string): Run[] {
  const [left, right] = [pieces(a), pieces(b)];
  const ids = new Map<string, number>();
  const numbers = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const known = ids.get(word);
      if (known !== undefined) return known;
      ids.set(word, ids.size);
      return ids.size - 1;
    });
  const runs: Run[] = [];
  let at = 0;
  for (const [fromA, toA, fromB, toB] of myersDiff(numbers(left), numbers(right))) {
    runs.push({ kind: 'equal', text: left.slice(at, fromA).join('') });
    runs.push({ kind: 'deleted', text: left.slice(fromA, toA).join('') });
    runs.push({ kind: 'inserted', text: right.slice(fromB, toB).join('') });
    at = toA;
  }
  runs.push({ kind: 'equal', text: left.slice(at).join('') });
  return runs.filter(({ text }) => text !== '');
}

/** Words as characters, as its authors advise, without a limit on time but ten seconds. */
function diffMatchPatch(a: string, b: string): Run[] {
  const ids = new Map<string, string>();
  const words: string[] = [];
  const characters = (text: string) =>
    pieces(text)
      .map((piece) => {
        const known = ids.get(piece);
        if (known !== undefined) return known;
        // Past the surrogates, where a character must not stand alone.
        const code = words.length < 0xd700 ? words.length + 1 : words.length + 0x900;
        const character = String.fromCharCode(code);
        ids.set(piece, character);
        words.push(piece);
        return character;
      })
      .join('');
  const engine = new DiffMatchPatch();
  engine.Diff_Timeout = 10;
  const byCharacter = () => new Map([...ids].map(([word, character]) => [character, word]));
  const result = engine.diff_main(characters(a), characters(b), false);
  const back = byCharacter();
  return result.map(([kind, text]) => ({
    kind: kind === 0 ? 'equal' : kind < 0 ? 'deleted' : 'inserted',
    text: [...text].map((character) => back.get(character) ?? '').join(''),
  }));
}

function withFiles<T>(a: string, b: string, use: (left: string, right: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
  try {
    const [left, right] = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    writeFileSync(left, `${a}\n`);
    writeFileSync(right, `${b}\n`);
    return use(left, right);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints; both exit with 1 where the texts differ. */
function output(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error) {
      return String(error.stdout);
    }
    throw error;
  }
}

function porcelainRuns(printed: string): Run[] {
  const kinds = { ' ': 'equal', '-': 'deleted', '+': 'inserted' } as const;
  const body = printed.slice(printed.indexOf('\n', printed.indexOf('\n@@ ') + 1) + 1);
  return body.split('\n').flatMap((line): Run[] => {
    const mark = line.charAt(0);
    if (mark === '~') return [{ kind: 'equal', text: '\n' }];
    if (mark !== ' ' && mark !== '-' && mark !== '+') return [];
    return [{ kind: kinds[mark], text: line.slice(1) }];
  });
}

function markedRuns(printed: string): Run[] {
  const runs: Run[] = [];
  let kind: Run['kind'] = 'equal';
  for (const piece of printed.split(/([\ue001-\ue004])/)) {
    if (piece === DELETED[0]) kind = 'deleted';
    else if (piece === INSERTED[0]) kind = 'inserted';
    else if (piece === DELETED[1] || piece === INSERTED[1]) kind = 'equal';
    else if (piece !== '') runs.push({ kind, text: piece });
  }
  return runs;
}
