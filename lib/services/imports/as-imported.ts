import type { Provision } from '@/lib/core/treaty/provision';
import type { Source } from '@/lib/core/treaty/treaty';

type Origin = {
  /** The same provision as the file states it, where it states provisions. */
  readonly stated?: Provision | undefined;
  readonly sources: readonly Source[];
  /** Somebody held the text against the source. */
  readonly checked: boolean;
};

/**
 * A provision that was read, with how far it is verified. What a file of ours says of it stays with it, for
 * as long as it says the same; of a file of others it is that it was imported.
 */
export function asImported(provision: Provision, { stated, sources, checked }: Origin): Provision {
  if (stated && stated.text === provision.text && !checked) {
    const { state, note, sources: own, numberConfirmed } = stated;
    return {
      ...provision,
      state,
      sources: own,
      ...(note !== undefined && { note }),
      ...(numberConfirmed === false && { numberConfirmed }),
    };
  }
  return { ...provision, sources, state: checked ? 'official-text' : 'as-imported' };
}

/** True of what a file of ours states: of others that state a structure every reader says that it was seen. */
export function saysItsProvenance(provisions: readonly Provision[]): boolean {
  return provisions.some(({ state, sources }) => state !== 'text-seen' || sources.length > 0);
}
