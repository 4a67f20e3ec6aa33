/**
 * The words of a paragraph of an OpenDocument text. Inserted words stand in the text between two marks;
 * deleted ones are kept apart (`text:tracked-changes`), and a mark says where they stood.
 * Reference: OpenDocument 1.3 part 3, 5.5 (change tracking), 6 (paragraph content).
 */

import type { Footnotes } from '../footnotes';
import type { TrackedChanges } from '../tracked-changes';
import { childNamed, descendants, elementsOf, textInside, type XmlElement } from '../xml-tree';

/** How many blanks one element may stand for. */
const MOST_BLANKS = 100;

export class OdtWords {
  private readonly inserted = new Set<string>();
  private readonly deleted = new Map<string, string>();
  /** Changes that are open and whose words are not read. */
  private readonly passed = new Set<string>();
  private runningOn = '';

  constructor(
    body: XmlElement,
    private readonly changes: TrackedChanges,
    private readonly footnotes: Footnotes,
  ) {
    for (const region of descendants(body, 'changed-region')) {
      const id = region.attributes.id ?? '';
      const deletion = childNamed(region, 'deletion');
      if (deletion) this.deleted.set(id, deletedText(deletion));
      else if (childNamed(region, 'insertion')) this.inserted.add(id);
    }
  }

  /** The words, with "\n" for a forced line break; undefined where they run on into the next paragraph. */
  paragraph(node: XmlElement): string | undefined {
    const text = this.runningOn + this.inside(node);
    this.runningOn = '';
    if (this.passed.size === 0) return text;
    this.runningOn = text;
    return undefined;
  }

  rest(): string {
    return this.runningOn;
  }

  /** Takes note of a mark; answers the deleted words that stand there. */
  mark({ name, attributes }: XmlElement): string {
    const id = attributes['change-id'] ?? '';
    if (name === 'change') {
      const words = this.deleted.get(id);
      return words !== undefined && this.changes.keeps('deleted') ? words : '';
    }
    if (name === 'change-end') this.passed.delete(id);
    else if (this.inserted.has(id) && !this.changes.keeps('inserted')) this.passed.add(id);
    return '';
  }

  private inside(node: XmlElement): string {
    return node.children
      .map((child) => {
        if (typeof child === 'string') return this.shown(child.replace(/\s+/g, ' '));
        return this.element(child);
      })
      .join('');
  }

  private element(node: XmlElement): string {
    const { name, attributes } = node;
    if (/^change(?:-start|-end)?$/.test(name)) return this.mark(node);
    if (name === 's')
      return this.shown(' '.repeat(Math.max(0, Math.min(MOST_BLANKS, Number(attributes.c) || 1))));
    if (name === 'tab') return this.shown(' ');
    if (name === 'line-break') return this.shown('\n');
    if (name === 'note') return this.note(node);
    if (/^(?:annotation|annotation-end|ruby-text|bookmark|tracked-changes|desc|title)$/.test(name))
      return '';
    const inside = this.inside(node);
    return name === 'p' || name === 'h' ? `${inside}\n` : inside;
  }

  private shown(text: string): string {
    return this.passed.size === 0 ? text : '';
  }

  private note(node: XmlElement): string {
    const body = childNamed(node, 'note-body');
    const kind = node.attributes['note-class'] === 'endnote' ? 'endnote' : 'footnote';
    return this.shown(this.footnotes.mark(kind, body ? this.inside(body) : ''));
  }
}

function deletedText(deletion: XmlElement): string {
  return elementsOf(deletion)
    .filter(({ name }) => name === 'p' || name === 'h')
    .map(textInside)
    .join('\n');
}
