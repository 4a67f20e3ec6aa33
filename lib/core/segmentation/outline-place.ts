/**
 * Where an item of an outline stands: in which annex it counts and under which group. Both ways, from
 * provisions to the list and back, are walked by this one law, so that they agree.
 */

import { GROUP_ORDER } from './eid-names';
import type { OutlineItem, OutlineRole } from './outline';

type Group = { readonly order: number; readonly eId: string };
type Item = Pick<OutlineItem, 'role' | 'scope' | 'under' | 'inGroup'>;

export type Place = {
  /** What stands before its own part of the eId, with "__" behind it; or ''. */
  readonly prefix: string;
  readonly parent?: string;
};

export function isGroupRole(role: OutlineRole): role is 'part' | 'chapter' | 'section' {
  return role === 'part' || role === 'chapter' || role === 'section';
}

/** Walks a list in its order: asks where the next item stands, then is told its eId. */
export class PlaceWalk {
  private scope = '';
  private groups: readonly Group[] = [];

  placeOf({ role, scope, under, inGroup }: Item): Place {
    if (role === 'annex' && scope === undefined) return { prefix: '' };
    const own = scope ?? this.scope;
    const groups = own === this.scope ? this.groups : [];
    const order = isGroupRole(role) ? GROUP_ORDER.indexOf(role) : GROUP_ORDER.length;
    const inside = role !== 'preamble' && role !== 'testimonium' && role !== 'annex';
    const above = inside ? groups.findLast((group) => group.order < order)?.eId : undefined;
    const parent = under === '' ? undefined : (this.known(under) ?? above);
    const nested = parent !== undefined && (isGroupRole(role) || inGroup);
    const prefix = nested ? `${parent}__` : own === '' ? '' : `${own}__`;
    return { prefix, ...(parent !== undefined && { parent }) };
  }

  /** The item stands there under this eId: what follows stands behind it. */
  enter({ role, scope }: Item, eId: string): void {
    if (role === 'annex') [this.scope, this.groups] = [eId, []];
    else if (scope !== undefined && scope !== this.scope) [this.scope, this.groups] = [scope, []];
    if (!isGroupRole(role)) return;
    const order = GROUP_ORDER.indexOf(role);
    this.groups = [...this.groups.filter((group) => group.order < order), { order, eId }];
  }

  private known(eId: string | undefined): string | undefined {
    return this.groups.find((group) => group.eId === eId)?.eId;
  }
}
