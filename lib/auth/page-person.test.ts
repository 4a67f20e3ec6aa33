import { describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { requirePagePerson } from './page-person';

const boris: Actor = {
  kind: 'user',
  id: 'u2',
  name: 'Boris Borrower',
  email: 'boris@example.org',
  sessionId: 's2',
};

const from = (person?: string) =>
  new Headers(person === undefined ? {} : { 'concordat-person': person });

describe('requirePagePerson', () => {
  it('lets pass whoever says nothing, is the person of the page, or is signed out', () => {
    for (const headers of [from(), from('u2')]) {
      expect(() => requirePagePerson(boris, headers)).not.toThrow();
    }
    for (const headers of [from(), from(''), from('u1')]) {
      expect(() => requirePagePerson(ANONYMOUS, headers)).not.toThrow();
    }
  });

  it.each(['u1', ''])('refuses a page of “%s”, and says who is signed in', (person) => {
    expect(() => requirePagePerson(boris, from(person))).toThrow(
      expect.objectContaining({
        code: 'another-person',
        message: expect.stringMatching(/^You are signed in as Boris Borrower in this browser now/),
      }),
    );
  });
});
