import {
  $createLineBreakNode,
  $createParagraphNode,
  $isLineBreakNode,
  ElementNode,
  type RangeSelection,
} from 'lexical';
import styles from '../note-body.module.css';

/** Words as they are typed: `NoteCode` of lib/core/annotation/note-body.ts in the editor. */
export class CodeBlockNode extends ElementNode {
  static override getType(): string {
    return 'code';
  }

  static override clone(node: CodeBlockNode): CodeBlockNode {
    return new CodeBlockNode(node.__key);
  }

  static override importJSON(): CodeBlockNode {
    return new CodeBlockNode();
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('pre');
    element.className = styles.code ?? '';
    element.spellcheck = false;
    element.dir = 'auto';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter writes a new line; on an empty last line it leaves the block. */
  override insertNewAfter(selection: RangeSelection, restoreSelection = true): ElementNode | null {
    const last = this.getLastChild();
    const atEnd = selection.isCollapsed() && $isAtEnd(this, selection);
    if (!atEnd || !$isLineBreakNode(last)) {
      selection.insertNodes([$createLineBreakNode()]);
      return null;
    }
    last.remove();
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }
}

function $isAtEnd(block: CodeBlockNode, { anchor }: RangeSelection): boolean {
  if (anchor.type === 'element') return anchor.offset === block.getChildrenSize();
  return anchor.getNode() === block.getLastChild();
}

export function $createCodeBlockNode(): CodeBlockNode {
  return new CodeBlockNode();
}

export function $isCodeBlockNode(node: unknown): node is CodeBlockNode {
  return node instanceof CodeBlockNode;
}
