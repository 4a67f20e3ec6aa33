/** A text as JSON in the form of the API, which reading a file takes back whole. */

import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { contentHash } from '../../document/content-hash';
import { type ExportedText, noticeOfText, provenanceOfUnits } from '../../document/exported-text';

/** Pretty, in a fixed order of keys. O(size). */
export function textJson({ version, address, date }: ExportedText): string {
  const { treaty, lang, dir, standing, number, notice, provisions, quotations } = version;
  const { slug, title, shortTitle, parties = [], authenticTexts = [] } = treaty;
  const told = new Map(provenanceOfUnits(version).map(({ eId, lines }) => [eId, lines.join(' ')]));
  const file = {
    treaty: { slug, title, shortTitle, parties },
    authenticTexts,
    ...(version.title !== undefined && { title: version.title }),
    lang,
    dir,
    standing,
    version: number,
    contentHash: contentHash(provisions),
    notice: notice ?? null,
    warning: noticeOfText(version),
    address: readerPath(addressOf(version)),
    permanentAddress: address,
    exported: date,
    provisions: provisions.map((provision) => ({
      eId: provision.eId,
      kind: provision.kind,
      number: provision.number ?? null,
      numberConfirmed: provision.numberConfirmed ?? true,
      label: provisionLabel(provision, 'long', { lang }),
      heading: provision.heading ?? null,
      parent: provision.parent ?? null,
      start: provision.start,
      text: provision.text,
      state: provision.state,
      verification: told.get(provision.eId) ?? null,
      note: provision.note ?? null,
      sources: provision.sources,
    })),
    quotations,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
