/** A text as plain text in UTF-8: a paragraph a line, parted by empty lines. */

import {
  type ExportedText,
  factsOfText,
  noticeOfText,
  provenanceOfUnits,
  sourcesOfText,
  statesOfText,
  titleOfText,
} from '../../document/exported-text';
import { printedBlocks } from '../../document/printed-text';
import { TEXT_BEGINS, TEXT_ENDS } from '../../document/stated-text';

/** O(text). */
export function textPlain(exported: ExportedText): string {
  const { version } = exported;
  const paragraphs = [
    titleOfText(version),
    noticeOfText(version),
    ...factsOfText(exported).map(([name, value]) => `${name}: ${value}`),
    TEXT_BEGINS,
    ...printedBlocks(version).flatMap(({ heading, lines }) => [heading ?? '', ...lines]),
    TEXT_ENDS,
    'How far it was verified',
    ...statesOfText(version).map(([mark, sentence]) => `${mark}: ${sentence}`),
    ...provenanceOfUnits(version).map(({ label, lines }) => `${label}: ${lines.join(' ')}`),
    'Sources',
    ...sourcesOfText(version).map(({ number, line }) => `${number}. ${line}`),
  ];
  return `${paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n')}\n`;
}
