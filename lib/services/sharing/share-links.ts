import { type Actor, ANONYMOUS, can, type Subject } from '@/lib/core/access/policy';
import type { ListedShareLink, ShareLink } from '@/lib/core/access/share-link';
import { isUuid } from '@/lib/core/address/uuid';
import type { VersionAddress } from '@/lib/core/address/version-address';
import { formatView, parseView, sidesOf, type View } from '@/lib/core/address/view';
import { type Annotation, isTargetIn } from '@/lib/core/annotation/annotation';
import { viewOfNote } from '@/lib/core/annotation/page-notes';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import type { Repeatable } from '@/lib/store/idempotency';
import { type Once, once } from '@/lib/store/idempotency';
import {
  findShareLink,
  findShareLinkByToken,
  findShareLinks,
  insertShareLink,
  revokeShareLink as markRevoked,
} from '@/lib/store/share-links';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { getAnnotation, loadAnnotation } from '../annotations/get-annotation';
import { limitAttempts } from '../limit-attempts';
import { hashToken, isToken, newToken } from '../random-token';
import { readVersion } from '../treaties/read-version';
import { withNeededCorrections } from './needed-corrections';

const DAY = 24 * 60 * 60 * 1000;

/** A link just made. `token` is null when a repeated request is answered: it was shown once. */
export type NewLink = { readonly link: ShareLink; readonly token: string | null };

export type ShareRequest = {
  readonly annotation: string;
  readonly view?: string;
  readonly expiresInDays: number | null;
};

/**
 * Opens a door to one of the actor's own notes. The token is stored hashed. The view is looked up before
 * the transaction begins, which must not wait for a second connection while it holds one.
 */
export async function createShareLink(
  user: SignedIn,
  request: ShareRequest,
  repeatable?: Repeatable,
  now = Date.now(),
): Promise<Once<NewLink>> {
  await limitAttempts(['write-user', user.id]);
  const asked = request.view === undefined ? undefined : await storedView(user, request.view);
  const viewFor = await preparedView(user, request.annotation, asked);
  const token = newToken();
  return once<NewLink>(
    repeatable && { userId: user.id, ...repeatable },
    async (tx) => {
      await requireLiveSession(tx, user);
      const { annotation, subject } = await loadAnnotation(request.annotation, tx);
      authorize(user, 'share', subject);
      refusePrivateText({ kind: 'link-holder', annotationId: annotation.id }, subject);
      const days = request.expiresInDays;
      const { link } = await insertShareLink(
        tx,
        {
          tokenHash: hashToken(token),
          ownerId: user.id,
          annotationId: annotation.id,
          view: viewFor(annotation),
          ...(days === null ? {} : { expiresAt: new Date(now + days * DAY) }),
        },
        now,
      );
      await audit(tx, {
        action: 'share-link.create',
        actorId: user.id,
        subject: 'share-link',
        subjectId: link.id,
        detail: { annotation: annotation.id },
      });
      return { link, token };
    },
    ({ link }) => ({ link, token: null }),
  );
}

/** A link opens what everyone may read: a note on a private text would lead nowhere. */
function refusePrivateText(holder: Actor, subject: Subject): void {
  if (!can(holder, 'read', subject)) throw privateText();
}

function privateText(): AppError {
  return new AppError('conflict', {
    detail:
      'This shows a private text, which nobody with the link could open. Publish the text first; the note itself can stay private.',
  });
}

type StoredView = { readonly path: string; readonly sides: readonly VersionAddress[] };

/** A view by its path. Throws `invalid-input` for another address, `not-found` for an unknown version. */
async function storedView(actor: Actor, path: string): Promise<StoredView> {
  const view = parseView(path);
  if (!view) throw wrongView();
  const sides = sidesOf(view);
  await Promise.all(sides.map((side) => readVersion(actor, side)));
  await Promise.all(
    sides.map((side) =>
      readVersion(ANONYMOUS, side).catch(() => {
        throw privateText();
      }),
    ),
  );
  return { path, sides };
}

/** The path that a link to the note opens, worked out before the transaction as far as it reads texts. */
async function preparedView(
  user: SignedIn,
  annotationId: string,
  asked: StoredView | undefined,
): Promise<(annotation: Annotation) => string> {
  const stored = await loadAnnotation(annotationId).catch(() => undefined);
  // The transaction looks again, and refuses.
  if (!stored || !can(user, 'share', stored.subject)) return (one) => viewOf(one, asked);
  const view = parseView(viewOf(stored.annotation, asked));
  const path = view && formatView(await withNeededCorrections(user, view, stored.annotation));
  return (one) => path ?? viewOf(one, asked);
}

/** The path a link opens: the one asked for if it shows the note, else the one it was made in. */
function viewOf(annotation: Annotation, asked: StoredView | undefined): string {
  const own = viewOfNote(annotation);
  if (!own) throw new AppError('not-found');
  if (asked === undefined) return formatView(own);
  const shows = asked.sides.some((side) =>
    annotation.targets.some((target) => isTargetIn(target, side)),
  );
  if (shows) return asked.path;
  throw wrongView();
}

function wrongView(): AppError {
  return new AppError('invalid-input', {
    issues: [
      {
        pointer: '/view',
        message:
          'must be the permanent path of a reader or comparison that shows the note, such as /treaties/udhr/en/v1',
      },
    ],
  });
}

/** The actor's own links, newest first, with what each opens; of one note when given. */
export async function listShareLinks(
  user: SignedIn,
  annotationId?: string,
  now = Date.now(),
): Promise<ListedShareLink[]> {
  if (annotationId !== undefined && !isUuid(annotationId)) return [];
  return findShareLinks(user.id, now, annotationId);
}

/** Closes a link for ever. Revoking twice changes nothing. */
export async function revokeShareLink(
  user: SignedIn,
  id: string,
  now = Date.now(),
): Promise<ShareLink> {
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const stored = isUuid(id) ? await findShareLink(tx, id, now) : undefined;
    if (!stored) throw new AppError('not-found');
    authorize(user, 'delete', { type: 'share-link', ownerId: stored.ownerId });
    if (stored.link.state !== 'revoked') {
      await markRevoked(tx, id, new Date(now));
      await audit(tx, {
        action: 'share-link.revoke',
        actorId: user.id,
        subject: 'share-link',
        subjectId: id,
      });
    }
    const after = await findShareLink(tx, id, now);
    return (after ?? stored).link;
  });
}

export type OpenedLink = {
  readonly link: ShareLink;
  readonly view: View;
  readonly annotation: Annotation;
  readonly actor: Extract<Actor, { kind: 'link-holder' }>;
};

/** What a token opens. Unknown, expired, revoked and emptied links are the same `not-found`. */
export async function openShareLink(token: string, now = Date.now()): Promise<OpenedLink> {
  const stored = isToken(token) ? await findShareLinkByToken(hashToken(token), now) : undefined;
  const view = stored?.link.state === 'open' ? parseView(stored.link.view) : undefined;
  if (!stored || !view) throw new AppError('not-found');
  const { link } = stored;
  const actor = { kind: 'link-holder', annotationId: link.annotation } as const;
  return { link, view, actor, annotation: await getAnnotation(actor, link.annotation) };
}
