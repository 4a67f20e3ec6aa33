/**
 * A text as Markdown, with what it is before it in YAML. Signs of Markdown in the words are escaped, so
 * that they stay words. Reference: CommonMark 0.31, 2.4 (backslash escapes).
 */

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
export function textMarkdown(exported: ExportedText): string {
  const { version } = exported;
  const blocks = printedBlocks(version).flatMap(({ heading, level, lines }) => [
    ...(heading === undefined ? [] : [`${'#'.repeat(level)} ${escaped(heading)}`]),
    ...lines.map(escaped),
  ]);
  const paragraphs = [
    frontMatter(exported),
    `# ${escaped(titleOfText(version))}`,
    `> ${escaped(noticeOfText(version))}`,
    ...factsOfText(exported).map(([name, value]) => `- **${name}:** ${escaped(value)}`),
    `*${TEXT_BEGINS}*`,
    ...blocks,
    `*${TEXT_ENDS}*`,
    '## How far it was verified',
    ...statesOfText(version).map(([mark, sentence]) => `- **${mark}:** ${sentence}`),
    ...provenanceOfUnits(version).map(
      ({ label, lines }) => `- **${escaped(label)}:** ${escaped(lines.join(' '))}`,
    ),
    '## Sources',
    ...sourcesOfText(version).map(({ number, line }) => `${number}. ${escaped(line)}`),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** Strings of JSON are strings of YAML. */
function frontMatter({ version, address }: ExportedText): string {
  const said = {
    title: titleOfText(version),
    lang: version.lang,
    standing: version.standing,
    address,
    contentHash: version.contentHash,
  };
  const lines = Object.entries(said).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

/** Also where a sign means something at the beginning of a line only: it stays the same word. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^[#+=-]/, '\\$&');
}
