import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@/lib/core/access/policy';
import type { ShareLink } from '@/lib/core/access/share-link';
import { isUuid } from '@/lib/core/address/uuid';
import { formatView, parseView, sidesOf, type View } from '@/lib/core/address/view';
import type { Annotation } from '@/lib/core/annotation/annotation';
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
import { authorize, requireUser } from '../access';
import { getAnnotation, loadAnnotation } from '../annotations/get-annotation';
import { limitAttempts } from '../limit-attempts';
import { readVersion } from '../treaties/read-version';

const TOKEN_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;
const DAY = 24 * 60 * 60 * 1000;

/** A link just made. `token` is null when a repeated request is answered: it was shown once. */
export type NewLink = { readonly link: ShareLink; readonly token: string | null };

export type ShareRequest = {
  readonly annotation: string;
  readonly view?: string;
  readonly expiresInDays: number | null;
};

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Opens a door to one of the actor's own notes. The token is random, 128 bits, and stored hashed. */
export async function createShareLink(
  actor: Actor,
  request: ShareRequest,
  repeatable?: Repeatable,
  now = Date.now(),
): Promise<Once<NewLink>> {
  const user = requireUser(actor);
  await limitAttempts(['write-user', user.id]);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return once<NewLink>(
    repeatable && { userId: user.id, ...repeatable },
    async (tx) => {
      const { annotation, subject } = await loadAnnotation(request.annotation, tx);
      authorize(actor, 'share', subject);
      const view = viewOf(annotation, request.view);
      for (const side of sidesOf(view)) await readVersion(actor, side);
      const days = request.expiresInDays;
      const { link } = await insertShareLink(
        tx,
        {
          tokenHash: hashToken(token),
          ownerId: user.id,
          annotationId: annotation.id,
          view: formatView(view),
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

/** The view a link opens: the one asked for if it shows the note, else the one it was made in. */
function viewOf(annotation: Annotation, path?: string): View {
  const own = viewOfNote(annotation);
  if (!own) throw new AppError('not-found');
  if (path === undefined) return own;
  const view = parseView(path);
  const shows =
    view &&
    sidesOf(view).some(({ slug, lang }) =>
      annotation.targets.some((target) => target.treaty === slug && target.lang === lang),
    );
  if (view && shows) return view;
  throw new AppError('invalid-input', {
    issues: [
      {
        pointer: '/view',
        message:
          'must be the permanent path of a reader or comparison that shows the note, such as /treaties/udhr/en/v1',
      },
    ],
  });
}

/** The actor's own links, newest first; of one note when given. */
export async function listShareLinks(
  actor: Actor,
  annotationId?: string,
  now = Date.now(),
): Promise<ShareLink[]> {
  const user = requireUser(actor);
  if (annotationId !== undefined && !isUuid(annotationId)) return [];
  return findShareLinks(user.id, now, annotationId);
}

/** Closes a link for ever. Revoking twice changes nothing. */
export async function revokeShareLink(
  actor: Actor,
  id: string,
  now = Date.now(),
): Promise<ShareLink> {
  const user = requireUser(actor);
  return transact(async (tx) => {
    const stored = isUuid(id) ? await findShareLink(tx, id, now) : undefined;
    if (!stored) throw new AppError('not-found');
    authorize(actor, 'delete', { type: 'share-link', ownerId: stored.ownerId });
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
  const stored = TOKEN.test(token) ? await findShareLinkByToken(hashToken(token), now) : undefined;
  const view = stored?.link.state === 'open' ? parseView(stored.link.view) : undefined;
  if (!stored || !view) throw new AppError('not-found');
  const { link } = stored;
  const actor = { kind: 'link-holder', annotationId: link.annotation } as const;
  return { link, view, actor, annotation: await getAnnotation(actor, link.annotation) };
}
