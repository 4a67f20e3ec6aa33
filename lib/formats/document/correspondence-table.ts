/** Tables of correspondence, A to B and B to A, as a file and as lines for a spreadsheet. */

import type {
  Correspondence,
  CorrespondenceGround,
  CorrespondenceRow,
  CorrespondingPlace,
} from '@/lib/core/comparison/correspondence';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { sideTitle, standingNotice } from './exported-comparison';
import { cellOf, type PlainTable, type TableCell, type TablePart } from './plain-table';

export type ExportedCorrespondence = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly correspondence: Correspondence;
  readonly address: string;
  readonly date: string;
};

const GROUND_WORDS: Readonly<Record<CorrespondenceGround, string>> = {
  link: 'linked',
  also: 'a part of it too',
  partly: 'in part',
  transfer: 'words of it',
};

/** Both tables, empty cells kept. O(rows). */
export function correspondenceTable(exported: ExportedCorrespondence): PlainTable {
  const { left, right, correspondence, address, date } = exported;
  return {
    title: `${left.treaty.shortTitle} and ${right.treaty.shortTitle}: tables of correspondence`,
    facts: [
      ['A', `${left.treaty.title}. ${sideTitle(left)}. ${standingNotice(left)}`],
      ['B', `${right.treaty.title}. ${sideTitle(right)}. ${standingNotice(right)}`],
      ['How to read this', 'A dash says that nothing in the other text answers a provision.'],
    ],
    parts: [
      partOf('A', left, 'B', right, correspondence.left),
      partOf('B', right, 'A', left, correspondence.right),
    ],
    address,
    date,
  };
}

function partOf(
  letter: string,
  from: VersionText,
  other: string,
  to: VersionText,
  rows: readonly CorrespondenceRow[],
): TablePart {
  return {
    caption: `${letter} to ${other}`,
    head: [`${letter}: ${sideTitle(from)}`, `${other}: ${sideTitle(to)}`, 'How it answers'],
    rows: rows.map(({ eId, answers }) => ({
      key: `${letter.toLowerCase()}.${eId}`,
      cells: [
        { ...cellOf(nameOf(from, eId)), lang: from.lang },
        answers.length === 0
          ? cellOf('–')
          : { lines: answers.map((place) => ({ text: nameOf(to, place.eId) })), lang: to.lang },
        groundsCell(answers),
      ],
    })),
  };
}

function groundsCell(answers: readonly CorrespondingPlace[]): TableCell {
  return { lines: answers.map((place) => ({ text: groundWords(place) })) };
}

/** "linked, contrasts". */
function groundWords({ by, relation }: CorrespondingPlace): string {
  const said = relation === undefined || relation === 'none' ? [] : [relation];
  return [GROUND_WORDS[by], ...said].join(', ');
}

/** One line for each answer, and one for what nothing answers. O(rows). */
export function correspondenceLines({
  left,
  right,
  correspondence,
  address,
}: ExportedCorrespondence) {
  const linesOf = (
    direction: string,
    from: VersionText,
    to: VersionText,
    rows: readonly CorrespondenceRow[],
  ) =>
    rows.flatMap(({ eId, answers }) => {
      const own = [direction, eId, nameOf(from, eId)];
      const place = direction === 'a-to-b' ? eId : `b.${eId}`;
      const end = `${address}#${place}`;
      if (answers.length === 0) return [[...own, '', '', '', '', '', end]];
      return answers.map((answer) => [
        ...own,
        answer.eId,
        nameOf(to, answer.eId),
        GROUND_WORDS[answer.by],
        answer.relation ?? '',
        answer.score.toFixed(3),
        end,
      ]);
    });
  return {
    columns: [
      'direction',
      'eid',
      'provision',
      'answer_eid',
      'answer',
      'ground',
      'relation',
      'score',
      'address',
    ],
    lines: [
      ...linesOf('a-to-b', left, right, correspondence.left),
      ...linesOf('b-to-a', right, left, correspondence.right),
    ],
  };
}

/** "Article 4(2). Mutual assistance". */
function nameOf(version: VersionText, eId: string): string {
  const found: Provision | undefined = version.provisions.find((one) => one.eId === eId);
  if (found === undefined) return eId;
  const label = provisionLabel(found, 'long', { lang: version.lang });
  return found.heading === undefined ? label : `${label}. ${found.heading}`;
}
