/**
 * Corrections that an address says itself: `art_8~art_5` pairs them, `art_8~art_5(contrasts)` gives the
 * pair a relation, `art_8!art_5` parts them, `art_8:art_5(broader)` says what the engine's link is.
 * Several provisions of a side are joined by `*`. They need no account and nobody's leave: whoever has
 * the address has them, and nothing else of whoever wrote it.
 */

import { LINK_RELATIONS } from '@/lib/core/comparison/comparison';
import { type Correction, type CorrectionKind, MOST_UNITS } from '@/lib/core/comparison/correction';
import { mirrorCorrection } from '@/lib/core/comparison/mirror';

export type Statement = Pick<Correction, 'kind' | 'left' | 'right' | 'relation'>;

const SIGNS = { link: '~', unlink: '!', relabel: ':' } as const satisfies Record<
  CorrectionKind,
  string
>;

const EIDS = String.raw`[a-z][\w-]{0,99}(?:\*[a-z][\w-]{0,99})*`;
const STATEMENT = new RegExp(String.raw`^(${EIDS})([~!:])(${EIDS})(?:\(([a-z]+)\))?$`);

/** Written as an address has it; `parseStatement` reads it back. */
export function formatStatement({ kind, left, right, relation }: Statement): string {
  const as = relation === undefined ? '' : `(${relation})`;
  return `${left.join('*')}${SIGNS[kind]}${right.join('*')}${as}`;
}

/** Reads a statement; undefined for other words, too many provisions, or a relation where none belongs. */
export function parseStatement(words: string): Statement | undefined {
  const [, a = '', sign = '', b = '', named] = STATEMENT.exec(words) ?? [];
  const kind = (Object.keys(SIGNS) as CorrectionKind[]).find((one) => SIGNS[one] === sign);
  if (kind === undefined) return undefined;
  const [left, right] = [a.split('*'), b.split('*')];
  const relation = LINK_RELATIONS.find((known) => known === named);
  const fits =
    kind === 'relabel'
      ? relation !== undefined
      : named === undefined || (kind === 'link' && relation !== undefined);
  if (!fits || !areUnits(left) || !areUnits(right)) return undefined;
  return { kind, left, right, ...(relation && { relation }) };
}

function areUnits(eIds: readonly string[]): boolean {
  return eIds.length <= MOST_UNITS && new Set(eIds).size === eIds.length;
}

/** Later than every moment at which a correction can be stored: what an address says itself comes last. */
const AFTER_ALL = Date.UTC(9999, 0, 1);

/**
 * A statement as a correction, named by its own words. `index` is its place in the address: of two that
 * contradict each other the later one holds, and both replace what is stored.
 */
export function addressedCorrection(statement: Statement, index: number): Correction {
  return {
    id: formatStatement(statement),
    ...statement,
    reason: '',
    visibility: 'public',
    author: { id: '', name: 'the address' },
    created: new Date(AFTER_ALL + index).toISOString(),
  };
}

/** True for a correction that an address says, which nobody made and nothing stores. */
export function isAddressed({ author }: Pick<Correction, 'author'>): boolean {
  return author.id === '';
}

/** What an address says of corrections, for the two sides the other way round; ids stay as they are. */
export function mirrorWords(words: readonly string[]): string[] {
  return words.map((word) => {
    const statement = parseStatement(word);
    return statement ? formatStatement(mirrorCorrection(statement)) : word;
  });
}
