/**
 * A text as TEI: a `div` a provision with its number and heading, a `p` a line, paragraphs and points as
 * divisions of their own. How sure the words are stands on each (`cert`) and in words at the end.
 *
 * Reference: TEI P5, 4.1 (divisions), 2.2 (file description), 21.1.2 (certainty by `cert`).
 */

import { type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { EXPORT_AUTHOR, sideTitle, standingNotice } from '../../document/exported-comparison';
import {
  type ExportedText,
  provenanceOfUnits,
  sourcesOfText,
  titleOfText,
} from '../../document/exported-text';
import { type Laid, layOutUnit } from '../../document/laid-out-unit';
import { element, textElement } from '../../document/xml';
import { certOf } from '../tei-certainty';

/** The document, well-formed XML. O(provisions · parts). */
export function textTei(exported: ExportedText): string {
  const { version } = exported;
  const text = element('body', {}, divisions(version, undefined)) + backXml(version);
  const tei = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': version.lang },
    `\n${headerXml(exported)}\n${element('text', {}, text)}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tei}\n`;
}

function headerXml({ version, address, date }: ExportedText): string {
  const day = date.slice(0, 10);
  const publication = [
    textElement('publisher', EXPORT_AUTHOR),
    textElement('date', day, { when: day }),
    textElement('idno', address, { type: 'URI' }),
    textElement('idno', version.contentHash, { type: 'content-hash' }),
    element('availability', {}, textElement('p', standingNotice(version))),
  ];
  const file = [
    element('titleStmt', {}, textElement('title', titleOfText(version))),
    element('publicationStmt', {}, publication.join('')),
    element('sourceDesc', {}, textElement('p', `${version.treaty.title}. ${sideTitle(version)}.`)),
  ];
  const language = textElement('language', version.lang, { ident: version.lang });
  const profile = element('profileDesc', {}, element('langUsage', {}, language));
  return element('teiHeader', {}, element('fileDesc', {}, file.join('')) + profile);
}

/** The groups and units directly under another, or under none. */
function divisions(version: VersionText, parent: string | undefined): string {
  return version.provisions
    .filter(({ kind, parent: own }) => own === parent && kind !== 'paragraph' && kind !== 'point')
    .map((provision) => divisionXml(version, provision))
    .join('\n');
}

function divisionXml(version: VersionText, provision: Provision): string {
  const { eId, kind, number, heading, text } = provision;
  const label =
    number === undefined ? [] : [provisionLabel(provision, 'long', { lang: version.lang })];
  const title = [...label, ...(heading === undefined ? [] : [heading])].join('. ');
  const laid = text === '' ? [] : (layOutUnit(version, provision) ?? [{ lines: text.split('\n') }]);
  return element(
    'div',
    {
      type: kind,
      n: number,
      'xml:id': eId,
      cert: text === '' ? undefined : certOf(provision.state),
    },
    (title === '' ? '' : textElement('head', title)) + wordsXml(laid) + divisions(version, eId),
  );
}

/** Lines between numbered parts are no division, which could have no words behind it: `ab` holds all. */
function wordsXml(laid: readonly Laid[]): string {
  return laid
    .map((one) => {
      if (one.part === undefined) return one.lines.map((line) => textElement('p', line)).join('');
      const { part, inside } = one;
      const title = [part.number, part.heading].filter(Boolean).join('. ');
      const label = title === '' ? '' : textElement('label', title);
      const item = element('item', { n: part.number, 'xml:id': part.eId }, wordsXml(inside));
      return element('list', { type: part.kind }, label + item);
    })
    .join('');
}

function backXml(version: VersionText): string {
  const items = provenanceOfUnits(version).map(({ eId, label, lines }) =>
    element(
      'item',
      { corresp: `#${unitEId(eId)}` },
      textElement('label', label) + lines.map((line) => textElement('note', line)).join(''),
    ),
  );
  const sources = sourcesOfText(version).map(({ number, line }) =>
    textElement('bibl', line, { n: number, 'xml:id': `source-${number}` }),
  );
  const told = element('div', { type: 'verification' }, element('list', {}, items.join('\n')));
  const listed =
    sources.length === 0
      ? ''
      : element('div', { type: 'sources' }, element('listBibl', {}, sources.join('\n')));
  return element('back', {}, told + listed);
}
