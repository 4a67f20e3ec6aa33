import { formatAddress } from '@/lib/core/address/version-address';
import type { OpenedImport } from '@/lib/services/imports/open-import';

/** The one way out: how imports look in the API's JSON. */
export function presentImport(found: OpenedImport) {
  const { id, name, state, error, options, reading, edits, revision, likeness, address } = found;
  const { base, part: _, ...read } = options;
  return {
    id,
    name,
    ...(address !== undefined && { address }),
    state,
    ...(error !== undefined && { error }),
    options: read,
    ...(base !== undefined && { base }),
    source: {
      format: reading?.format ?? '',
      ...(reading?.encoding !== undefined && { encoding: reading.encoding }),
      ...(reading?.lang !== undefined && { lang: reading.lang }),
      ...(reading?.languages && { languages: reading.languages }),
      remarks: reading?.remarks ?? [],
    },
    lines: reading?.lines ?? [],
    outline: reading?.outline ?? [],
    issues: reading?.issues ?? [],
    metadata: reading?.metadata ?? { parties: [], languages: [] },
    edits,
    revision,
    likeness: likeness.map((one) => ({
      address: formatAddress(one.address),
      title: one.title,
      share: one.share,
      own: one.own,
    })),
  };
}
