import { describe, expect, it } from 'vitest';
import type { TreatyFact } from '@/lib/core/treaty/treaty';
import { groupFacts } from './group-facts';

const fact = (key: string): TreatyFact => ({ key, label: key, readings: [] });
const keysOf = (facts: readonly TreatyFact[]) => facts.map(({ key }) => key);

describe('the facts of a record', () => {
  const keys = ['assessment-technology', 'languages', 'signatories', 'duration', 'never-heard-of'];
  const { head, groups } = groupFacts(keys.map(fact));

  it('begin with what one looks up, in that order', () => {
    expect(keysOf(head)).toEqual(['duration', 'languages']);
  });

  it('stand under headings, and none is lost', () => {
    expect(groups.map(({ label, facts }) => [label, keysOf(facts)])).toEqual([
      ['Conclusion', ['signatories']],
      ['Background and assessments', ['assessment-technology', 'never-heard-of']],
    ]);
  });
});
