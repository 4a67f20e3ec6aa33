import { describe, expect, it } from 'vitest';
import { fuzzReader } from './testing/fuzz';
import { FIXTURES } from './testing/fuzz-fixtures';

describe('a file that was spoilt', () => {
  it.each(Object.keys(FIXTURES))(
    'is read whole, or refused with a sentence: %s',
    async (reader) => {
      const cases = reader === 'pdf' ? 10 : 40;
      const { faults } = await fuzzReader(reader, { cases, seed: 1, mostTime: 30_000 });
      expect(faults).toEqual([]);
    },
  );
});
