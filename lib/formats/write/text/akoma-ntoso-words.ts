/**
 * The words of a unit in Akoma Ntoso: a line is a `p`. Where paragraphs and points do not begin and end
 * with a line they are left to the metadata, and the words stand whole.
 */

import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { type Laid, layOutUnit } from '../../document/laid-out-unit';
import { element, textElement } from '../../document/xml';

/** Where levels stand: `intro`, `paragraph`, `alinea`, or `content` alone. */
export function hierWords(version: VersionText, unit: Provision): string {
  return hier(version, laidOut(version, unit));
}

/** Where blocks stand, as in a preamble: `p` and lists. */
export function blockWords(version: VersionText, unit: Provision): string {
  return block(version, laidOut(version, unit));
}

/** The number as printed with its word, `Article 4`, `1.`, `(a)`; nothing where there is none. */
export function numXml({ lang }: Pick<VersionText, 'lang'>, provision: Provision): string {
  return provision.number === undefined ? '' : textElement('num', printedNumber(lang, provision));
}

/** As `num` says it. */
export function printedNumber(lang: string, provision: Provision): string {
  const { kind, number = '' } = provision;
  if (kind === 'paragraph') return `${number}.`;
  return kind === 'point' ? `(${number})` : provisionLabel(provision, 'long', { lang });
}

function laidOut(version: VersionText, unit: Provision): readonly Laid[] {
  return layOutUnit(version, unit) ?? [{ lines: unit.text.split('\n') }];
}

function hier(version: VersionText, laid: readonly Laid[]): string {
  return laid
    .map((one, index) => {
      if (one.part !== undefined) {
        const { part } = one;
        const content = partHead(version, part) + hier(version, one.inside);
        return element(part.kind, { eId: part.eId }, content);
      }
      if (laid.length === 1) return element('content', {}, linesXml(one.lines));
      if (index === 0) return element('intro', {}, linesXml(one.lines));
      return element('alinea', {}, element('content', {}, linesXml(one.lines)));
    })
    .join('');
}

function block(version: VersionText, laid: readonly Laid[]): string {
  let xml = '';
  let items = '';
  const settle = () => {
    if (items !== '') xml += element('blockList', {}, items);
    items = '';
  };
  for (const one of laid) {
    if (one.part === undefined) {
      settle();
      xml += linesXml(one.lines);
    } else {
      const content = partHead(version, one.part) + block(version, one.inside);
      items += element('item', { eId: one.part.eId }, content);
    }
  }
  settle();
  return xml;
}

function partHead(version: VersionText, part: Provision): string {
  const heading = part.heading === undefined ? '' : textElement('heading', part.heading);
  return numXml(version, part) + heading;
}

function linesXml(lines: readonly string[]): string {
  return lines.map((line) => textElement('p', line)).join('');
}
