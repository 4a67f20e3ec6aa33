import { expect, it } from 'vitest';
import type { CellCorrection, CellSaid } from '@/lib/core/comparison/cell-correction';
import { art, version } from '@/lib/core/testing/build';
import { readStatements } from './read-statements';
import { withCells } from './with-cells';

const TEXT = 'The Parties shall meet every spring in the capital.';
const { statements } = readStatements(version({ articles: [art(1, TEXT)] }));

const said = (
  what: CellSaid,
  more: Partial<Pick<CellCorrection, 'id' | 'span' | 'created' | 'version'>> = {},
): CellCorrection => ({
  version: 'a:en@v1',
  statement: 'art_1~1',
  eId: 'art_1',
  span: statements[0]?.span ?? { start: 0, end: 0 },
  id: 'one',
  reason: '',
  visibility: 'private',
  author: { id: 'p', name: 'P' },
  created: '2026-01-01T00:00:00Z',
  ...what,
  ...more,
});

const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

it('sets a cell to words that leave the other cells', () => {
  const [changed] = withCells(statements, [
    said({ kind: 'cell', element: 'time', spans: [spanOf('every spring')] }),
  ]);
  expect(changed?.corrections).toEqual(['one']);
  expect(changed?.elements.time).toEqual([spanOf('every spring')]);
  const words = changed?.elements.action?.map(({ start, end }) => TEXT.slice(start, end).trim());
  expect(words).toEqual(['meet', 'in the capital']);
});

it('empties a cell, sets a force, sets a statement aside', () => {
  const [changed] = withCells(statements, [
    said({ kind: 'cell', element: 'who', spans: [] }),
    said({ kind: 'force', force: 'permission' }, { id: 'two' }),
  ]);
  expect(changed?.elements.who).toBeUndefined();
  expect(changed?.force).toBe('permission');
  expect(withCells(statements, [said({ kind: 'drop' })])).toEqual([]);
});

it('leaves a clause alone that is read otherwise today', () => {
  const old = said({ kind: 'drop' }, { span: { start: 0, end: 3 } });
  expect(withCells(statements, [old])).toEqual(statements);
});
