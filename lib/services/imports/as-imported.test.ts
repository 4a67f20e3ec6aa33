import { describe, expect, it } from 'vitest';
import type { Provision } from '@/lib/core/treaty/provision';
import { asImported } from './as-imported';

const read: Provision = {
  eId: 'art_1',
  kind: 'article',
  number: '1',
  text: 'Rivers are shared.',
  start: 0,
  state: 'text-seen',
  sources: [],
};
const source = { url: 'https://treaties.example/rivers' };
const named = { sources: [{ url: 'https://gazette.example/1' }], checked: false };

describe('asImported', () => {
  it('claims no more than that a text was imported', () => {
    expect(asImported(read, named)).toEqual({
      ...read,
      ...{ sources: named.sources },
      state: 'as-imported',
    });
  });

  it('keeps what a file of ours says, until the words change', () => {
    const stated: Provision = {
      ...read,
      sources: [source],
      note: 'Seen whole.',
      numberConfirmed: false,
    };
    expect(asImported(read, { ...named, stated })).toEqual(stated);
    const reworded = { ...read, text: 'Rivers are shared equally.' };
    expect(asImported(reworded, { ...named, stated }).state).toBe('as-imported');
  });

  it('is official where somebody held it against the publication', () => {
    const stated: Provision = { ...read, state: 'from-memory' };
    expect(asImported(read, { ...named, stated, checked: true })).toMatchObject({
      state: 'official-text',
      sources: named.sources,
    });
  });
});
