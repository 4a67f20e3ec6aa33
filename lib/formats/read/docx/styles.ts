/**
 * What a paragraph's style says of it: whether it is a heading, and which list counts it.
 * Reference: ECMA-376 part 1, 17.7 (styles), 17.3.1.20 (outlineLvl).
 */

import { childNamed, elementsOf, type XmlElement } from '../xml-tree';

export type NumberingPlace = {
  readonly list?: string | undefined;
  readonly level?: number | undefined;
};

export type ParagraphStyle = NumberingPlace & {
  /** From 1. */
  readonly headingLevel?: number | undefined;
  readonly isContents: boolean;
};

/** The longest chain of styles that are based on each other. */
const LONGEST_CHAIN = 20;

export class Styles {
  private readonly byId = new Map<string, XmlElement>();

  constructor(root: XmlElement | undefined) {
    for (const style of root ? elementsOf(root) : []) {
      const { styleId, type } = style.attributes;
      if (style.name === 'style' && styleId !== undefined && type !== 'character') {
        this.byId.set(styleId, style);
      }
    }
  }

  styleOf(id: string | undefined): ParagraphStyle {
    const chain: XmlElement[] = [];
    let next = id === undefined ? undefined : this.byId.get(id);
    while (next && chain.length < LONGEST_CHAIN) {
      chain.push(next);
      next = this.byId.get(childValue(next, 'basedOn') ?? '');
    }
    const properties = chain.flatMap((style) => childNamed(style, 'pPr') ?? []);
    const numbering = properties.map(numberingOf);
    return {
      headingLevel: first(properties.map(outlineLevel)) ?? first(chain.map(namedHeading)),
      list: first(numbering.map(({ list }) => list)),
      level: first(numbering.map(({ level }) => level)),
      isContents: chain.some((style) => /^toc \d/i.test(childValue(style, 'name') ?? '')),
    };
  }

  /** The list that a style of lists stands for. */
  listOf(id: string): string | undefined {
    const style = this.byId.get(id);
    const properties = style && childNamed(style, 'pPr');
    return properties && numberingOf(properties).list;
  }
}

export function numberingOf(properties: XmlElement): NumberingPlace {
  const place = childNamed(properties, 'numPr');
  if (!place) return {};
  return { list: childValue(place, 'numId'), level: wholeNumber(childValue(place, 'ilvl')) };
}

/** From 1; undefined for body text, which Word writes as 9. */
export function outlineLevel(properties: XmlElement): number | undefined {
  const level = wholeNumber(childValue(properties, 'outlineLvl'));
  return level === undefined || level > 8 ? undefined : level + 1;
}

function namedHeading(style: XmlElement): number | undefined {
  return wholeNumber(/^heading (\d)$/i.exec(childValue(style, 'name') ?? '')?.[1]);
}

/** The `w:val` of a child. */
export function childValue(node: XmlElement, name: string): string | undefined {
  return childNamed(node, name)?.attributes.val;
}

export function wholeNumber(printed: string | undefined): number | undefined {
  return printed !== undefined && /^\d{1,6}$/.test(printed) ? Number(printed) : undefined;
}

/** True for a switch such as `w:vanish` that is there and not set to off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean {
  const element = childNamed(properties, name);
  return element !== undefined && !/^(?:0|false|off)$/.test(element.attributes.val ?? '');
}

function first<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}
