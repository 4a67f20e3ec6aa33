import { addressOf, formatAddress } from '@/lib/core/address/version-address';
import type { Unified } from '@/lib/core/presentation/redline';
import type { UnitNotes } from '@/lib/core/presentation/unit-notes';
import { type Html, html, trusted } from '@/lib/core/text/html';
import { formatRuns } from '@/lib/core/text/merged-text';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';

type Side = readonly [
  version: VersionText,
  units: readonly { readonly unit: Provision; readonly notes?: UnitNotes }[],
];

/**
 * The text of a redline, with what is needed to tell which of its words are whose: `data-redline` has
 * the runs, `data-a` and `data-b` each side's version and its units with their lengths. A side whose
 * text does not stand in it to the letter is left out, and cannot be annotated there.
 */
export function redlineTextHtml({ html: text, runs, holdsA }: Unified, a: Side, b: Side): Html {
  const [{ lang, dir }, units] = b;
  const noted = [...a[1], ...units].some(({ notes }) => notes?.whole === true);
  return html`<div class="text" data-redline="${formatRuns(runs)}"${holdsA && html` data-a="${sideOf(a)}"`} data-b="${sideOf(b)}"${noted && html` data-noted=""`} lang="${lang}" dir="${dir}">${trusted(text)}</div>`;
}

/** `slug:en@v1#art_4=120 art_5=80`. */
function sideOf([version, units]: Side): string {
  const parts = units.map(({ unit }) => `${unit.eId}=${unit.text.length}`);
  return `${formatAddress(addressOf(version))}#${parts.join(' ')}`;
}
