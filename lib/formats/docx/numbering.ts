/**
 * Printed numbers of paragraphs and points ("1", "a") as numbers of a Word document. They are no part
 * of a provision's text, so they are no words in the file either: each is a list of one fixed label,
 * which leaves the text of a paragraph exactly what is stored.
 *
 * Reference: ECMA-376 part 1, 17.9 (numbering).
 */

import { element } from '../document/xml';

/** Twentieths of a point from the margin to the text, for a paragraph and for a point. */
const INDENTS = { paragraph: 500, point: 1000 } as const;

type Depth = keyof typeof INDENTS;

/** The labels of a file: give a printed number, get the `w:numId` to name. */
export class Numbers {
  readonly #ids = new Map<string, number>();

  idOf(label: string, depth: Depth): number {
    const key = `${depth} ${label}`;
    const id = this.#ids.get(key) ?? this.#ids.size + 1;
    this.#ids.set(key, id);
    return id;
  }

  /** `w:abstractNum` elements, then the `w:num` elements that use them; '' for none. */
  xml(): string {
    const lists = [...this.#ids].map(([key, id]) => {
      const space = key.indexOf(' ');
      return listXml(
        id,
        key.slice(space + 1),
        key.slice(0, space) === 'point' ? 'point' : 'paragraph',
      );
    });
    const uses = [...this.#ids.values()].map((id) =>
      element('w:num', { 'w:numId': id }, element('w:abstractNumId', { 'w:val': id })),
    );
    return [...lists, ...uses].join('');
  }
}

function listXml(id: number, label: string, depth: Depth): string {
  const level = [
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': 'decimal' }),
    element('w:lvlText', { 'w:val': label }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, element('w:ind', { 'w:left': INDENTS[depth], 'w:hanging': 500 })),
  ].join('');
  const kind = element('w:multiLevelType', { 'w:val': 'singleLevel' });
  const list = kind + element('w:lvl', { 'w:ilvl': 0 }, level);
  return element('w:abstractNum', { 'w:abstractNumId': id }, list);
}
