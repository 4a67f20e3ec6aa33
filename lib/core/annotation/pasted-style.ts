/** What a note keeps of a style attribute, read as the text it is. */

export type PastedStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** White space is as written. */
  readonly pre?: boolean;
  readonly hidden: boolean;
  /** Word's list paragraphs, which are no list elements: their depth from 1. */
  readonly listLevel?: number;
  /** Word's bullet or number before the words of such a paragraph. */
  readonly marker: boolean;
};

const BOLD_FROM = 600;

/** Reads `font-weight:700; mso-list:l0 level1 lfo1`. Later declarations win. O(length). */
export function readPastedStyle(attribute: string): PastedStyle {
  const said = declarations(attribute);
  const list = said.get('mso-list') ?? '';
  const level = /\blevel(\d)\b/.exec(list)?.[1];
  return {
    bold: boldness(said.get('font-weight') ?? ''),
    italic: slant(said.get('font-style') ?? ''),
    pre: whiteSpace(said.get('white-space') ?? ''),
    hidden:
      said.get('display') === 'none' ||
      said.get('visibility') === 'hidden' ||
      said.get('mso-hide') === 'all',
    ...(level === undefined ? {} : { listLevel: Math.max(1, Number(level)) }),
    marker: list === 'ignore',
  };
}

function declarations(attribute: string): ReadonlyMap<string, string> {
  const pairs = attribute.split(';').map((declaration): [string, string] => {
    const [name = '', ...value] = declaration.split(':');
    return [name.trim().toLowerCase(), plainValue(value.join(':'))];
  });
  return new Map(pairs);
}

function plainValue(value: string): string {
  return value
    .replace(/!\s*important/i, '')
    .trim()
    .toLowerCase();
}

function boldness(weight: string): boolean | undefined {
  if (/^\d+$/.test(weight)) return Number(weight) >= BOLD_FROM;
  if (weight === 'bold' || weight === 'bolder') return true;
  return weight === 'normal' || weight === 'lighter' ? false : undefined;
}

function slant(style: string): boolean | undefined {
  if (style.startsWith('italic') || style.startsWith('oblique')) return true;
  return style === 'normal' ? false : undefined;
}

function whiteSpace(value: string): boolean | undefined {
  if (value.startsWith('pre') || value === 'break-spaces') return true;
  return value === 'normal' || value === 'nowrap' ? false : undefined;
}
