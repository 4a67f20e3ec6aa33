/** Three or more texts side by side, as a table to read and as lines for a spreadsheet. */

import { type ComparedLink, sideLetter } from '@/lib/core/comparison/comparison';
import type { NWayTable } from '@/lib/core/engine/n-way';
import { type Provision, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { verificationLine } from '@/lib/core/treaty/told-verification';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { sideTitle, standingNotice } from './exported-comparison';
import type { PlainTable } from './plain-table';
import { numberedLines, textCell } from './table-cells';
import { topicWords } from './topic-words';

export type ExportedNWay = {
  readonly versions: readonly VersionText[];
  /** The rows asked for, with their topics. */
  readonly rows: readonly (NWayTable<ComparedLink>['rows'][number] & {
    readonly topics: readonly string[];
  })[];
  readonly allRows: number;
  readonly pivot: number;
  readonly address: string;
  readonly date: string;
};

const letterOf = (index: number) => sideLetter(index).toUpperCase();

/** What the provision of one text is to the pivot's: "contrasts", nothing for the pivot itself. */
function relationOf(links: readonly ComparedLink[]): string {
  return [
    ...new Set(links.map(({ relation }) => (relation === 'none' ? 'paired' : relation))),
  ].join('; ');
}

/** The texts clean: what differs is marked on the page, against one of them. O(text). */
export function nWayTable({ versions, rows, allRows, pivot, ...file }: ExportedNWay): PlainTable {
  const shown =
    rows.length < allRows ? ` ${rows.length} of ${allRows} rows, as they were filtered.` : '';
  return {
    ...file,
    title: versions.map(({ treaty }) => treaty.shortTitle).join(', '),
    facts: [
      ...versions.map((version, index): [string, string] => [
        letterOf(index),
        `${version.treaty.title}. ${sideTitle(version)}. ${standingNotice(version)}`,
      ]),
      ['How to read this', `Each text is aligned to ${letterOf(pivot)}, and given clean.${shown}`],
    ],
    parts: [
      {
        head: versions.map((version, index) => `${letterOf(index)}: ${sideTitle(version)}`),
        rows: rows.map(({ key, cells, links }) => ({
          key,
          cells: versions.map((version, index) => {
            const cell = textCell(version, unitsIn(version, cells[index]));
            const relation = relationOf(links[index] ?? []);
            if (relation === '') return cell;
            const line = { text: `To ${letterOf(pivot)}: ${relation}`, as: 'soft' as const };
            return { ...cell, lines: [...cell.lines, line] };
          }),
        })),
      },
    ],
  };
}

/** The same as a head and lines. O(text). */
export function nWayLines({ versions, rows, address }: ExportedNWay): {
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
} {
  const fields = ['eids', 'labels', 'headings', 'text', 'verification', 'relation_to_pivot'];
  const columns = versions.flatMap((_, index) =>
    fields.map((field) => `${sideLetter(index)}_${field}`),
  );
  const lines = rows.map(({ key, cells, links, topics }) => [
    ...versions.flatMap((version, index) => {
      const units = unitsIn(version, cells[index]);
      const list = (word: (unit: Provision) => string) =>
        units
          .map(word)
          .filter((text) => text !== '')
          .join('; ');
      return [
        list(({ eId }) => eId),
        list((unit) => provisionLabel(unit, 'long', { lang: version.lang })),
        list(({ heading }) => heading ?? ''),
        units.flatMap((unit) => numberedLines(version, unit)).join('\n'),
        list((unit) => verificationLine(version, unit)),
        relationOf(links[index] ?? []),
      ];
    }),
    topics.join('; '),
    topicWords(topics),
    `${address}#${key}`,
  ]);
  return { columns: [...columns, 'topics', 'topics_in_words', 'address'], lines };
}

function unitsIn(version: VersionText, eIds: readonly string[] = []): Provision[] {
  const units = unitsById(version);
  return eIds.flatMap((eId) => units.get(eId) ?? []);
}
