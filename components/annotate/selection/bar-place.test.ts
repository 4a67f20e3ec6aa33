import { describe, expect, it } from 'vitest';
import { placeBar } from './bar-place';

const BAR = { width: 200, height: 40 };
const ROOM = { top: 60, bottom: 800, width: 1000 };

/** Where the bar stands for words between two heights. */
function yOf(top: number, bottom: number): number {
  return placeBar({ top, bottom, left: 400, right: 500 }, BAR, ROOM).y;
}

describe('placeBar', () => {
  it('stands over the words', () => expect(yOf(300, 340)).toBe(252));

  it('stands under them where there is no room above', () => expect(yOf(80, 120)).toBe(128));

  it('stays in the window over words that reach beyond it on both sides', () =>
    expect(yOf(-500, 2000)).toBe(68));

  it('goes away with words that are scrolled away', () => {
    expect(yOf(-300, -200)).toBe(-192);
    expect(yOf(1000, 1040)).toBe(952);
  });

  it('keeps its whole width in the window', () => {
    const words = { top: 300, bottom: 340, left: 0, right: 20 };
    expect(placeBar(words, BAR, ROOM).x).toBe(108);
    expect(placeBar({ ...words, left: 980, right: 1000 }, BAR, ROOM).x).toBe(892);
  });
});
