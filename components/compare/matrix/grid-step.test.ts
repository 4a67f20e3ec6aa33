import { describe, expect, it } from 'vitest';
import { gridStep } from './grid-step';

const GRID = { rows: 24, columns: 48 };

/** `press('PageDown', '20,3')`: where the key leads from row 20, column 3. */
function press(keys: string, from: string): string | undefined {
  const [row = 0, column = 0] = from.split(',').map(Number);
  const key = keys.replace('Ctrl+', '');
  const to = gridStep({ row, column }, { key, ctrlKey: keys !== key }, GRID);
  return to && `${to.row},${to.column}`;
}

describe('gridStep', () => {
  it.each([
    ['ArrowRight', '3,4', '3,5'],
    ['ArrowLeft', '3,4', '3,3'],
    ['ArrowDown', '3,4', '4,4'],
    ['ArrowUp', '3,4', '2,4'],
    ['Home', '3,4', '3,0'],
    ['End', '3,4', '3,47'],
    ['Ctrl+Home', '3,4', '0,0'],
    ['Ctrl+End', '3,4', '23,47'],
    ['PageDown', '3,4', '13,4'],
    ['PageUp', '13,4', '3,4'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(press(key, from)).toBe(to);
  });

  it.each([
    ['ArrowLeft', '3,0'],
    ['ArrowUp', '0,4'],
    ['ArrowRight', '3,47'],
    ['ArrowDown', '23,4'],
  ])('%s stays at the edge %s', (key, at) => {
    expect(press(key, at)).toBe(at);
  });

  it('pages to the edge', () => {
    expect([press('PageDown', '20,3'), press('PageUp', '4,3')]).toEqual(['23,3', '0,3']);
  });

  it('leaves other keys alone', () => {
    expect([press('Enter', '3,4'), press('a', '3,4'), press('Ctrl+ArrowDown', '3,4')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
