/**
 * A treaty whose structure is known, and the paragraphs it is printed as. Files of every form are made
 * from these paragraphs, read back, and judged by what is known.
 */

export type SourceArticle = {
  readonly kind: 'article';
  /** As printed: `ARTICLE 1.1`, `Статья 4`, `제1조`. */
  readonly label: string;
  /** Without the word: `1.1`. */
  readonly number: string;
  readonly title?: string;
  readonly paragraphs: readonly string[];
};

export type SourceBlock =
  | SourceArticle
  | { readonly kind: 'group'; readonly label: string; readonly title?: string }
  | { readonly kind: 'words'; readonly paragraphs: readonly string[] };

export type SourceTreaty = {
  readonly name: string;
  readonly lang: string;
  readonly blocks: readonly SourceBlock[];
};

/** How a treaty is laid out: files differ in this, so treaties take turns. */
export type Layout = {
  /** Titles stand on a line of their own, or behind the heading of their article. */
  readonly title: 'below' | 'beside';
  /** Headings have the style of a heading, or are bold paragraphs like any other. */
  readonly styled: boolean;
  /** Paragraphs of plain text are parted by an empty line. */
  readonly spaced: boolean;
};

export type Printed = {
  readonly role: 'group' | 'article' | 'title' | 'words';
  readonly text: string;
};

/** The layout of the treaty at a place in a list: all eight in turn. */
export function layoutOf(place: number): Layout {
  return {
    title: place % 2 === 0 ? 'below' : 'beside',
    styled: Math.floor(place / 2) % 2 === 0,
    spaced: Math.floor(place / 4) % 2 === 0,
  };
}

/** The paragraphs that a treaty is printed as, in order. */
export function printedParagraphs({ blocks }: SourceTreaty, layout: Layout): Printed[] {
  return blocks.flatMap((block): Printed[] => {
    const words = block.kind === 'group' ? [] : block.paragraphs;
    const body = words.map((text): Printed => ({ role: 'words', text }));
    if (block.kind === 'words') return body;
    return [...head(block.kind, block.label, block.title, layout), ...body];
  });
}

function head(
  role: 'group' | 'article',
  label: string,
  title: string | undefined,
  layout: Layout,
): Printed[] {
  if (title === undefined) return [{ role, text: label }];
  if (layout.title === 'beside') return [{ role, text: `${label}. ${title}` }];
  return [
    { role, text: label },
    { role: 'title', text: title },
  ];
}

/** The articles of a treaty, which a reader should find. */
export function articlesOf({ blocks }: SourceTreaty): SourceArticle[] {
  return blocks.filter((block) => block.kind === 'article');
}
