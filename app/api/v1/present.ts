import { provisionLabel } from '@/lib/core/citation';
import type { VersionText } from '@/lib/core/provision';
import type { ComparedVersions } from '@/lib/services/compare-versions';

/** The one way out: how versions and comparisons look in the API's JSON. */

/** A version with its provisions in document order. Offsets elsewhere refer to `text`. */
export function presentVersion(version: VersionText) {
  return {
    treaty: version.treaty,
    lang: version.lang,
    dir: version.dir,
    standing: version.standing,
    version: version.number,
    contentHash: version.contentHash,
    notice: version.notice ?? null,
    address: addressOf(version),
    provisions: version.provisions.map((provision) => ({
      eId: provision.eId,
      kind: provision.kind,
      number: provision.number ?? null,
      label: provisionLabel(provision, version.lang),
      heading: provision.heading ?? null,
      parent: provision.parent ?? null,
      start: provision.start,
      text: provision.text,
      state: provision.state,
      note: provision.note ?? null,
      sources: provision.sources,
    })),
    quotations: version.quotations,
  };
}

function presentSide(version: VersionText) {
  const { treaty, lang, standing, number, contentHash } = version;
  return {
    treaty,
    lang,
    standing,
    version: number,
    contentHash,
    address: addressOf(version),
  };
}

function addressOf({ treaty, lang, number }: VersionText): string {
  return `/treaties/${treaty.slug}/${lang}/v${number}`;
}

/** A comparison; `changes` are offsets in the texts of the linked units. */
export function presentComparison({ left, right, comparison }: ComparedVersions) {
  const { engine, method, options, links, onlyLeft, onlyRight } = comparison;
  return {
    engine,
    method,
    options,
    left: presentSide(left),
    right: presentSide(right),
    links: links.map((link) => ({ ...link, changes: link.changes ?? null })),
    onlyLeft,
    onlyRight,
  };
}
