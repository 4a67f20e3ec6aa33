import { mayKeepOrder } from '@/lib/core/access/group';
import { type Actor, can } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { Codebook } from '@/lib/core/annotation/codebook';
import { AppError } from '@/lib/errors';
import { codebookCsv, codebookSkos } from '@/lib/formats/write/codebook';
import {
  countNotesByCode,
  findCodebook,
  findCodebooks,
  findUsedCodes,
  findWholeCodebooks,
  type ListedCodebook,
  type StoredCodebook,
} from '@/lib/store/codebooks';
import type { Tx } from '@/lib/store/database';
import { findGroups } from '@/lib/store/groups';
import { authorize, type SignedIn } from '../access';

/** Codebooks the actor may read: the shipped ones first. */
export async function listCodebooks(actor: Actor): Promise<readonly ListedCodebook[]> {
  return findCodebooks(actor);
}

/** The same with all their codes. */
export async function wholeCodebooks(actor: Actor): Promise<readonly Codebook[]> {
  return findWholeCodebooks(actor);
}

/** One codebook with its codes. Throws `not-found`. */
export async function openCodebook(actor: Actor, id: string): Promise<Codebook> {
  const { codebook, subject } = await loadCodebook(id);
  authorize(actor, 'read', subject);
  return codebook;
}

/** A codebook as its page shows it: how many notes the actor may see have each code, what may be done. */
export async function codebookFor(actor: Actor, id: string) {
  const { codebook, subject } = await loadCodebook(id);
  authorize(actor, 'read', subject);
  return {
    codebook,
    counts: await countNotesByCode(actor, codebook.id),
    may: {
      add: can(actor, 'create', subject),
      change: can(actor, 'update', subject),
      copy: actor.kind === 'user',
    },
  };
}

/** Groups that a person may make a codebook for. */
export async function groupsKeptBy(actor: Actor) {
  return (await findGroups(actor)).filter(({ closed, role }) => !closed && mayKeepOrder(role));
}

const MOST_OFFERED = 500;

/** What the notes that one may read can be filtered by. */
export async function noteFilters(user: SignedIn) {
  const [groups, codes] = await Promise.all([findGroups(user), findUsedCodes(user, MOST_OFFERED)]);
  return { groups, codes };
}

/** A stored codebook, whoever asks: the caller authorizes. Throws `not-found`. */
export async function loadCodebook(id: string, tx?: Tx): Promise<StoredCodebook> {
  const stored = isUuid(id) ? await findCodebook(id, tx) : undefined;
  if (!stored) throw new AppError('not-found');
  return stored;
}

/** A codebook as a file: `csv`, a table, or `skos`, JSON-LD. `origin`: where Concordat is served. */
export async function exportCodebook(
  actor: Actor,
  id: string,
  format: string,
  origin: string,
): Promise<{ readonly name: string; readonly type: string; readonly content: string }> {
  const codebook = await openCodebook(actor, id);
  const name = codebook.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-') || 'codebook';
  switch (format) {
    case 'csv':
      return {
        name: `${name}.csv`,
        type: 'text/csv; charset=utf-8',
        content: codebookCsv(codebook),
      };
    case 'skos':
      return {
        name: `${name}.jsonld`,
        type: 'application/ld+json; charset=utf-8',
        content: codebookSkos(codebook, `${origin}/codebooks/${codebook.id}`),
      };
    default:
      throw new AppError('invalid-input', {
        issues: [{ pointer: '/format', message: 'A codebook is given as csv or skos.' }],
      });
  }
}
