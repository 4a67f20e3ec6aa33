import { describe, expect, it } from 'vitest';
import { zipOf } from '../testing/zip';
import { openZip } from '../zip-archive';
import { readOdt } from './read-odt';

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';
const read = (body: string, styles = '', options = {}) =>
  readOdt(
    openZip(
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      }),
    ),
    options,
  );
const textsOf = (...given: Parameters<typeof read>) => read(...given).lines.map(({ text }) => text);
const p = (words: string) => `<text:p>${words}</text:p>`;

describe('readOdt', () => {
  it('reads paragraphs, headings, blanks and line breaks', () => {
    expect(
      read(
        `<text:h text:outline-level="2">Article<text:s text:c="3"/>1</text:h>${p('Fish<text:line-break/>here')}`,
      ).lines,
    ).toEqual([
      { at: 1, text: 'Article 1', blankBefore: true, headingLevel: 2 },
      { at: 2, text: 'Fish', blankBefore: true },
      { at: 3, text: 'here', blankBefore: false },
    ]);
  });

  it('writes out the numbers that lists count', () => {
    const style =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/></text:list-style>';
    const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`;
    const inner = `<text:list>${item(p('silk'))}${item(p('wool'))}</text:list>`;
    const list = (inside: string, more = '') =>
      `<text:list text:style-name="L" ${more}>${inside}</text:list>`;
    expect(
      textsOf(
        list(item(p('Nets') + p('and more') + inner) + item(p('Boats'))) +
          list(item(p('Oars')), 'text:continue-numbering="true"') +
          list(item(p('Anew'))),
        style,
      ),
    ).toEqual(['1. Nets', 'and more', '(a) silk', '(b) wool', '2. Boats', '3. Oars', '1. Anew']);
  });

  it('settles tracked changes one way', () => {
    const body = `<text:tracked-changes><text:changed-region text:id="d"><text:deletion>${p('may')}</text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes>${p('A Party <text:change text:change-id="d"/><text:change-start text:change-id="i"/>shall<text:change-end text:change-id="i"/> fish.')}`;
    expect(textsOf(body)).toEqual(['A Party shall fish.']);
    expect(textsOf(body, '', { trackedChanges: 'rejected' })).toEqual(['A Party may fish.']);
  });

  it('reads notes and tables', () => {
    const note = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('Few.')}</text:note-body></text:note>`;
    const row = (...cells: string[]) =>
      `<table:table-row>${cells.map((cell) => `<table:table-cell>${p(cell)}</table:table-cell>`).join('')}</table:table-row>`;
    const table = `<table:table>${row('Fish', 'Tons')}${row('Eel', '12')}</table:table>`;
    expect(textsOf(p(`Fish are few${note}.`) + table)).toEqual([
      'Fish are few[1].',
      '[1] Few.',
      'Fish | Tons',
      'Eel | 12',
    ]);
  });
});
