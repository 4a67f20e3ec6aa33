import { type AuditAction, audit } from '@/lib/store/audit';
import type { Tx } from '@/lib/store/database';
import type { SignedIn } from '../access';

/** Writes the audit row of what somebody did to a note. */
export function auditNote(
  tx: Tx,
  { id: actorId }: SignedIn,
  action: Extract<AuditAction, `annotation.${string}`>,
  id: string,
): Promise<void> {
  return audit(tx, { action, actorId, subject: 'annotation', subjectId: id });
}
