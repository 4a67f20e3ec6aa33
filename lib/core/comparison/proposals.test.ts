import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corrections, said } from '@/lib/core/testing/corrections';
import type { Correction } from './correction';
import { proposalsOf } from './proposals';

const by = (author: string, all: readonly Correction[]): Correction[] =>
  all.map((one) => ({ ...one, id: `${one.id}-${author}`, author: { id: author, name: author } }));

const lines = (offered: readonly Correction[], applied: readonly Correction[] = []) =>
  proposalsOf(offered, applied).map(
    ({ kind, left, right, corrections: same }) =>
      `${kind} ${left}~${right} by ${same.map(({ author }) => author.id).join('+')}`,
  );

describe('proposalsOf', () => {
  it('puts together what several say, most first', () => {
    const offered = [
      ...by('ada', said('1=2', '3=4')),
      ...by('bob', said('5≠6', '3=4')),
      ...by('eve', said('3=4')),
    ];
    expect(lines(offered)).toEqual([
      'link a_3~b_4 by bob+ada+eve',
      'unlink a_5~b_6 by bob',
      'link a_1~b_2 by ada',
    ]);
  });

  it('tells statements apart by kind and relation', () => {
    expect(lines(by('ada', said('1=2', '1≠2', '1=2 as broader', '1:2 as broader')))).toHaveLength(
      4,
    );
  });

  it('counts a person once, with the newest of the same words', () => {
    const [proposal] = proposalsOf(by('ada', said('1=2', '1=2')), []);
    expect(proposal?.corrections.map(({ id }) => id)).toEqual([`${said('1=2', '1=2')[1]?.id}-ada`]);
  });

  it('leaves out what holds already', () => {
    expect(lines(by('ada', said('1=2', '3=4')), said('1=2'))).toEqual(['link a_3~b_4 by ada']);
  });

  it('loses no statement and makes none up', () => {
    fc.assert(
      fc.property(corrections(), corrections(), (offered, applied) => {
        const key = ({ kind, left, right, relation }: Omit<Correction, 'author'> | Correction) =>
          JSON.stringify([kind, left, right, relation ?? null]);
        const held = new Set(applied.map(key));
        const wanted = new Set(offered.map(key).filter((statement) => !held.has(statement)));
        const got = proposalsOf(offered, applied).flatMap(({ corrections: all }) => all.map(key));
        expect(new Set(got)).toEqual(wanted);
      }),
      { seed: 8 },
    );
  });
});
