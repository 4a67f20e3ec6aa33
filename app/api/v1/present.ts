import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import type { VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';

/** The one way out: how versions look in the API's JSON. */

/** A version with its provisions in document order. Offsets elsewhere refer to `text`. */
export function presentVersion(version: VersionText) {
  const { slug, title, shortTitle, parties = [], authenticTexts = [] } = version.treaty;
  return {
    treaty: { slug, title, shortTitle, parties },
    authenticTexts,
    lang: version.lang,
    name: version.name ?? null,
    dir: version.dir,
    standing: version.standing,
    version: version.number,
    contentHash: version.contentHash,
    notice: version.notice ?? null,
    address: readerPath(addressOf(version)),
    provisions: version.provisions.map((provision) => ({
      eId: provision.eId,
      kind: provision.kind,
      number: provision.number ?? null,
      numberConfirmed: provision.numberConfirmed ?? true,
      label: provisionLabel(provision, 'long', { lang: version.lang }),
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
