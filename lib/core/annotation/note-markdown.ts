/**
 * A note as Markdown, for files and other editors. What a note says is never taken for a form: characters
 * that Markdown would read as one are escaped.
 *
 * Reference: CommonMark 0.31.2; 2.4 (backslash escapes), 6.2 (emphasis), 4.5 and 6.1 (code).
 */

import type { Annotation, AnnotationTarget } from './annotation';
import type { NoteBlock, NoteBody, NoteCode, NoteInline, NoteList, NoteText } from './note-body';
import { BOLD, CODE, ITALIC } from './note-body';
import { noteBodyText } from './note-body-html';
import { normaliseNoteUrl } from './note-link';
import { mentionText, pathOfClause } from './note-mention';

/** Punctuation that is a form somewhere in a line. */
const FORMS = /[\\`*_[\]<>~|&!]/g;
/** What begins a line and makes it a heading, a quote, an item, a rule or a fence. */
const LINE_BEGINS = /^(\s*)([#>+=-]|\d{1,9}(?=[.)]))/;

/** Where links to this site begin, `https://example.org`; empty for paths alone. */
type Site = string;

/** The body of a note as Markdown, without a line end at its end. O(n). */
export function noteBodyMarkdown(body: NoteBody, site: Site = ''): string {
  return body.root.children
    .map((block) => blockMarkdown(block, site))
    .filter((block) => block !== '')
    .join('\n\n');
}

/** A whole note: the words it is on as quotes, then what it says. `labelOf` names a place. O(n). */
export function noteMarkdown(
  { targets, body }: Pick<Annotation, 'targets' | 'body'>,
  labelOf: (target: AnnotationTarget) => string,
  site: Site = '',
): string {
  const quotes = targets.map((target) => {
    const label = `— ${escaped(labelOf(target))}`;
    const { exact } = target.selector.quote;
    return exact === '' ? `> ${label}` : `> ${quoted(lines(exact))}\n>\n> ${label}`;
  });
  return `${[...quotes, noteBodyMarkdown(body, site)].join('\n\n')}\n`;
}

function blockMarkdown(block: NoteBlock, site: Site): string {
  switch (block.type) {
    case 'paragraph':
      return inlinesMarkdown(block.children, site);
    case 'quote':
      return `> ${quoted(inlinesMarkdown(block.children, site))}`;
    case 'heading': {
      // A heading is one line.
      const words = inlinesMarkdown(block.children, site).replace(/\\?\n/g, ' ');
      return `${block.tag === 'h1' ? '#' : '##'} ${words}`;
    }
    case 'code':
      return fenced(block);
    case 'list':
      return listMarkdown(block, site);
  }
}

function quoted(text: string): string {
  return text.replaceAll('\n', '\n> ');
}

function fenced(block: NoteCode): string {
  const text = noteBodyText({ root: { type: 'root', children: [block] } });
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}\n${text}\n${fence}`;
}

function listMarkdown(list: NoteList, site: Site): string {
  let number = 0;
  return list.children
    .map(({ children }) => {
      const words = children.filter((child) => child.type !== 'list');
      const nested = children.filter((child) => child.type === 'list');
      if (words.length > 0 || nested.length === 0) number += 1;
      const mark = list.listType === 'number' ? `${Math.max(1, number)}. ` : '- ';
      const indent = ' '.repeat(mark.length);
      const inner = nested.map((each) =>
        listMarkdown(each, site)
          .split('\n')
          .map((line) => indent + line)
          .join('\n'),
      );
      if (words.length === 0 && inner.length > 0) return inner.join('\n');
      const text = inlinesMarkdown(words, site).replaceAll('\n', `\n${indent}`);
      return [mark + text, ...inner].join('\n');
    })
    .join('\n');
}

function inlinesMarkdown(inlines: readonly NoteInline[], site: Site): string {
  const text = inlines.map((inline) => inlineMarkdown(inline, site)).join('');
  return text.split('\n').map(plainBegin).join('\n');
}

/** A line whose first characters are words and no form. */
function plainBegin(line: string): string {
  return line.replace(LINE_BEGINS, (_, blank: string, form: string) =>
    /^\d/.test(form) ? `${blank}${form}\\` : `${blank}\\${form}`,
  );
}

function inlineMarkdown(inline: NoteInline, site: Site): string {
  switch (inline.type) {
    case 'text':
      return textMarkdown(inline);
    case 'linebreak':
      return '\\\n';
    case 'link':
    case 'autolink': {
      const url = normaliseNoteUrl(inline.url);
      const words = inline.children.map((child) => inlineMarkdown(child, site)).join('');
      return url === undefined
        ? words
        : `[${words}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    }
    case 'mention': {
      const words = escaped(mentionText(inline));
      return inline.kind === 'person' ? words : `[${words}](<${site}${pathOfClause(inline)}>)`;
    }
  }
}

/** Emphasis that begins or ends with a blank is none: the blanks stand outside. */
function textMarkdown({ text, format }: NoteText): string {
  if (text.trim() === '' || format === 0) return lines(text);
  const words = text.trim();
  const [before, after] = [
    text.slice(0, text.indexOf(words)),
    text.slice(text.indexOf(words) + words.length),
  ];
  let marked = (format & CODE) !== 0 ? codeSpan(words) : lines(words);
  if ((format & ITALIC) !== 0) marked = `*${marked}*`;
  if ((format & BOLD) !== 0) marked = `**${marked}**`;
  return `${before}${marked}${after}`;
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('\n', ' ')}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** Lines of text as they were typed. */
function lines(text: string): string {
  return escaped(text).replaceAll('\n', '\\\n');
}

function escaped(text: string): string {
  return text.replace(FORMS, '\\$&');
}
