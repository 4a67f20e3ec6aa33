import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../testing/arbitrary';
import {
  GIVEN_ROLES,
  GROUP_ROLES,
  type GroupMember,
  inOrderOfRole,
  mayInviteAs,
  mayWriteNotes,
  successorOf,
} from './group';
import { type Action, type Actor, ANONYMOUS, can, type GroupSubject } from './policy';

const actorOf = (id: string): Actor => ({ kind: 'user', id, name: '', email: '', sessionId: '' });

const groupThat = (closed: boolean): GroupSubject => ({
  type: 'group',
  id: 'rivers',
  closed,
  roles: new Map(GROUP_ROLES.map((role) => [role, role])),
});

describe('what can be done to a group', () => {
  const acts: readonly Action[] = [
    'read',
    'create',
    'update',
    'invite',
    'put-out',
    'leave',
    'close',
    'delete',
    'share',
  ];
  const allowed = (actor: Actor, closed: boolean) =>
    acts.filter((action) => can(actor, action, groupThat(closed))).join(' ');

  it.each([
    ['owner', 'read create update invite put-out close', 'read put-out close'],
    ['editor', 'read create invite leave', 'read leave'],
    ['annotator', 'read create leave', 'read leave'],
    ['reader', 'read leave', 'read leave'],
    ['stranger', '', ''],
  ])('by %s is %j, and %j once it is closed', (who, open, closed) => {
    expect([allowed(actorOf(who), false), allowed(actorOf(who), true)]).toEqual([open, closed]);
  });

  it('is nothing for who is not signed in or holds a link to a note', () => {
    for (const actor of [ANONYMOUS, { kind: 'link-holder', annotationId: 'x' } as const]) {
      expect(allowed(actor, false)).toBe('');
    }
  });

  it('is to invite in a role for owners, and for editors in those that keep no order', () => {
    const roles = (by: (typeof GROUP_ROLES)[number]) =>
      GIVEN_ROLES.filter((as) => mayInviteAs(by, as)).join(' ');
    expect(GROUP_ROLES.map(roles)).toEqual(['editor annotator reader', 'annotator reader', '', '']);
  });
});

const memberOf = fc.record({
  id: fc.uuid(),
  name: fc.constant('Somebody'),
  role: fc.constantFrom(...GROUP_ROLES),
  joined: fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01'),
});

describe('who follows an owner', () => {
  const one = (id: string, role: GroupMember['role'], joined: string): GroupMember => ({
    id,
    name: id,
    role,
    joined,
  });
  const OWNER = one('o', 'owner', '2020');

  it.each([
    ['the first editor', [one('late', 'editor', '2023'), one('first', 'editor', '2022')], 'first'],
    [
      'an editor before an older annotator',
      [one('a', 'annotator', '2020'), one('e', 'editor', '2025')],
      'e',
    ],
    ['else an annotator', [one('r', 'reader', '2020'), one('a', 'annotator', '2025')], 'a'],
    ['nobody of readers', [one('r', 'reader', '2020')], undefined],
    ['nobody of none', [], undefined],
  ])('is %s', (_who, others, expected) => {
    expect(successorOf([OWNER, ...others], 'o')?.id).toBe(expected);
  });

  it('is never the owner, always somebody who writes, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(memberOf, { selector: ({ id }) => id }), (members) => {
        const owner = members[0]?.id ?? '';
        const next = successorOf(members, owner);
        expect(successorOf(members.toReversed(), owner)).toEqual(next);
        expect(next?.id).not.toBe(owner);
        const writers = members.filter(({ id, role }) => id !== owner && mayWriteNotes(role));
        expect(next === undefined).toBe(writers.length === 0);
        expect(inOrderOfRole(members)).toHaveLength(members.length);
      }),
      { seed: SEED },
    );
  });
});
