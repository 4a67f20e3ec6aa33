/**
 * The body of a note as HTML and as plain text. The HTML is built here and nowhere else: every
 * character of a note is escaped, the tags and attributes are a closed set, and an address is checked
 * again although it was checked before it was stored. So a note needs no sanitiser, on the server or
 * in the browser.
 *
 * Reference: lib/core/annotation/note-body.ts for the shape; lib/core/annotation/note-link.ts for addresses.
 */

import { isBlank } from '@/lib/core/text/blank';
import { escapeHtml } from '@/lib/core/text/html';
import {
  BOLD,
  CODE,
  ITALIC,
  type NoteBlock,
  type NoteBody,
  type NoteInline,
  type NoteLink,
  type NoteList,
  type NoteListItem,
  type NoteText,
} from './note-body';
import { normaliseNoteUrl } from './note-link';
import { mentionText, type NoteMention, pathOfClause } from './note-mention';

/** Below the headings of the page and of the card that the note stands in. */
const HEADINGS = { h1: 'h4', h2: 'h5' } as const;

/** HTML of a body: p, h4, h5, blockquote, pre, ul, ol, li, strong, em, code, br, bdi, span and a, nothing else. O(n). */
export function noteBodyHtml(body: NoteBody): string {
  return body.root.children.map(blockHtml).join('');
}

/** Plain text of a body: blocks, list items and line breaks on lines of their own. O(n). */
export function noteBodyText(body: NoteBody): string {
  return body.root.children.map(blockText).join('\n');
}

/** True when a body has no visible character. O(n). */
export function isEmptyBody(body: NoteBody): boolean {
  return isBlank(noteBodyText(body));
}

function blockHtml(block: NoteBlock): string {
  switch (block.type) {
    case 'paragraph':
      return `<p dir="auto">${inlinesHtml(block.children)}</p>`;
    case 'quote':
      return `<blockquote dir="auto">${inlinesHtml(block.children)}</blockquote>`;
    case 'heading': {
      const tag = HEADINGS[block.tag];
      return `<${tag} dir="auto">${inlinesHtml(block.children)}</${tag}>`;
    }
    case 'code':
      return `<pre dir="auto" tabindex="0"><code>${inlinesHtml(block.children)}</code></pre>`;
    case 'list':
      return listHtml(block);
  }
}

function listHtml(list: NoteList): string {
  const tag = list.listType === 'number' ? 'ol' : 'ul';
  return `<${tag} dir="auto">${list.children.map(itemHtml).join('')}</${tag}>`;
}

function itemHtml(item: NoteListItem): string {
  const content = item.children
    .map((child) => (child.type === 'list' ? listHtml(child) : inlineHtml(child)))
    .join('');
  return `<li>${content}</li>`;
}

function inlinesHtml(children: readonly NoteInline[]): string {
  return children.map(inlineHtml).join('');
}

function inlineHtml(inline: NoteInline): string {
  switch (inline.type) {
    case 'text':
      return textHtml(inline);
    case 'linebreak':
      return '<br>';
    case 'link':
    case 'autolink':
      return linkHtml(inline);
    case 'mention':
      return mentionHtml(inline);
  }
}

function textHtml(node: NoteText): string {
  let html = escapeHtml(node.text);
  if ((node.format & CODE) !== 0) html = `<code>${html}</code>`;
  if ((node.format & ITALIC) !== 0) html = `<em>${html}</em>`;
  if ((node.format & BOLD) !== 0) html = `<strong>${html}</strong>`;
  return html;
}

/** `data-clause` and `data-person` are for a page that shows more of what is mentioned. */
function mentionHtml(mention: NoteMention): string {
  const words = `<bdi>${escapeHtml(mentionText(mention))}</bdi>`;
  if (mention.kind === 'person') {
    return `<span data-person="${escapeHtml(mention.id)}">${words}</span>`;
  }
  return `<a href="${escapeHtml(pathOfClause(mention))}" data-clause="">${words}</a>`;
}

function linkHtml(link: NoteLink): string {
  const content = inlinesHtml(link.children);
  const url = normaliseNoteUrl(link.url);
  if (url === undefined) return content;
  return `<a href="${escapeHtml(url)}" rel="nofollow noopener noreferrer">${content}</a>`;
}

function blockText(block: NoteBlock): string {
  return block.type === 'list' ? listText(block) : block.children.map(inlineText).join('');
}

function listText(list: NoteList): string {
  return list.children.map(itemText).join('\n');
}

function itemText(item: NoteListItem): string {
  return item.children
    .map((child, index) => {
      if (child.type !== 'list') return inlineText(child);
      return index === 0 ? listText(child) : `\n${listText(child)}`;
    })
    .join('');
}

function inlineText(inline: NoteInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'linebreak':
      return '\n';
    case 'link':
    case 'autolink':
      return inline.children.map(inlineText).join('');
    case 'mention':
      return mentionText(inline);
  }
}
