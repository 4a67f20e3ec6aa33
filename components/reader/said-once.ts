import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { verificationsOf } from '@/lib/core/treaty/verification';
import { provenanceLine } from '@/lib/core/treaty/verification-words';

const known = new WeakMap<VersionText, { readonly line: string | undefined }>();

/**
 * The line of provenance of a text that has the same for all of its units, as a publication has: it
 * is said once, at the head. Undefined where units differ and each needs a line of its own.
 */
export function saidOnce(version: VersionText): string | undefined {
  const before = known.get(version);
  if (before) return before.line;
  const line = commonLine(version);
  known.set(version, { line });
  return line;
}

function commonLine(version: VersionText): string | undefined {
  const [first] = unitsOf(version.provisions);
  const verification = first && verificationsOf(version).get(first.eId);
  if (!verification || version.quotations.length > 0) return undefined;
  const says = ({ state, sources }: Provision) => JSON.stringify([state, sources]);
  const common = says(first);
  const isSame = version.provisions.every(
    (provision) =>
      provision.note === undefined &&
      provision.numberConfirmed === undefined &&
      says(provision) === common,
  );
  return isSame ? provenanceLine(verification, first.sources) : undefined;
}
