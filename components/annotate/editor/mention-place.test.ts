import { describe, expect, it } from 'vitest';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { mentionPlace } from './mention-place';
import { PRIVATE } from './visibility-choice';

const range = { versionRef: 'pact-1999:en@v2', selector: { eId: 'art_1' } } as UnitRange;

describe('whose people a note can mention', () => {
  it.each([
    ['of a group', 'anna:new:x', { visibility: 'group', group: 'g' }, { group: 'g' }],
    ['of a stored note', 'anna:note:n~tab', PRIVATE, { annotation: 'n' }],
    ['of the note it answers', 'anna:reply:n', PRIVATE, { annotation: 'n' }],
    ['of a treaty', 'anna:new:x', PRIVATE, { treaty: 'pact-1999' }],
  ] as const)('those %s', (_, key, audience, place) => {
    expect(mentionPlace(key, [range], audience)).toEqual(place);
  });

  it('nobody’s, where it stands nowhere', () => {
    expect(mentionPlace('anna:new:x', [], PRIVATE)).toBeUndefined();
  });
});
