/**
 * What stands behind each provision, as the back matter of a TEI document: how far it was verified in
 * words, the longest wording attested, and the sources by their numbers. The body stays the two texts.
 *
 * Reference: TEI P5, 4.7 (back matter), 3.3.3 (quotation), 3.12 (bibliographic citations).
 */

import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { checkLevelOf, verificationIn } from '@/lib/core/treaty/told-verification';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { sourceLine } from '../document/exported-comparison';
import { numberedSources, provenanceOf, type SideName } from '../document/provenance-lines';
import { element, textElement } from '../document/xml';
import { provisionId } from './tei-passage';

/** `back` with one item a provision and one bibliography a witness. O(provisions). */
export function provenanceXml(left: VersionText, right: VersionText): string {
  const items = [...itemsOf('A', left), ...itemsOf('B', right)].join('\n');
  const told = element('div', { type: 'verification' }, element('list', {}, `\n${items}\n`));
  const sources = element(
    'div',
    { type: 'sources' },
    bibliography('A', left) + bibliography('B', right),
  );
  return element('back', {}, `\n${told}\n${sources}\n`);
}

function itemsOf(letter: SideName, version: VersionText): string[] {
  return unitsOf(version.provisions).map((unit) => itemXml(letter, version, unit));
}

function itemXml(letter: SideName, version: VersionText, unit: Provision): string {
  const { verification, note, attested } = provenanceOf(letter, version, unit);
  const told = textElement('note', verification, {
    type: 'verification',
    subtype: checkLevelOf(verificationIn(version, unit)),
  });
  const remark = note === undefined ? '' : textElement('note', note, { type: 'remark' });
  const quotation = attested
    ? element(
        'cit',
        {},
        textElement('quote', attested.text, { 'xml:lang': attested.lang }) +
          textElement('ref', attested.source, { target: `#source-${attested.source}` }),
      )
    : '';
  return element(
    'item',
    { corresp: `#${provisionId(letter, unit.eId)}` },
    textElement('label', `${letter}, ${provisionLabel(unit, 'long')}`) + told + remark + quotation,
  );
}

function bibliography(letter: SideName, version: VersionText): string {
  const entries = numberedSources(letter, version).map(({ number, source }) =>
    textElement('bibl', sourceLine(source), { 'xml:id': `source-${number}`, n: number }),
  );
  return entries.length === 0 ? '' : element('listBibl', {}, entries.join('\n'));
}
