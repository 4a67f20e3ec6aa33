import { describe, expect, it } from 'vitest';
import type { Audience } from './audience';
import { takingBack } from './note-acts';

describe('takingBack', () => {
  const nobody = new Map<string, Audience>();

  it('gives for an act its opposite, on the same notes', () => {
    const back = (act: Parameters<typeof takingBack>[0]['act']) =>
      takingBack({ ids: ['a', 'b'], act }, nobody);
    expect(back({ act: 'delete' })).toEqual([{ ids: ['a', 'b'], act: { act: 'restore' } }]);
    expect(back({ act: 'restore' })).toEqual([{ ids: ['a', 'b'], act: { act: 'delete' } }]);
    expect(back({ act: 'add-code', code: 'sea' })).toEqual([
      { ids: ['a', 'b'], act: { act: 'remove-code', code: 'sea' } },
    ]);
    expect(back({ act: 'remove-code', code: 'sea' })).toEqual([
      { ids: ['a', 'b'], act: { act: 'add-code', code: 'sea' } },
    ]);
  });

  it('gives moved notes back to those who read each of them', () => {
    const before = new Map<string, Audience>([
      ['mine', { visibility: 'private' }],
      ['ours', { visibility: 'group', group: 'rivers' }],
      ['theirs', { visibility: 'group', group: 'seas' }],
      ['also mine', { visibility: 'private' }],
    ]);
    const ids = ['mine', 'ours', 'theirs', 'also mine', 'unknown'];
    expect(takingBack({ ids, act: { act: 'move', visibility: 'public' } }, before)).toEqual([
      { ids: ['mine', 'also mine'], act: { act: 'move', visibility: 'private' } },
      { ids: ['ours'], act: { act: 'move', visibility: 'group', group: 'rivers' } },
      { ids: ['theirs'], act: { act: 'move', visibility: 'group', group: 'seas' } },
    ]);
  });
});
