import type { TextSubject, TreatySubject } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';

/** Rows of treaties and texts -> what `policy.ts` asks of them. */

/** What is read of a treaty or a text for it. */
export const ACCESS = { ownerId: true, visibility: true, deletedAt: true } as const;

export type AccessRow = {
  readonly ownerId: string | null;
  readonly visibility: string;
  readonly deletedAt: Date | null;
};

function toSubject({ ownerId, visibility, deletedAt }: AccessRow) {
  return {
    ...(ownerId !== null && { ownerId }),
    visibility: visibility as Visibility,
    deleted: deletedAt !== null,
  };
}

export function toTreatySubject(row: AccessRow): TreatySubject {
  return { type: 'treaty', ...toSubject(row) };
}

export function toTextSubject(row: AccessRow & { readonly treaty: AccessRow }): TextSubject {
  return { type: 'text', ...toSubject(row), treaty: toTreatySubject(row.treaty) };
}
