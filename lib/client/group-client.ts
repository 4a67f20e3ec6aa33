/** Groups over our own API. */

import type {
  GivenRole,
  GroupInvitation,
  GroupSummary,
  OpenedGroup,
} from '@/lib/core/access/group';
import { getJson } from './get-json';
import { type Result, sendJson } from './send-json';

const COLLECTION = '/api/v1/groups';

/** The reader's groups; none where they cannot be read. */
export async function readGroups(): Promise<readonly GroupSummary[]> {
  return (await getJson<{ groups: readonly GroupSummary[] }>(COLLECTION))?.groups ?? [];
}

export function createGroup(name: string, description: string): Promise<Result<OpenedGroup>> {
  return sendJson('POST', COLLECTION, { name, description });
}

export type GroupChange =
  | { readonly name: string; readonly description: string }
  | { readonly closed: boolean }
  | { readonly owner: string };

export function changeGroup(id: string, change: GroupChange): Promise<Result<OpenedGroup>> {
  return sendJson('PATCH', `${COLLECTION}/${id}`, change);
}

export function changeRole(
  id: string,
  member: string,
  role: GivenRole,
): Promise<Result<OpenedGroup>> {
  return sendJson('PATCH', `${COLLECTION}/${id}/members/${member}`, { role });
}

/** Puts a member out; of the reader themselves, leaves. */
export function endMembership(id: string, member: string): Promise<Result<undefined>> {
  return sendJson('DELETE', `${COLLECTION}/${id}/members/${member}`);
}

/** An invitation just made; `url` is the path of a link, shown this once. */
export type FreshInvitation = GroupInvitation & { readonly url: string | null };

export type InvitationWish = {
  readonly role: string;
  readonly expiresInDays: number;
  readonly email?: string;
};

export function invite(id: string, wish: InvitationWish): Promise<Result<FreshInvitation>> {
  return sendJson('POST', `${COLLECTION}/${id}/invitations`, wish);
}

export function revokeInvitation(id: string, invitation: string): Promise<Result<undefined>> {
  return sendJson('DELETE', `${COLLECTION}/${id}/invitations/${invitation}`);
}

export function acceptInvitation(token: string): Promise<Result<{ readonly id: string }>> {
  return sendJson('POST', `/api/v1/invitations/${token}`);
}
