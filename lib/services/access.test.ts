import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Actor, ANONYMOUS, type Subject } from '@/lib/core/access/policy';
import { AppError } from '@/lib/errors';
import { authorize, requireUser, type SignedIn } from './access';
import type { changeName } from './accounts/change-name';
import type { changePassword } from './accounts/change-password';
import type { endSessionById } from './accounts/end-session';
import type { getAccount } from './accounts/get-account';
import type { listSessions } from './accounts/list-sessions';
import type { signOutEverywhere } from './accounts/sign-out-everywhere';
import type {
  changeAnnotation,
  deleteAnnotation,
  restoreAnnotation,
} from './annotations/change-annotation';
import type { createAnnotation } from './annotations/create-annotation';
import type { createCorrection } from './corrections/create-correction';
import type { withdrawCorrection } from './corrections/withdraw-correction';
import type { createShareLink, listShareLinks, revokeShareLink } from './sharing/share-links';

const ADA: SignedIn = { kind: 'user', id: 'ada', name: 'Ada', email: '', sessionId: '' };
const HOLDER: Actor = { kind: 'link-holder', annotationId: 'a note' };

type FirstOf<F extends (actor: never, ...rest: never[]) => unknown> = Parameters<F>[0];

describe('a signed-in person', () => {
  it('is nobody without a session, and not who holds a link', () => {
    expect(requireUser(ADA)).toBe(ADA);
    for (const actor of [ANONYMOUS, HOLDER]) {
      expect(() => requireUser(actor)).toThrow(new AppError('not-signed-in'));
    }
  });

  it('is who may write and see an account: the types let nobody else ask', () => {
    expectTypeOf<SignedIn>().toEqualTypeOf<
      | FirstOf<typeof changeName>
      | FirstOf<typeof changePassword>
      | FirstOf<typeof endSessionById>
      | FirstOf<typeof getAccount>
      | FirstOf<typeof listSessions>
      | FirstOf<typeof signOutEverywhere>
      | FirstOf<typeof changeAnnotation>
      | FirstOf<typeof deleteAnnotation>
      | FirstOf<typeof restoreAnnotation>
      | FirstOf<typeof createAnnotation>
      | FirstOf<typeof createCorrection>
      | FirstOf<typeof withdrawCorrection>
      | FirstOf<typeof createShareLink>
      | FirstOf<typeof listShareLinks>
      | FirstOf<typeof revokeShareLink>
    >();
  });
});

describe('what the law refuses', () => {
  const note = (visibility: 'private' | 'public'): Subject => ({
    type: 'annotation',
    id: 'a note',
    creatorId: 'bob',
    visibility,
    deleted: false,
    hidden: false,
    texts: [],
  });

  it('is not found where it may not be seen, and forbidden where it may', () => {
    expect(() => authorize(ADA, 'update', note('private'))).toThrow(new AppError('not-found'));
    expect(() => authorize(ADA, 'update', note('public'))).toThrow(new AppError('forbidden'));
    expect(() => authorize(ADA, 'read', note('public'))).not.toThrow();
  });
});
