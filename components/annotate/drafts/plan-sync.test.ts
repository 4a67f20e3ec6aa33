import { describe, expect, it } from 'vitest';
import type { KeptDraft } from './draft-store';
import { arrivedRows, beingSent, type Exchanged, planSync, type ServerDraft } from './plan-sync';

const draft = (at: string, editor?: string) => ({
  ...{ id: 'd', at, visibility: 'private' as const, body: { text: 'words' } },
  ...(editor && { editor }),
});
const here = (key: string, at: string, editor?: string): KeptDraft => ({
  key,
  draft: draft(at, editor),
});
const there = (row: string, revision: number, at: string, editor?: string): ServerDraft => ({
  ...{ row, revision, key: 'new:x' },
  draft: draft(at, editor),
});
const exchanged = (row: string, at: string, more: Partial<Exchanged> = {}): Exchanged => ({
  ...{ row, revision: 1, at },
  ...more,
});
const NOTHING = { push: [], pull: [], remove: [], drop: [], gone: [] };

describe('planSync', () => {
  it('does nothing where both agree', () => {
    const known = { a: exchanged('r', '1') };
    expect(planSync([here('a', '1')], known, [there('r', 1, '1')])).toEqual(NOTHING);
  });

  it('sends what is new and what changed, over the row it has', () => {
    const known = { a: exchanged('r', '1') };
    const { push } = planSync([here('a', '2'), here('b', '1')], known, undefined);
    expect(push).toEqual([{ ...here('a', '2'), known: known.a }, here('b', '1')]);
  });

  it('takes in what other devices wrote, and over what was not written on here', () => {
    const known = { a: exchanged('r', '1') };
    const newer = there('r', 2, '5');
    const other = there('s', 1, '3');
    expect(planSync([here('a', '1')], known, [newer, other]).pull).toEqual([
      { ...newer, over: 'a' },
      other,
    ]);
  });

  it('never writes over what was written here', () => {
    const plan = planSync([here('a', '2')], { a: exchanged('r', '1') }, [there('r', 2, '5')]);
    expect(plan.pull).toEqual([]);
    expect(plan.push).toHaveLength(1);
  });

  it('removes there what was saved or discarded here', () => {
    const plan = planSync([], { a: exchanged('r', '1') }, [there('r', 1, '1')]);
    expect(plan).toEqual({ ...NOTHING, remove: ['a'] });
  });

  it('drops what came from elsewhere and is gone there, and keeps what was written here', () => {
    const known = { a: exchanged('r', '1', { elsewhere: true }), b: exchanged('s', '1') };
    const plan = planSync([here('a', '1'), here('b', '1')], known, []);
    expect(plan).toEqual({ ...NOTHING, drop: ['a'], gone: ['b'] });
  });

  it('drops nothing while the server cannot be read', () => {
    const known = { a: exchanged('r', '1', { elsewhere: true }) };
    expect(planSync([here('a', '1')], known, undefined)).toEqual(NOTHING);
  });

  it('sends what is gone there as new once it is written on', () => {
    const known = { a: exchanged('r', '1', { gone: true }) };
    expect(planSync([here('a', '2')], known, []).push).toEqual([here('a', '2')]);
  });
});

describe('a draft whose answer was lost', () => {
  const known = { a: beingSent('r') };

  it('is sent again in the row it was sent in', () => {
    expect(planSync([here('a', '1')], known, []).push).toEqual([
      { ...here('a', '1'), known: known.a },
    ]);
  });

  it('is not taken in beside itself, whoever wrote on in it here since', () => {
    const { pull, push } = planSync([here('a', '2', 'f')], known, [there('r', 1, '1', 'e')]);
    expect(pull).toEqual([]);
    expect(push).toHaveLength(1);
  });

  it('is known again once the server is asked', () => {
    expect(arrivedRows(known, [there('r', 1, '1', 'e'), there('s', 1, '1')])).toEqual({
      a: { row: 'r', revision: 1, at: '1' },
    });
    expect(arrivedRows(known, [there('s', 1, '1')])).toEqual({});
    expect(arrivedRows({ a: exchanged('r', '1') }, [there('r', 4, '1')])).toEqual({});
  });

  it('leaves what another device wrote on in it to that one, and goes on beside it', () => {
    const remote = [there('r', 2, '5', 'f')];
    expect(arrivedRows(known, remote)).toEqual({ a: undefined });
    const { pull, push } = planSync([here('a', '1')], {}, remote);
    expect([pull, push]).toEqual([remote, [here('a', '1')]]);
  });

  it('is removed there once it is saved or discarded here', () => {
    expect(planSync([], known, undefined).remove).toEqual(['a']);
  });
});
