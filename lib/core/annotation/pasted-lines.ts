/** The lines of pasted HTML, as one sees them, and the blocks of a note that they make. */

/** Where a line stands: lines of one item have one and the same object. */
export type LineKind = 'paragraph' | 'quote' | 'h1' | 'h2' | 'code' | ListItem;
type ListItem = { readonly level: number; readonly ordered: boolean };

type Written = {
  readonly format: number;
  readonly url: string | undefined;
  readonly pre: boolean;
  readonly kind: LineKind;
};
type Text = { readonly type: 'text'; text: string; readonly format: number };
type Link = { readonly type: 'link'; readonly url: string; readonly children: Text[] };
type Break = { readonly type: 'linebreak' | 'tab' };
type Piece = Text | Link | Break;
type Line = { readonly kind: LineKind; readonly pieces: Piece[] };
type Block = {
  readonly type: string;
  readonly tag?: string;
  readonly children: readonly object[];
};

/** White space that HTML collapses; a no-break space is a character. */
const BLANKS = /[ \t\n\r\f]+/g;

export class PastedLines {
  readonly #lines: Line[] = [];
  #open: Line | undefined;

  /** Adds text. Where white space is not as written it becomes one space, and none at a line's ends. */
  write(text: string, { format, url, pre, kind }: Written): void {
    const shown = pre ? text : this.#collapse(text);
    if (shown === '') return;
    const { pieces } = this.#line(kind);
    const piece: Text = { type: 'text', text: shown, format };
    const last = pieces.at(-1);
    if (url === undefined) pieces.push(piece);
    else if (last?.type === 'link' && last.url === url) last.children.push(piece);
    else pieces.push({ type: 'link', url, children: [piece] });
  }

  lineBreak(kind: LineKind): void {
    this.#line(kind).pieces.push({ type: 'linebreak' });
  }

  /** Begins a cell of a table beside those before it. */
  cell({ kind }: Written): void {
    if (this.#open) this.#line(kind).pieces.push({ type: 'tab' });
  }

  /** Ends the line; within a row of a table only begins a new one in the cell. */
  end(withinRow: boolean): void {
    const last = this.#open?.pieces.at(-1)?.type;
    if (!this.#open || last === undefined) return;
    if (!withinRow) this.#close(this.#open);
    else if (last === 'text' || last === 'link') this.#open.pieces.push({ type: 'linebreak' });
  }

  /** Paragraphs, quotes and lists, in order; lines that hold nothing are left out. */
  blocks(): readonly Block[] {
    this.end(false);
    const blocks: Block[] = [];
    let lists: OpenList[] = [];
    let item: ListItem | undefined;
    for (const { kind, pieces } of this.#lines) {
      if (typeof kind === 'string') {
        lists = [];
        const heading = kind === 'h1' || kind === 'h2';
        blocks.push({
          ...(heading ? { type: 'heading', tag: kind } : { type: kind }),
          children: pieces,
        });
      } else if (kind === item && lists.length > 0) {
        lists.at(-1)?.last.push({ type: 'linebreak' }, ...pieces);
      } else {
        lists = openFor(kind, lists, blocks);
        lists.at(-1)?.add(pieces);
      }
      item = typeof kind === 'string' ? undefined : kind;
    }
    return blocks;
  }

  #line(kind: LineKind): Line {
    if (this.#open && this.#open.kind !== kind) this.#close(this.#open);
    this.#open ??= { kind, pieces: [] };
    return this.#open;
  }

  #close({ kind, pieces }: Line): void {
    this.#open = undefined;
    while (pieces.length > 0 && isBlank(pieces.at(-1))) pieces.pop();
    trimEnd(pieces.at(-1));
    if (pieces.some((piece) => !isBlank(piece))) this.#lines.push({ kind, pieces });
  }

  #collapse(text: string): string {
    const single = text.replace(BLANKS, ' ');
    return single.startsWith(' ') && endsInBlank(this.#open?.pieces.at(-1))
      ? single.slice(1)
      : single;
  }
}

/** A list to which items are added, and its last item. */
class OpenList {
  readonly level: number;
  readonly ordered: boolean;
  readonly items: Block[] = [];
  last: object[] = [];

  constructor({ level, ordered }: ListItem) {
    this.level = level;
    this.ordered = ordered;
  }

  add(pieces: readonly object[]): void {
    this.last = [...pieces];
    this.items.push({ type: 'listitem', children: this.last });
  }

  get node(): Block & { readonly listType: string } {
    const listType = this.ordered ? 'number' : 'bullet';
    return { type: 'list', listType, children: this.items };
  }
}

/** The lists around an item: those that go on, and a new one where it is deeper or of another kind. */
function openFor(item: ListItem, lists: readonly OpenList[], blocks: Block[]): OpenList[] {
  const outer = lists.filter(
    ({ level, ordered }) =>
      level < item.level || (level === item.level && ordered === item.ordered),
  );
  const around = outer.at(-1);
  if (around?.level === item.level) return outer;
  const list = new OpenList(item);
  if (around) around.add([list.node]);
  else blocks.push(list.node);
  return [...outer, list];
}

function isBlank(piece: Piece | undefined): boolean {
  return piece === undefined || textsOf(piece).every(({ text }) => text.trim() === '');
}

function endsInBlank(piece: Piece | undefined): boolean {
  const last = piece && textsOf(piece).at(-1);
  return last === undefined || /[ \t\n]$/.test(last.text);
}

function trimEnd(piece: Piece | undefined): void {
  const last = piece && textsOf(piece).at(-1);
  if (last) last.text = last.text.trimEnd();
}

function textsOf(piece: Piece): readonly Text[] {
  if (piece.type === 'text') return [piece];
  return piece.type === 'link' ? piece.children : [];
}
