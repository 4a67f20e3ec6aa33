import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { SEED } from '@/lib/core/testing/arbitrary';
import { MOST_WITNESSES, parseWitnessQuery, witnessesPath } from './witness-query';

const read = (search: string) => parseWitnessQuery(new URLSearchParams(search), 'en');

describe('parseWitnessQuery', () => {
  it('reads names and versions', () => {
    expect(read('base=kcna&with=@v2,tass@v3,en,en~tass,en@v1&ignore=case')).toEqual({
      base: { name: 'kcna' },
      with: [
        { name: '', version: 2 },
        { name: 'tass', version: 3 },
        { name: '' },
        { name: 'tass' },
        { name: '', version: 1 },
      ],
      options: { ...EXACT, ignoreCase: true },
    });
  });

  it('takes the ticks of a form one by one, and each text once', () => {
    expect(read('with=kcna&with=tass&with=kcna').with).toEqual([
      { name: 'kcna' },
      { name: 'tass' },
    ]);
  });

  it('leaves out what names no text, and what is too much', () => {
    expect(read('with=,K,a--b,x@v0,x@2,../y')).toEqual({ with: [], options: EXACT });
    expect(read('with=a,b,c,d,e,f,g').with).toHaveLength(MOST_WITNESSES);
  });

  it('reads what it writes', () => {
    const ref = fc.record(
      {
        name: fc.constantFrom('', 'kcna', 'tass-2', 'v3'),
        version: fc.integer({ min: 1, max: 9 }),
      },
      { requiredKeys: ['name'] },
    );
    const query = fc.record(
      {
        base: ref,
        with: fc.uniqueArray(ref, {
          maxLength: MOST_WITNESSES,
          selector: ({ name, version }) => `${name}@${version}`,
        }),
        options: fc.record({
          ...Object.fromEntries(Object.keys(EXACT).map((option) => [option, fc.constant(false)])),
          ignoreCase: fc.boolean(),
          ignorePunctuation: fc.boolean(),
        }),
      },
      { requiredKeys: ['with', 'options'] },
    );
    fc.assert(
      fc.property(query, (given) => {
        const path = witnessesPath('a-treaty', 'en', given as never);
        expect(path).toMatch(/^\/treaties\/a-treaty\/en\/witnesses/);
        expect(read(path.split('?')[1] ?? '')).toEqual(given);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
