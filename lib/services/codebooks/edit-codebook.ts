import { can } from '@/lib/core/access/policy';
import {
  type Codebook,
  type CodeEntry,
  faultsOfCodes,
  MOST_CODES,
} from '@/lib/core/annotation/codebook';
import { AppError } from '@/lib/errors';
import { type CodebookFile, CodebookFileError } from '@/lib/formats/read/codebook/codebook-file';
import { readCodebook } from '@/lib/formats/read/codebook/read-codebook';
import { audit } from '@/lib/store/audit';
import {
  type CodebookHead,
  countCodebooks,
  insertCodebook,
  setCodes,
  updateCodebook,
} from '@/lib/store/codebooks';
import { type Tx, transact } from '@/lib/store/database';
import { holdGroup } from '@/lib/store/groups';
import { type Once, once, type Repeatable } from '@/lib/store/idempotency';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { closedGroup } from '../groups/hold-group';
import { limitAttempts } from '../limit-attempts';
import { loadCodebook } from './open-codebook';

/** Codebooks that one person, or one group, may have. */
const MOST_CODEBOOKS = 50;

export type CodebookRequest = Partial<CodebookHead> & {
  /** The group it is made for; one's own where left out. */
  readonly group?: string;
  readonly codes?: readonly CodeEntry[];
  /** A table or SKOS to take the codes from, and its name where none is given. */
  readonly file?: string;
};

/** Makes a codebook. Throws `invalid-input` for codes that cannot be one. */
export async function createCodebook(
  user: SignedIn,
  request: CodebookRequest,
  repeatable?: Repeatable,
): Promise<Once<Codebook>> {
  await limitAttempts(['write-user', user.id]);
  const read = readFile(request.file);
  const codes = request.codes ?? read?.codes ?? [];
  refuseFaults(codes, request.codes ? '/codes' : '/file');
  const { group } = request;
  return once(repeatable && { userId: user.id, ...repeatable }, async (tx) => {
    await requireLiveSession(tx, user);
    const of = await homeOf(tx, user, group);
    const id = await insertCodebook(tx, { ...headOf(request, read), ...of });
    if ((await countCodebooks(tx, of)) > MOST_CODEBOOKS) {
      throw new AppError('conflict', {
        detail: `There may be ${MOST_CODEBOOKS} codebooks here. Delete one that is no longer used.`,
      });
    }
    await setCodes(tx, id, codes);
    await record(tx, user, 'create', id);
    return (await loadCodebook(id, tx)).codebook;
  });
}

/**
 * Whose a new codebook is, one's own or a group's; that one is held, against closing and against the actor's
 * leaving. Throws `not-found` for a group that is not the actor's, as for one that there is not; `forbidden` for
 * who does not keep order there.
 */
async function homeOf(
  tx: Tx,
  user: SignedIn,
  id: string | undefined,
): Promise<{ readonly ownerId: string } | { readonly groupId: string }> {
  if (id === undefined) return { ownerId: user.id };
  const group = await holdGroup(tx, id, 'write');
  if (!group || !can(user, 'read', group.subject)) {
    throw new AppError('not-found', {
      detail: 'You are in no such group, so no codebook was made there. Choose another one.',
    });
  }
  if (group.subject.closed) throw closedGroup();
  const would = { type: 'codebook', group: group.subject, open: false, deleted: false } as const;
  authorize(user, 'update', would);
  return { groupId: group.id };
}

function headOf(
  { name, description, open = false }: CodebookRequest,
  read: CodebookFile | undefined,
): CodebookHead {
  return {
    name: name ?? (read?.name?.slice(0, 120) || 'Codebook'),
    description: description ?? read?.description?.slice(0, 2000) ?? '',
    open,
  };
}

/**
 * Saves a codebook over `revision`: what is given of its head and, with `codes` or `file`, all its codes,
 * known again by their notations; those left out are retired. Throws `stale-revision`.
 */
export async function changeCodebook(
  user: SignedIn,
  id: string,
  revision: number,
  request: Omit<CodebookRequest, 'group'>,
): Promise<Codebook> {
  await limitAttempts(['write-user', user.id]);
  const codes = request.codes ?? readFile(request.file)?.codes;
  if (codes) refuseFaults(codes, request.codes ? '/codes' : '/file');
  const { name, description, open } = request;
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject, codebook } = await loadCodebook(id, tx);
    authorize(user, 'update', subject);
    if (!(await updateCodebook(tx, id, revision, { name, description, open }))) {
      throw stale(codebook.revision);
    }
    if (codes) await setCodes(tx, id, codes);
    await record(tx, user, 'update', id);
    return (await loadCodebook(id, tx)).codebook;
  });
}

/** Adds one code, at the end of those it stands with. In an open codebook all who write notes may. */
export async function addCode(user: SignedIn, id: string, code: CodeEntry): Promise<Codebook> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject, codebook } = await loadCodebook(id, tx);
    authorize(user, 'create', subject);
    const codes = [...codebook.codes.filter(({ retired }) => !retired), code];
    refuseFaults(codes, '/codes');
    if (!(await updateCodebook(tx, id, codebook.revision))) throw stale(codebook.revision + 1);
    await setCodes(tx, id, codes);
    await record(tx, user, 'add-code', id);
    return (await loadCodebook(id, tx)).codebook;
  });
}

/** Deletes a codebook: nobody finds it any more, and notes keep the codes they have. */
export async function deleteCodebook(user: SignedIn, id: string, revision?: number): Promise<void> {
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject, codebook } = await loadCodebook(id, tx);
    authorize(user, 'delete', subject);
    const expected = revision ?? codebook.revision;
    if (!(await updateCodebook(tx, id, expected, { deletedAt: new Date() }))) {
      throw stale(codebook.revision);
    }
    await record(tx, user, 'delete', id);
  });
}

type Act = 'create' | 'update' | 'add-code' | 'delete';

function record(tx: Tx, user: SignedIn, act: Act, id: string): Promise<void> {
  const action = `codebook.${act}` as const;
  return audit(tx, { action, actorId: user.id, subject: 'codebook', subjectId: id });
}

function stale(current: number): AppError {
  return new AppError('stale-revision', {
    detail: `The codebook is now at revision ${current}. Read it again; your change was not saved.`,
  });
}

function readFile(file: string | undefined): CodebookFile | undefined {
  if (file === undefined) return undefined;
  try {
    return readCodebook(file);
  } catch (error) {
    if (!(error instanceof CodebookFileError)) throw error;
    throw new AppError('invalid-input', { issues: [{ pointer: '/file', message: error.message }] });
  }
}

function refuseFaults(codes: readonly CodeEntry[], pointer: string): void {
  if (codes.length > MOST_CODES) {
    throw new AppError('invalid-input', {
      issues: [
        {
          pointer,
          message: `A codebook may have ${MOST_CODES} codes; there are more here. Split it.`,
        },
      ],
    });
  }
  const faults = faultsOfCodes(codes);
  if (faults.length === 0) return;
  const where = (index: number) => (pointer === '/file' ? `Code ${index + 1}: ` : '');
  throw new AppError('invalid-input', {
    issues: faults.slice(0, 50).map(({ index, member, message }) => ({
      pointer: pointer === '/file' ? pointer : `${pointer}/${index}/${member}`,
      message: `${where(index)}${message}`,
    })),
  });
}
