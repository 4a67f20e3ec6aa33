import {
  type ComparedLink,
  type Comparison,
  type ComparisonMethod,
  countSpellings,
  wordingChanges,
} from '../../lib/core/comparison/comparison';
import { countChanges } from '../../lib/core/engine/compare';
import { unitsOf, type VersionText } from '../../lib/core/treaty/provision';
import { clean, count } from '../command/terminal';

const METHODS: Readonly<Record<ComparisonMethod, string>> = {
  content: 'by wording',
  structure: 'by place, as translations of one treaty',
  lexicon: 'by wording across languages',
  incomparable: 'not at all: two treaties in two languages',
};
const WIDEST_NAME = 34;

/** The comparison as a table for a terminal: plain text, one line a link. */
export function comparisonTable(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
): string {
  const { links, onlyLeft, onlyRight, method } = comparison;
  const names = { left: namesOf(left), right: namesOf(right) };
  const cells = links.map((link) => [
    groupName(link.left, names.left),
    groupName(link.right, names.right),
    link.relation + (link.moved ? ', moved' : ''),
    method === 'structure' ? '' : link.score.toFixed(2),
    changesOf(link),
  ]);
  const head = ['A', 'B', 'relation', 'score', 'changes'];
  const lines = [
    `A  ${titleOf(left)}`,
    `B  ${titleOf(right)}`,
    `Compared ${METHODS[method]}, engine ${comparison.engine}.`,
    '',
    ...(links.length > 0 ? layOut([head, ...cells]) : ['No provisions correspond.']),
    '',
    ...only('A', onlyLeft, names.left),
    ...only('B', onlyRight, names.right),
    `${count(links.length, 'link')}, ${count(countChanges(comparison), 'change')}${spellingsOf(links)}, ${onlyLeft.length} only in A, ${onlyRight.length} only in B.`,
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function titleOf({ treaty, lang, provisions }: VersionText): string {
  return `${clean(treaty.title)} (${lang}, ${count(unitsOf(provisions).length, 'provision')})`;
}

function namesOf(version: VersionText): ReadonlyMap<string, string> {
  return new Map(
    unitsOf(version.provisions).map(({ eId, heading }) => [
      eId,
      clean(heading === undefined ? eId : `${eId} ${heading}`),
    ]),
  );
}

function groupName(eIds: readonly string[], names: ReadonlyMap<string, string>): string {
  const name = eIds.length === 1 ? (names.get(eIds[0] ?? '') ?? '') : eIds.map(clean).join(' + ');
  return name.length <= WIDEST_NAME ? name : `${name.slice(0, WIDEST_NAME - 1)}…`;
}

function changesOf(link: ComparedLink): string {
  if (link.changes === undefined) return '';
  return `${wordingChanges(link).length}${link.precise ? '' : ' (by sentence)'}`;
}

/** What is spelled otherwise only, counted apart; nothing where nothing is. */
function spellingsOf(links: readonly ComparedLink[]): string {
  const spellings = links.reduce((sum, link) => sum + countSpellings(link), 0);
  return spellings === 0 ? '' : `, ${count(spellings, 'difference')} of spelling`;
}

/** Columns as wide as their widest cell; Chinese and Korean letters take two places. */
function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  '),
  );
}

function widthOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/gu)?.length ?? 0;
  return [...text].length + wide;
}

function only(letter: string, eIds: readonly string[], names: ReadonlyMap<string, string>) {
  if (eIds.length === 0) return [];
  return [`Only in ${letter}:`, ...eIds.map((eId) => `  ${names.get(eId) ?? clean(eId)}`), ''];
}
