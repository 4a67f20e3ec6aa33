import { describe, expect, it } from 'vitest';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteColours } from './note-colours';

const code = (id: string, colour: string) => ({ id, notation: id, label: `Code ${id}`, colour });
const note = (id: string, person: string, codes: object[] = [], more: object = {}) =>
  ({
    id,
    creator: { id: person, name: `Person ${person}` },
    codes,
    ...more,
  }) as unknown as Annotation;

describe('colours of notes', () => {
  const notes = [
    note('1', 'p', [code('a', 'red'), code('b', 'blue')]),
    note('2', 'q', [code('b', 'blue')]),
    note('3', 'q'),
    note('4', 'q', [code('a', 'red')], { deleted: true }),
  ];

  it('by code: of the first, with how many notes have each', () => {
    const { colours, legend } = noteColours(notes, 'code');
    expect([...colours]).toEqual([
      ['1', 'red'],
      ['2', 'blue'],
    ]);
    expect(legend).toEqual([
      { key: 'b', label: 'b Code b', colour: 'blue', count: 2 },
      { key: 'a', label: 'a Code a', colour: 'red', count: 1 },
    ]);
  });

  it('by person: one for each, and never grey', () => {
    const { colours, legend } = noteColours(notes, 'person');
    expect(colours.get('1')).not.toBe(colours.get('2'));
    expect(colours.get('2')).toBe(colours.get('3'));
    expect(legend.map(({ label, count }) => [label, count])).toEqual([
      ['Person q', 2],
      ['Person p', 1],
    ]);
    const many = Array.from({ length: 30 }, (_, index) => note(`${index}`, `p${index}`));
    expect([...noteColours(many, 'person').colours.values()]).not.toContain('grey');
  });
});
