import { describe, expect, it } from 'vitest';
import type { ProvisionHit, TreatyHit } from '@/lib/core/search/search-result';
import { hitsCsv } from './hits-csv';

const treaty: TreatyHit = {
  slug: 'rivers-1970',
  title: 'Treaty on Rivers',
  shortTitle: 'Rivers 1970',
  signed: { value: '1970-05', precision: 'month' },
  parties: [],
  status: 'in-force',
};

const hit: ProvisionHit = {
  versionRef: 'rivers-1970:en@v1',
  eId: 'art_3__para_2',
  citation: 'Art. 3(2)',
  lang: 'en',
  kind: 'article',
  standing: 'authentic',
  state: 'official-text',
  verified: true,
  topics: [],
  snippet: { text: ' the banks,\n"and" tolls ', start: 12, marks: [] },
  href: '/treaties/rivers-1970/en/v1#art_3:~:text=banks',
};

const lines = (hits: readonly ProvisionHit[]) =>
  hitsCsv([{ treaty, hits, found: hits.length }], 'https://here.example')
    .replace('\uFEFF', '')
    .split('\r\n');

describe('what was found as a table', () => {
  it('has a line for every clause, with its citation, its words and its address', () => {
    expect(lines([hit])).toEqual([
      'treaty,signed,citation,heading,language,standing,verification,attested,snippet,text,provision,address',
      'Rivers 1970,1970-05,Art. 3(2),,en,authentic,official-text,no,"the banks,\n""and"" tolls",rivers-1970:en@v1,art_3__para_2,https://here.example/treaties/rivers-1970/en/v1#art_3',
      '',
    ]);
  });

  it('holds what a spreadsheet would run', () => {
    const run = { ...hit, heading: '=1+1', snippet: { ...hit.snippet, text: '@now' } };
    const [, line] = lines([{ ...run, quotation: true }]);
    expect(line).toContain(",'=1+1,en,authentic,official-text,yes,'@now,");
  });

  it('is its columns alone where nothing was found', () => {
    expect(lines([])).toHaveLength(2);
  });
});
