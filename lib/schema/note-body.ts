/**
 * Reading a note's body from outside: the serialised editor state of Lexical 0.52, or the same shape
 * written by an API user. The result holds only the nodes and fields of lib/core/annotation/note-body.ts: all
 * else that Lexical writes (versions, alignment, styles) is left out, and what a note may not contain
 * is refused with the place and a sentence. Lexical itself checks nothing: it keeps `javascript:`
 * addresses and unknown nodes.
 */

import { z } from 'zod';
import {
  NOTE_FORMATS,
  NOTE_MAX_BYTES,
  NOTE_MAX_DEPTH,
  type NoteBody,
  type NoteListItem,
  noteBytes,
} from '@/lib/core/annotation/note-body';
import { normaliseNoteUrl } from '@/lib/core/annotation/note-link';
import { type NoteMention, readMention } from '@/lib/core/annotation/note-mention';
import { AppError, type InputIssue } from '@/lib/errors';

/** PostgreSQL's JSON takes neither NUL nor half characters; other controls only hide things. */
const UNSTORABLE = /[^\P{Cc}\t\n]|\p{Surrogate}/u;
/** Issues reported at most: one broken paste must not answer with a thousand sentences. */
const MAX_ISSUES = 20;

const NO_CHILDREN = 'A node needs its children as a list.';

/** The sentence for a node of another type than those allowed at its place. */
function refuse(place: string, allowed: string): { error: string } {
  return { error: `This node is not allowed here: ${place} contains ${allowed} only.` };
}

const textContent = z
  .string({ error: 'A text node needs its text as a string.' })
  .refine((text) => !UNSTORABLE.test(text), {
    error: 'The text contains control characters or broken characters. Remove them.',
  })
  .transform((text) => text.normalize('NFC'));

const textFormat = z
  .int({ error: 'The format of a text is a whole number: the sum of 1 bold, 2 italic, 16 code.' })
  .refine((format) => format >= 0 && (format & ~NOTE_FORMATS) === 0 && format <= NOTE_FORMATS, {
    error: 'Only bold (1), italic (2) and code (16) are allowed. Remove other formats.',
  })
  .default(0);

const url = z
  .string({ error: 'A link needs its address as a string.' })
  .transform((raw, context) => {
    const address = normaliseNoteUrl(raw);
    if (address !== undefined) return address;
    context.issues.push({
      code: 'custom',
      input: raw,
      message: `The link “${shown(raw)}” cannot be kept: a link is a plain http:, https: or mailto: address, without spaces, hidden characters or a user name. Change it or remove it.`,
    });
    return z.NEVER;
  });

/** Enough of an address to know it again, and nothing that hides. */
function shown(address: string): string {
  return address
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 60);
}

const text = z.object({ type: z.literal('text'), text: textContent, format: textFormat });
const linebreak = z.object({ type: z.literal('linebreak') });
const tab = z
  .object({ type: z.literal('tab') })
  .transform(() => ({ type: 'text' as const, text: '\t', format: 0 }));

/** Its own fields are read by `readMention`, which knows what a page can lead to. */
const mention = z
  .looseObject({ type: z.literal('mention') })
  .transform((node, context): NoteMention => {
    const read = readMention(node);
    if (read !== undefined) return read;
    context.issues.push({
      code: 'custom',
      input: node,
      message:
        'This mention cannot be kept: a clause needs kind "clause", treaty, lang, eId and label, a person kind "person", id and label; a label has 1 to 120 visible characters.',
    });
    return z.NEVER;
  });

const linkInline = z.discriminatedUnion('type', [text, linebreak, tab], refuse('a link', 'text'));
const linkChildren = z.array(linkInline, { error: NO_CHILDREN });
const link = z.object({ type: z.literal('link'), url, children: linkChildren });
const autolink = z.object({ type: z.literal('autolink'), url, children: linkChildren });

const inline = z.discriminatedUnion(
  'type',
  [text, linebreak, tab, link, autolink, mention],
  refuse('a paragraph, heading or quote', 'text, line breaks, links and mentions'),
);
const inlines = z.array(inline, { error: NO_CHILDREN });

const listItem: z.ZodType<NoteListItem> = z.object(
  {
    type: z.literal('listitem', { error: 'A list contains list items only.' }),
    children: z.lazy(() => itemChildren),
  },
  { error: 'A list item must be an object.' },
);
const list = z.object({
  type: z.literal('list'),
  listType: z.enum(['bullet', 'number'], { error: 'The listType is bullet or number.' }),
  children: z.array(listItem, { error: NO_CHILDREN }),
});
const itemChildren = z.array(
  z.discriminatedUnion(
    'type',
    [text, linebreak, tab, link, autolink, mention, list],
    refuse('a list item', 'text, line breaks, links, mentions and lists'),
  ),
  { error: NO_CHILDREN },
);

const paragraph = z.object({ type: z.literal('paragraph'), children: inlines });
const quote = z.object({ type: z.literal('quote'), children: inlines });
const heading = z.object({
  type: z.literal('heading'),
  tag: z.enum(['h1', 'h2'], { error: 'The tag of a heading is h1 or h2.' }),
  children: inlines,
});
const codeText = z
  .object({ type: z.literal('text'), text: textContent })
  .transform((node) => ({ ...node, format: 0 }));
const codeLine = z.discriminatedUnion(
  'type',
  [codeText, linebreak, tab],
  refuse('a block of code', 'text and line breaks'),
);
const code = z.object({
  type: z.literal('code'),
  children: z.array(codeLine, { error: NO_CHILDREN }),
});
const block = z.discriminatedUnion(
  'type',
  [paragraph, quote, heading, code, list],
  refuse('a note', 'paragraphs, headings, quotes, code and lists'),
);

const noteBody: z.ZodType<NoteBody> = z.object(
  {
    root: z.object(
      {
        type: z.literal('root', { error: 'The outermost node must have the type root.' }),
        children: z.array(block, { error: NO_CHILDREN }),
      },
      { error: 'The body needs a root node.' },
    ),
  },
  { error: 'The body must be an object with a root node, as the editor writes it.' },
);

/**
 * The body in `value`, reduced to what a note may hold. A plain string is taken as paragraphs, one a
 * line. The body may be without words: see `isEmptyBody`.
 * `pointer` is the JSON Pointer of `value` in the request and begins the pointers of the issues.
 * Throws AppError: 'invalid-input' with issues, 'too-large' above NOTE_MAX_BYTES. O(n).
 */
export function parseNoteBody(value: unknown, pointer = ''): NoteBody {
  if (isDeeperThan(value, NOTE_MAX_DEPTH)) {
    throw invalid([
      {
        pointer,
        message: `The note is nested deeper than ${NOTE_MAX_DEPTH} levels. Flatten its lists.`,
      },
    ]);
  }
  const result = noteBody.safeParse(typeof value === 'string' ? plainBody(value) : value);
  if (!result.success) {
    throw invalid(
      result.error.issues.slice(0, MAX_ISSUES).map((issue) => ({
        pointer: pointer + issue.path.map(pointerStep).join(''),
        message: issue.message,
      })),
    );
  }
  const bytes = noteBytes(result.data);
  if (bytes > NOTE_MAX_BYTES) {
    throw new AppError('too-large', {
      detail: `The note has ${bytes} bytes; ${NOTE_MAX_BYTES} are allowed. Shorten it or split it.`,
    });
  }
  return result.data;
}

function plainBody(text: string): unknown {
  const children = text.split(/\r?\n/).map((line) => ({
    type: 'paragraph',
    children: line === '' ? [] : [{ type: 'text', text: line, format: 0 }],
  }));
  return { root: { type: 'root', children } };
}

function invalid(issues: readonly InputIssue[]): AppError {
  return new AppError('invalid-input', { detail: 'The note cannot be stored as it is.', issues });
}

function pointerStep(step: PropertyKey): string {
  return `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Depth of nodes by `children`, the root being 1. Iterative: the input may be built to exhaust the stack. */
function isDeeperThan(value: unknown, depth: number): boolean {
  const start: unknown = isRecord(value) ? value.root : undefined;
  const stack: { node: unknown; level: number }[] = [{ node: start, level: 1 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, level } = next;
    if (level > depth) return true;
    const children: unknown = isRecord(node) ? node.children : undefined;
    if (!Array.isArray(children)) continue;
    for (const child of children) stack.push({ node: child, level: level + 1 });
  }
  return false;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
