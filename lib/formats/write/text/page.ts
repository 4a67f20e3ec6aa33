/**
 * The page of a text, as HTML and EPUB have it: well-formed XML that is HTML as well. Elements that are
 * empty are not written, since the two read them differently.
 */

import { directionOf } from '@/lib/core/language/language';
import {
  type ExportedText,
  factsOfText,
  noticeOfText,
  provenanceOfUnits,
  sourcesOfText,
  statesOfText,
  titleOfText,
} from '../../document/exported-text';
import { type PrintedBlock, printedBlocks } from '../../document/printed-text';
import { TEXT_BEGINS, TEXT_ENDS } from '../../document/stated-text';
import { element, textElement } from '../../document/xml';

/** Title, what to know of the text, and the text. */
export function textSections(exported: ExportedText): string {
  const { version } = exported;
  const { lang } = version;
  const facts = factsOfText(exported).map(
    ([name, value]) => textElement('dt', name) + textElement('dd', value),
  );
  const own = { lang, 'xml:lang': lang, dir: directionOf(lang) };
  return [
    textElement('h1', titleOfText(version), own),
    textElement('p', noticeOfText(version), { class: 'notice' }),
    element('dl', { class: 'facts' }, facts.join('')),
    textElement('p', TEXT_BEGINS, { class: 'edge' }),
    element('main', own, printedBlocks(version).map(sectionXml).join('\n')),
    textElement('p', TEXT_ENDS, { class: 'edge' }),
  ].join('\n');
}

function sectionXml({ eId, level, heading, lines }: PrintedBlock): string {
  const title = heading === undefined ? '' : textElement(`h${level}`, heading);
  const words = lines.filter((line) => line.trim() !== '').map((line) => textElement('p', line));
  return element('section', { id: eId }, title + words.join(''));
}

/** What stands behind the words; `page` is the file that holds the text. */
export function apparatusSections({ version }: ExportedText, page = ''): string {
  const pairs = (items: readonly (readonly [string, string])[]) =>
    items.map(([name, said]) => textElement('dt', name) + textElement('dd', said)).join('');
  const units = provenanceOfUnits(version).map(({ eId, label, lines }) => {
    const link = textElement('a', label, { href: `${page}#${eId}` });
    const said = lines.map((line) => textElement('p', line)).join('');
    return element('dt', {}, link) + element('dd', {}, said);
  });
  const sources = sourcesOfText(version).map(({ number, line }) =>
    textElement('li', line, { value: number }),
  );
  return [
    textElement('h2', 'How far it was verified'),
    element('dl', { class: 'states' }, pairs(statesOfText(version))),
    element('dl', { class: 'units' }, units.join('\n')),
    ...(sources.length === 0
      ? []
      : [textElement('h2', 'Sources'), element('ol', {}, sources.join('\n'))]),
  ].join('\n');
}

/** Paper and ink in both themes and in print; fonts are the reader's own. */
export const TEXT_STYLE = `
:root { color-scheme: light dark; --paper: #fbf9f4; --ink: #1f1d19; --soft: #5b564c; --rule: #dfd9cc; --accent: #0a5a60; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191d; --ink: #e7e4dc; --soft: #aab0b1; --rule: #333b42; --accent: #6cc9c6; } }
body { margin: 0 auto; padding: 2rem 1.25rem; max-inline-size: 42rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 "Source Serif 4", "Noto Serif", Georgia, serif; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2, h3, h4, h5 { font-size: 1.125rem; margin-block: 2rem 0.5rem; break-after: avoid; }
p { margin-block: 0 0.75rem; orphans: 3; widows: 3; }
a { color: var(--accent); }
.notice { border-inline-start: 3px solid var(--accent); padding-inline-start: 0.75rem; }
.notice, .facts, .edge, .states, .units, ol { font-size: 0.875rem; overflow-wrap: anywhere; }
.edge { color: var(--soft); border-block-end: 1px solid var(--rule); margin-block: 2rem; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
@page { size: A4; margin: 20mm 22mm; }
@media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --accent: #000; }
  body { padding: 0; max-inline-size: none; font-size: 10.5pt; } }
`;
