import type { Audience } from './audience';

/** What is done to many notes at once. */
export type NotesAct =
  | { readonly act: 'delete' | 'restore' }
  | { readonly act: 'add-code' | 'remove-code'; readonly code: string }
  | ({ readonly act: 'move' } & Audience);

export type NotesOutcome = {
  /** Ids of the notes to which it was done. */
  readonly done: readonly string[];
  /** Those that were left as they are, and why. */
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
};

/** One thing that is done to some notes. */
export type NotesStep = { readonly ids: readonly string[]; readonly act: NotesAct };

/**
 * What takes an act on notes back, given who read each before: those that were moved go back to each its
 * readers. Empty where nothing does. O(n).
 */
export function takingBack(
  { ids, act }: NotesStep,
  before: ReadonlyMap<string, Audience>,
): readonly NotesStep[] {
  switch (act.act) {
    case 'delete':
      return [{ ids, act: { act: 'restore' } }];
    case 'restore':
      return [{ ids, act: { act: 'delete' } }];
    case 'add-code':
      return [{ ids, act: { act: 'remove-code', code: act.code } }];
    case 'remove-code':
      return [{ ids, act: { act: 'add-code', code: act.code } }];
    case 'move':
      return movingBack(ids, before);
  }
}

function movingBack(
  ids: readonly string[],
  before: ReadonlyMap<string, Audience>,
): readonly NotesStep[] {
  const steps = new Map<string, { ids: string[]; act: NotesAct }>();
  for (const id of ids) {
    const audience = before.get(id);
    if (!audience) continue;
    const key = audience.group ?? audience.visibility;
    const step = steps.get(key) ?? { ids: [], act: { act: 'move' as const, ...audience } };
    step.ids.push(id);
    steps.set(key, step);
  }
  return [...steps.values()];
}
