/**
 * One matter through a family of treaties in the order of time: where it appears, is laid down more or less
 * strongly than before, and is not there.
 */

import type { Force } from '@/lib/core/comparison/statement';

/** What a treaty of the family has, or undefined forces where it has nothing of the matter. */
export type InTime = {
  /** When it was signed, as far as it is known: 2024, 2024-06 or 2024-06-19. */
  readonly signed?: string;
  /** What the clause lays on somebody; undefined where the treaty has no such clause. */
  readonly forces?: readonly Force[];
};

/** `unread`: the forces of one of the two are not known. */
export type ChangeInTime =
  | 'appeared'
  | 'stronger'
  | 'weaker'
  | 'as-strong'
  | 'unread'
  | 'absent'
  | 'gone';

const STRENGTH: Readonly<Record<Force, number>> = {
  constitutive: 0,
  permission: 1,
  right: 2,
  obligation: 3,
  prohibition: 3,
};

/** In the order of time, those without a date last, each with how it stands to the one before that has the clause. */
export function throughTime<T extends InTime>(
  treaties: readonly T[],
): { readonly treaty: T; readonly change: ChangeInTime }[] {
  const ordered = treaties
    .map((treaty, index) => ({ treaty, index }))
    .sort((one, other) => compared(one.treaty, other.treaty) || one.index - other.index);
  let before: T | undefined;
  let wasThere = false;
  return ordered.map(({ treaty }) => {
    const change = changeOf(treaty, before, wasThere);
    wasThere = treaty.forces !== undefined;
    if (wasThere) before = treaty;
    return { treaty, change };
  });
}

function compared({ signed: one }: InTime, { signed: other }: InTime): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -1 : 1;
}

function changeOf(treaty: InTime, before: InTime | undefined, wasThere: boolean): ChangeInTime {
  if (treaty.forces === undefined) return wasThere ? 'gone' : 'absent';
  if (before?.forces === undefined) return 'appeared';
  const [now, then] = [strength(treaty.forces), strength(before.forces)];
  if (now === undefined || then === undefined) return 'unread';
  if (now === then) return 'as-strong';
  return now > then ? 'stronger' : 'weaker';
}

function strength(forces: readonly Force[]): number | undefined {
  return forces.length === 0 ? undefined : Math.max(...forces.map((force) => STRENGTH[force]));
}
