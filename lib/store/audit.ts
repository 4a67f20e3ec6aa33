import type { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';

/** Every kind of mutation. Entries name the subject, never its content. */
export type AuditAction =
  | 'annotation.create'
  | 'annotation.update'
  | 'annotation.delete'
  | 'annotation.restore'
  | 'annotation.classify'
  | 'search.save'
  | 'search.forget'
  | 'codebook.create'
  | 'codebook.update'
  | 'codebook.add-code'
  | 'codebook.delete'
  | 'annotation.settle-place'
  | 'draft.keep'
  | 'draft.drop'
  | 'annotation.reply'
  | 'annotation.resolve'
  | 'annotation.reopen'
  | 'annotation.hide'
  | 'annotation.show'
  | 'annotation.flag'
  | 'annotation.dismiss-flags'
  | 'correction.create'
  | 'correction.withdraw'
  | 'statement-correction.create'
  | 'statement-correction.withdraw'
  | 'share-link.create'
  | 'share-link.revoke'
  | 'user.moderator'
  | 'user.sign-up'
  | 'user.sign-in'
  | 'user.sign-out'
  | 'user.sign-out-everywhere'
  | 'user.change-password'
  | 'user.change-name'
  | 'user.confirm-email'
  | 'user.change-email'
  | 'user.reset-password'
  | 'user.letters'
  | 'notification.read'
  | 'user.export'
  | 'user.delete'
  | 'account.link'
  | 'reading.create'
  | 'reading.withdraw'
  | 'treaty.seed'
  | 'treaty.create'
  | 'treaty.update'
  | 'treaty.publish'
  | 'treaty.delete'
  | 'treaty.restore'
  | 'text.update'
  | 'text.publish'
  | 'text.delete'
  | 'text.restore'
  | 'import.create'
  | 'import.discard'
  | 'group.create'
  | 'group.update'
  | 'group.change-role'
  | 'group.join'
  | 'group.leave'
  | 'group.put-out'
  | 'group.transfer'
  | 'group.close'
  | 'group.reopen'
  | 'group.invite'
  | 'group.revoke-invitation'
  | 'version.publish';

export type AuditRecord = {
  readonly action: AuditAction;
  readonly actorId?: string;
  readonly subject:
    | 'annotation'
    | 'draft'
    | 'search'
    | 'codebook'
    | 'correction'
    | 'statement-correction'
    | 'share-link'
    | 'user'
    | 'reading'
    | 'treaty'
    | 'text'
    | 'version'
    | 'import'
    | 'group';
  readonly subjectId?: string;
  readonly detail?: Prisma.InputJsonObject;
};

/** Writes one audit row in the caller's transaction, so that no mutation can be without it. */
export async function audit(tx: Tx, record: AuditRecord): Promise<void> {
  await tx.auditEntry.create({
    data: {
      action: record.action,
      actorId: record.actorId ?? null,
      subject: record.subject,
      subjectId: record.subjectId ?? null,
      ...(record.detail ? { detail: record.detail } : {}),
    },
  });
}
