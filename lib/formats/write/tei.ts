/**
 * A comparison as TEI with parallel segmentation: what both texts share stands plainly, where they
 * differ an `app` gives each text's reading. The order is that of the redline, so the readings of one
 * witness, read from beginning to end, are that text exactly; a provision that moved stands once for
 * each witness, and the two places refer to each other.
 *
 * Reference: TEI P5, 12.2.3 (parallel segmentation) and 12.1.4.2 (witness lists).
 */

import type { VersionText } from '@/lib/core/treaty/provision';
import {
  EXPORT_AUTHOR,
  type ExportedComparison,
  matchedWords,
  sideTitle,
  standingNotice,
  titleOf,
} from '../document/exported-comparison';
import { element, textElement, xmlText } from '../document/xml';
import { streamOf } from '../redline/pieces';
import { beginningsOf, passageXml } from './tei-passage';
import { provenanceXml } from './tei-provenance';

/** The document, well-formed XML. O(text). */
export function comparisonTei(exported: ExportedComparison): string {
  const beginnings = beginningsOf(exported.left, exported.right);
  const body = streamOf(exported)
    .map((passage) => passageXml(passage, beginnings))
    .join('\n');
  const tei = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': exported.left.lang },
    `\n${headerXml(exported)}\n${element('text', {}, `${element('body', {}, `\n${body}\n`)}\n${provenanceXml(exported.left, exported.right)}`)}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tei}\n`;
}

function headerXml(exported: ExportedComparison): string {
  const { left, right, address, date, comparison } = exported;
  const title = element('titleStmt', {}, textElement('title', titleOf(exported)));
  const publication = element(
    'publicationStmt',
    {},
    [
      textElement('publisher', EXPORT_AUTHOR),
      textElement('date', date.slice(0, 10), { when: date.slice(0, 10) }),
      textElement('idno', address, { type: 'URI' }),
    ].join(''),
  );
  const witnesses = element('listWit', {}, witnessXml('A', left) + witnessXml('B', right));
  const file = title + publication + element('sourceDesc', {}, witnesses);
  const how = `Provisions are matched ${matchedWords(comparison)}.`;
  const encoding = [
    element('projectDesc', {}, textElement('p', how)),
    element('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }),
  ].join('');
  return element(
    'teiHeader',
    {},
    element('fileDesc', {}, file) + element('encodingDesc', {}, encoding),
  );
}

function witnessXml(id: 'A' | 'B', version: VersionText): string {
  const text = [
    textElement('title', version.treaty.title),
    xmlText(`. ${sideTitle(version)}. `),
    textElement('note', standingNotice(version)),
    textElement('idno', version.contentHash, { type: 'content-hash' }),
  ].join('');
  return element('witness', { 'xml:id': id, 'xml:lang': version.lang }, element('bibl', {}, text));
}
