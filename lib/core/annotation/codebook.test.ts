import { describe, expect, it } from 'vitest';
import { foldColour } from './code-colour';
import { type CodeEntry, depthsOf, faultsOfCodes, inHierarchy } from './codebook';

const code = (notation: string, parent?: string, label = `Code ${notation}`): CodeEntry => ({
  notation,
  label,
  definition: '',
  colour: 'grey',
  ...(parent !== undefined && { parent }),
});

const said = (...codes: CodeEntry[]) =>
  faultsOfCodes(codes).map(({ index, member, message }) => `${index} ${member}: ${message}`);

describe('what stands against a list of codes', () => {
  it('is nothing where each has a name and a place', () => {
    expect(said(code('1'), code('1.1', '1'), code('1.1.1', '1.1'))).toEqual([]);
  });

  it.each([
    [
      [code('a'), code(' A ')],
      '1 notation: The notation “ A ” is there twice: a code is named by it.',
    ],
    [
      [code('１'), code('1')],
      '1 notation: The notation “1” is there twice: a code is named by it.',
    ],
    [[code('a', 'b')], '0 parent: There is no code “b” for it to stand under.'],
    [[code('a', 'a')], '0 parent: “a” would stand under itself.'],
    [[code('a', undefined, ' ​ ')], '0 label: A code needs a label.'],
    [[code('​')], '0 notation: A code needs a notation, such as 4.2 or defence.'],
  ])('is said where it stands: %#', (codes, fault) => {
    expect(said(...codes)).toEqual([fault]);
  });

  it('is said of each code of a circle', () => {
    expect(said(code('a', 'b'), code('b', 'c'), code('c', 'a'))).toEqual([
      '0 parent: “a” would stand under itself.',
      '1 parent: “b” would stand under itself.',
      '2 parent: “c” would stand under itself.',
    ]);
  });

  it('ends at a circle that the code itself is not in', () => {
    const faults = said(code('x', 'a'), code('a', 'b'), code('b', 'a'));
    expect(faults[0]).toBe('0 parent: Codes may stand at most 6 levels deep.');
  });
});

describe('codes in their hierarchy', () => {
  it('stand each after its parent, children in the order they were given', () => {
    const codes = [code('2.1', '2'), code('1'), code('2'), code('1.2', '1'), code('1.1', '1')];
    const ordered = inHierarchy(codes);
    expect(ordered.map(({ notation }) => notation)).toEqual(['1', '1.2', '1.1', '2', '2.1']);
    expect([...depthsOf(ordered).values()]).toEqual([0, 1, 1, 0, 1]);
  });
});

describe('a colour', () => {
  it.each([
    ['Blue', 'blue'],
    ['#ff0000', 'red'],
    ['#FF8C00', 'orange'],
    ['ffd700', 'yellow'],
    ['#2e8b57', 'green'],
    ['#008080', 'teal'],
    ['#4169e1', 'blue'],
    ['#8a2be2', 'violet'],
    ['#ff69b4', 'pink'],
    ['#808080', 'grey'],
    ['mauve', undefined],
    ['#12', undefined],
  ])('%s is %s', (written, colour) => {
    expect(foldColour(written)).toBe(colour);
  });
});
