import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_COLOURS } from '@/lib/core/annotation/code-colour';
import {
  type CodeEntry,
  faultsOfCodes,
  inHierarchy,
  MOST_CODES,
} from '@/lib/core/annotation/codebook';
import { SEED } from '@/lib/core/testing/arbitrary';
import { codebookCsv, codebookSkos } from '../../write/codebook';
import { readCodebook } from './read-codebook';

const line = (...lines: string[]) => lines.join('\n');

/** Codes 0…n, each at the top or under one before it, with words that files find hard. */
const codes = fc
  .array(
    fc.record({
      label: fc.oneof(
        fc.string({ minLength: 1 }),
        fc.constantFrom('=SUM(A1)', 'a "b", c;\nd', '원조'),
      ),
      definition: fc.oneof(fc.string(), fc.constant('@x\r\ny')),
      colour: fc.constantFrom(...CODE_COLOURS),
      under: fc.option(fc.nat(), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      ({ under, label, definition, colour }, index): CodeEntry => ({
        notation: `n${index}`,
        // Files keep no white space around a cell, and an apostrophe before a formula is a file's own.
        label: plain(label) || 'x',
        definition: plain(definition),
        colour,
        ...(under !== undefined && index > 0 && { parent: `n${under % index}` }),
      }),
    ),
  );

const plain = (text: string) => text.trim().replace(/^'+/, '').trim();

describe('a codebook as a file', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(codes, (entries) => {
        const stored = inHierarchy(entries).map((entry) => ({ ...entry, id: entry.notation }));
        const book = { name: 'Rivers', description: 'Of rivers', codes: stored };
        expect(readCodebook(codebookCsv(book)).codes).toEqual(inHierarchy(entries));
        expect(readCodebook(codebookSkos(book, 'https://example.org/codebooks/1'))).toEqual({
          name: 'Rivers',
          description: 'Of rivers',
          codes: inHierarchy(entries),
        });
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('of a table may name its columns as other programs do, in any order', () => {
    const table = line('Name;Code;Color;Memo', 'Navigation;a;#ff0000;of ships', 'Locks;b;;');
    expect(readCodebook(table).codes).toEqual([
      { notation: 'a', label: 'Navigation', definition: 'of ships', colour: 'red' },
      { notation: 'b', label: 'Locks', definition: '', colour: 'grey' },
    ]);
  });

  it('of a thesaurus gives English labels, and the hierarchy from either side', () => {
    const file = JSON.stringify({
      '@graph': [
        { '@id': 'x:scheme', '@type': ['skos:ConceptScheme'], 'skos:prefLabel': { en: 'Waters' } },
        {
          '@id': 'x:ships',
          '@type': 'http://www.w3.org/2004/02/skos/core#Concept',
          'http://www.w3.org/2004/02/skos/core#prefLabel': [
            { '@value': 'Schiffe', '@language': 'de' },
            { '@value': 'Ships', '@language': 'en' },
          ],
          'http://www.w3.org/2004/02/skos/core#narrower': [{ '@id': 'x:boats' }],
        },
        { id: 'x:boats', type: 'Concept', prefLabel: 'Boats', scopeNote: 'small ones' },
      ],
    });
    expect(readCodebook(file)).toEqual({
      name: 'Waters',
      codes: [
        { notation: 'ships', label: 'Ships', definition: '', colour: 'grey' },
        {
          notation: 'boats',
          label: 'Boats',
          definition: 'small ones',
          colour: 'grey',
          parent: 'ships',
        },
      ],
    });
  });

  it.each([
    ['a,b\n1,2', 'There is no column “label” in it.'],
    [
      'label,colour\nShips,mauve',
      'Line 2: “mauve” is no colour. Use a name such as blue, or #rrggbb.',
    ],
    ['label\n"Ships', 'The table cannot be read: '],
    ['{"@graph": []}', 'There is no skos:Concept in this file.'],
    ['{"@graph": ', 'The file begins like JSON and is not well-formed.'],
    ['', 'There is no column “label” in it.'],
  ])('that is none is said to be none: %j', (file, message) => {
    expect(() => readCodebook(file)).toThrow(message);
  });
});

describe('a file made to do harm', () => {
  it('of very many columns or lines is read no further than a codebook may reach', () => {
    const wide = `label${','.repeat(100_000)}\n${'a\n'.repeat(100_000)}`;
    expect(readCodebook(wide).codes).toHaveLength(MOST_CODES + 1);
  });

  it('of a thesaurus whose names are no names has none', () => {
    const concept = { '@id': { toString: 1 }, '@type': 'skos:Concept', 'skos:prefLabel': 'Ships' };
    expect(readCodebook(JSON.stringify(concept)).codes).toMatchObject([
      { notation: '1', label: 'Ships' },
    ]);
  });
});

describe('the codebook for treaties', () => {
  const { codes: shipped } = readCodebook(
    readFileSync('prisma/corpus/codebooks/treaty-clauses.csv', 'utf8'),
  );

  it('has some sixty concepts under ten heads, each with a definition of its own', () => {
    expect(faultsOfCodes(shipped)).toEqual([]);
    expect(shipped.filter(({ parent }) => parent === undefined)).toHaveLength(10);
    expect(shipped.length).toBeGreaterThanOrEqual(60);
    const definitions = shipped.map(({ definition }) => definition);
    expect(new Set(definitions).size).toBe(shipped.length);
    expect(definitions.every((definition) => /^\p{Lu}.*\.$/u.test(definition))).toBe(true);
  });
});
