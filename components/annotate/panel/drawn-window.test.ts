import { expect, it } from 'vitest';
import { clampWindow, MOST_DRAWN, runAt, stepWindow, windowAround, windowAt } from './drawn-window';

it('never leaves the list', () => {
  expect([clampWindow(-5, 1000), clampWindow(990, 1000), clampWindow(3, 10)]).toEqual([
    0,
    1000 - MOST_DRAWN,
    0,
  ]);
});

it('reaches every note step by step', () => {
  const reached = new Set<number>();
  let from = 0;
  for (let last = -1; last !== from; ) {
    for (let index = from; index < from + MOST_DRAWN; index += 1) reached.add(index);
    last = from;
    from = stepWindow(from, 1, 5000);
  }
  expect(reached.size).toBe(5000);
  expect(stepWindow(50, -1, 5000)).toBe(0);
});

it('goes to a note that is not drawn, and stays where it is', () => {
  expect(windowAround(100, 150, 5000)).toBe(100);
  expect(windowAround(100, 3000, 5000)).toBe(3000 - MOST_DRAWN / 2);
  expect(windowAround(100, 4999, 5000)).toBe(5000 - MOST_DRAWN);
  expect(windowAround(100, -1, 5000)).toBe(100);
});

it('stays where it shows some of the notes on a place, and else goes to the first of them', () => {
  const units = [...Array(300).fill('art_9'), ...Array(300).fill('art_10')];
  expect(runAt(units, 170)).toEqual({ first: 0, last: 299 });
  expect(windowAt(0, runAt(units, 170), 600)).toBe(0);
  expect(windowAt(100, runAt(units, 10), 600)).toBe(100);
  expect(windowAt(0, runAt(units, 500), 600)).toBe(300 - MOST_DRAWN / 2);
});
