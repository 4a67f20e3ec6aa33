/**
 * Tables of a Word document, whose widths are given in twentieths of a point.
 *
 * Reference: ECMA-376 part 1, 17.4 (tables).
 */

import { element } from '../document/xml';
import { paragraph, run } from './runs';

export function tableProperties(widths: readonly number[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const properties = [
    element('w:tblStyle', { 'w:val': 'Synopsis' }),
    element('w:tblW', { 'w:w': whole, 'w:type': 'dxa' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
  ];
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width }));
  return element('w:tblPr', {}, properties.join('')) + element('w:tblGrid', {}, grid.join(''));
}

export function headLine(text: string, before = ''): string {
  return paragraph(before + run(text, { style: 'Strong' }), { style: 'TableText' });
}

export function rowXml(cells: readonly string[], isHead = false): string {
  const properties = isHead ? element('w:trPr', {}, element('w:tblHeader')) : '';
  return element('w:tr', {}, properties + cells.join(''));
}

/** `columns`: over how many of the table's columns the cell goes. */
export function cellXml(width: number, content: string, columns = 1): string {
  const properties =
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
    (columns > 1 ? element('w:gridSpan', { 'w:val': columns }) : '');
  return element('w:tc', {}, element('w:tcPr', {}, properties) + content);
}

export function tableXml(properties: string, rows: readonly string[]): string {
  return element('w:tbl', {}, properties + rows.join(''));
}
