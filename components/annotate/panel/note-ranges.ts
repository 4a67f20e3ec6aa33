/** Where the places of a note lie in the texts that a page shows. */

import { formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { type Annotation, isTargetIn } from '@/lib/core/annotation/annotation';

/** The places that are known, in the order of the note's targets. O(targets · versions). */
export function rangesOfNote(
  { targets }: Annotation,
  versions: readonly VersionAddress[],
): UnitRange[] {
  return targets.flatMap((target): UnitRange[] => {
    const { version, anchor, selector } = target;
    if (anchor.state !== 'exact' && anchor.state !== 'moved') return [];
    const texts = versions.filter((shown) => isTargetIn(target, shown));
    const shown = texts.find((text) => text.version === version) ?? texts[0];
    if (shown === undefined) return [];
    const { eId, start, end } = anchor;
    const place = { eId, position: { start, end }, quote: selector.quote };
    return [{ versionRef: formatAddress(shown), selector: place }];
  });
}
