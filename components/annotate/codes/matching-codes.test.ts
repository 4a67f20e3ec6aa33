import { describe, expect, it } from 'vitest';
import type { Code, Codebook } from '@/lib/core/annotation/codebook';
import { matchingCodes } from './matching-codes';

const code = (notation: string, label: string, more: Partial<Code> = {}): Code => ({
  id: `id of ${notation}`,
  notation,
  label,
  definition: '',
  colour: 'grey',
  ...more,
});

const BOOK: Codebook = {
  id: 'b',
  name: 'Waters',
  description: '',
  kind: 'own',
  open: false,
  revision: 1,
  codes: [
    code('1', 'Ships'),
    code('1.1', 'Pilots', { parent: '1', definition: 'Who guides a ship into harbour.' }),
    code('2', 'Locks'),
    code('3', 'Tolls', { retired: true }),
  ],
};

const found = (words: string, ...chosen: string[]) =>
  matchingCodes([BOOK], words, new Set(chosen)).flatMap(({ codes }) =>
    codes.map(({ notation }) => notation),
  );

describe('codes to choose from', () => {
  it('are all that are not retired, where no word is given', () => {
    expect(found('')).toEqual(['1', '1.1', '2']);
  });

  it('hold all the words, and stand under what they belong to', () => {
    expect(found('harbour SHIP')).toEqual(['1', '1.1']);
    expect(found('1.1')).toEqual(['1', '1.1']);
    expect(found('canal')).toEqual([]);
  });

  it('keep what the note has, also where it is retired or does not match', () => {
    expect(found('locks', 'id of 3')).toEqual(['2', '3']);
  });
});
