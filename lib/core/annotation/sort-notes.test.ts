import { describe, expect, it } from 'vitest';
import type { Annotation, AnnotationTarget } from './annotation';
import type { CodeOfNote } from './codebook';
import { type OrdinalOf, sectionsOf, sortNotes } from './sort-notes';

const on = (treaty: string, eId: string, start = 0): AnnotationTarget => ({
  treaty,
  title: treaty.toUpperCase(),
  lang: 'en',
  version: 1,
  selector: {
    eId,
    position: { start, end: start + 1 },
    quote: { exact: 'x', prefix: '', suffix: '' },
  },
  anchor: { state: 'exact', eId, start, end: start + 1 },
});

const code = (notation: string): CodeOfNote => ({
  id: notation,
  notation,
  label: 'Of ships',
  colour: 'grey',
});

const note = (id: string, targets: AnnotationTarget[], ...codes: string[]): Annotation => ({
  id,
  revision: 1,
  motivation: 'commenting',
  visibility: 'private',
  body: { root: { type: 'root', children: [] } } as unknown as Annotation['body'],
  targets,
  creator: { id: 'a', name: 'Ada' },
  created: '2024-06-19T00:00:00.000Z',
  modified: '2024-06-19T00:00:00.000Z',
  ...(codes.length > 0 && { codes: codes.map(code) }),
});

const NOTES = [
  note('1', [on('rivers', 'art_10')], '2'),
  note('2', [on('rivers', 'art_9', 40)], '10', '2'),
  note('3', [on('rivers', 'art_9', 4)]),
  note('4', [on('canals', 'art_1')], '1'),
  note('5', [on('rivers', 'preamble')]),
];

const ORDER = ['preamble', 'art_9', 'art_10', 'art_1'];

const inText: OrdinalOf = ({ selector }) => {
  const at = ORDER.indexOf(selector.eId);
  return at === -1 ? undefined : at;
};

const ids = (notes: readonly Annotation[]) => notes.map(({ id }) => id).join('');

describe('a list of notes', () => {
  it('by date is as it came', () => {
    expect(ids(sortNotes(NOTES, 'date', inText))).toBe('12345');
    expect(sectionsOf(NOTES, 'date')).toEqual([{ heading: '', notes: NOTES }]);
  });

  it('by clause follows each text as it is read, whatever its provisions are called', () => {
    const sorted = sortNotes(NOTES, 'clause', inText);
    expect(ids(sorted)).toBe('45321');
    const sections = sectionsOf(sorted, 'clause');
    expect(sections.map(({ heading, notes }) => [heading, ids(notes)])).toEqual([
      ['CANALS', '4'],
      ['RIVERS', '5321'],
    ]);
  });

  it('by clause has what is not in its text by now at the end of it', () => {
    const notes = [
      note('1', [on('rivers', 'art_77')]),
      note('2', [on('rivers', 'art_1')]),
      note('3', [on('canals', 'art_77')]),
    ];
    expect(ids(sortNotes(notes, 'clause', inText))).toBe('321');
  });

  it('by code has a note under each of its codes, those without last', () => {
    const sections = sectionsOf(sortNotes(NOTES, 'code', inText), 'code');
    expect(sections.map(({ heading, notes }) => [heading, ids(notes)])).toEqual([
      ['1 Of ships', '4'],
      ['2 Of ships', '12'],
      ['10 Of ships', '2'],
      ['Without a code', '35'],
    ]);
  });
});
