import { describe, expect, it } from 'vitest';
import { bibtexReference, plainReference, type Reference, risReference } from './write-reference';

const reference: Reference = {
  title: 'Treaty of Friendship & Trade',
  parties: ['Russian Federation', 'Democratic People’s Republic of Korea'],
  signed: { value: '2024-06-19', precision: 'day' },
  place: 'Article 4',
  standing: 'Working rendering',
  language: 'English',
  lang: 'en',
  version: 1,
  address: 'https://example.org/treaties/dprk-russia-2024/en/v1#art_4',
  accessed: '2026-11-27',
};

describe('a reference', () => {
  it('names in words the treaty, parties, day, article, standing, version, address and access', () => {
    expect(plainReference(reference)).toBe(
      'Treaty of Friendship & Trade (Russian Federation; Democratic People’s Republic of Korea; signed 19 June 2024), Article 4. Working rendering in English, version 1. Concordat, https://example.org/treaties/dprk-russia-2024/en/v1#art_4 (accessed 27 November 2026).',
    );
  });

  it('says in every form how far the provision was verified', () => {
    const told = { ...reference, verification: 'From memory, not checked' };
    expect(plainReference(told)).toContain('version 1. From memory, not checked. Concordat,');
    expect(bibtexReference(told)).toContain('version 1. From memory, not checked}');
    expect(risReference(told)).toMatch(/N1 {2}- .+version 1\. From memory, not checked\r\n/);
  });

  it('leaves out what is not known', () => {
    const { signed: _, ...undated } = reference;
    const plain = plainReference({ ...undated, parties: [] });
    expect(plain).toMatch(/^Treaty of Friendship & Trade, Article 4\. /);
    expect(bibtexReference({ ...undated, parties: [] })).not.toMatch(/author|year|\bdate/);
    const month = plainReference({
      ...reference,
      signed: { value: '2024-06', precision: 'month' },
    });
    expect(month).toContain('signed June 2024');
  });

  it('is a BibTeX entry whose words TeX prints as they stand', () => {
    const entry = bibtexReference(reference);
    expect(entry).toMatch(/^@misc\{dprk-russia-2024-en-v1-art-4,\n/);
    expect(entry).toContain('title = {{Treaty of Friendship \\& Trade}}');
    expect(entry).toContain(
      'author = {{Russian Federation} and {Democratic People’s Republic of Korea}}',
    );
    expect(entry).toContain('urldate = {2026-11-27}');
    const opened = entry.match(/(?<!\\)\{/g)?.length;
    expect(entry.match(/(?<!\\)\}/g)).toHaveLength(opened ?? 0);
  });

  it('is a RIS record', () => {
    const lines = risReference(reference).split('\r\n');
    expect(lines[0]).toBe('TY  - STAT');
    expect(lines).toContain('AU  - Russian Federation');
    expect(lines).toContain('DA  - 2024/06/19/');
    expect(lines).toContain('SE  - Article 4');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  });
});
