/** Codebooks as files: a table for a spreadsheet, and SKOS as JSON-LD. What is written reads back as it was. */

import type { Code, Codebook } from '@/lib/core/annotation/codebook';
import { spreadsheetCsv } from './spreadsheet';

/** A table with a line for each code; a byte-order mark and CRLF, as spreadsheets want it. O(codes). */
export function codebookCsv({ codes }: Pick<Codebook, 'codes'>): string {
  return spreadsheetCsv(
    ['notation', 'label', 'definition', 'colour', 'parent'],
    codes.map(({ notation, label, definition, colour, parent = '' }) => [
      notation,
      label,
      definition,
      colour,
      parent,
    ]),
  );
}

const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
};

/** SKOS; concepts are named by their notations under `address`, the codebook's own. O(codes). */
export function codebookSkos(
  { name, description, codes }: Pick<Codebook, 'name' | 'description' | 'codes'>,
  address: string,
): string {
  const idOf = (notation: string) => `${address}#${encodeURIComponent(notation)}`;
  const concept = ({ notation, label, definition, colour, parent, retired }: Code) => ({
    '@id': idOf(notation),
    '@type': 'skos:Concept',
    'skos:inScheme': { '@id': address },
    'skos:notation': notation,
    'skos:prefLabel': { '@value': label, '@language': 'en' },
    ...(definition !== '' && { 'skos:definition': { '@value': definition, '@language': 'en' } }),
    ...(parent === undefined
      ? { 'skos:topConceptOf': { '@id': address } }
      : { 'skos:broader': { '@id': idOf(parent) } }),
    'schema:color': colour,
    ...(retired && { 'skos:historyNote': 'Retired' }),
  });
  const scheme = {
    '@id': address,
    '@type': 'skos:ConceptScheme',
    'skos:prefLabel': { '@value': name, '@language': 'en' },
    ...(description !== '' && { 'dct:description': description }),
  };
  const graph = [scheme, ...codes.map(concept)];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}
