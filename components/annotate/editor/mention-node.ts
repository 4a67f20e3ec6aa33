import { type EditorConfig, type SerializedTextNode, TextNode } from 'lexical';
import { mentionText, type NoteMention, readMention } from '@/lib/core/annotation/note-mention';
import styles from '../note-body.module.css';

/**
 * A clause or a person named in the words of a note: one piece that is deleted as a whole and never
 * written into.
 */
export class MentionNode extends TextNode {
  readonly __mention: NoteMention;

  static override getType(): string {
    return 'mention';
  }

  static override clone(node: MentionNode): MentionNode {
    return new MentionNode(node.__mention, node.__key);
  }

  static override importJSON(serialized: SerializedTextNode): MentionNode {
    const mention = readMention({ ...serialized });
    // What is loaded was mended before, and pastes are read by our own rules.
    if (mention === undefined) throw new TypeError('this is no mention');
    return $createMentionNode(mention);
  }

  constructor(mention: NoteMention, key?: string) {
    super(mentionText(mention), key);
    this.__mention = mention;
  }

  override exportJSON(): SerializedTextNode {
    return { ...super.exportJSON(), ...this.getLatest().__mention };
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.classList.add(styles.mention ?? 'mention');
    return element;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): boolean {
    return true;
  }
}

export function $createMentionNode(mention: NoteMention): MentionNode {
  return new MentionNode(mention).setMode('token');
}
