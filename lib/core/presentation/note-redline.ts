/**
 * What changed between two wordings of a note, as HTML: paragraphs that stayed as they are shown, and
 * in those that did not, the words deleted and inserted, as in a comparison of texts.
 */

import { changedBlocks } from '@/lib/core/annotation/merge-bodies';
import type { NoteBlock, NoteBody } from '@/lib/core/annotation/note-body';
import { noteBodyHtml, noteBodyText } from '@/lib/core/annotation/note-body-html';
import { diffWords } from '@/lib/core/engine/diff/diff';
import { guessLanguage } from '@/lib/core/language/guess-language';
import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import { escapeHtml } from '@/lib/core/text/html';

/** Characters that tell the language of a note well enough to cut its words. */
const TOLD_BY = 400;

/** The wording `after` with what changed since `before` marked. O(words of what changed). */
export function noteRedlineHtml(before: NoteBody, after: NoteBody): string {
  const [was, is] = [before.root.children, after.root.children];
  const lang = guessLanguage(noteBodyText(after).slice(0, TOLD_BY)) ?? 'en';
  let html = '';
  let at = 0;
  for (const { fromA, toA, fromB, toB } of changedBlocks(was, is)) {
    html += htmlOf(is.slice(at, fromB));
    html += changedHtml(was.slice(fromA, toA), is.slice(fromB, toB), lang);
    at = toB;
  }
  return html + htmlOf(is.slice(at));
}

function changedHtml(was: readonly NoteBlock[], is: readonly NoteBlock[], lang: string): string {
  const [a, b] = [textOf(was), textOf(is)];
  // The words stayed, and their form did not.
  if (a === b) return `<div data-form="changed">${htmlOf(is)}</div>`;
  const vocabulary = new Vocabulary(lang);
  const { changes } = diffWords(tokenize(a, vocabulary), tokenize(b, vocabulary));
  let html = '';
  let at = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    html += lines(b.slice(at, fromB));
    if (fromA < toA) html += `<del class="change">${lines(a.slice(fromA, toA))}</del>`;
    if (fromB < toB) html += `<ins class="change">${lines(b.slice(fromB, toB))}</ins>`;
    at = toB;
  }
  return `<p dir="auto">${html}${lines(b.slice(at))}</p>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function htmlOf(blocks: readonly NoteBlock[]): string {
  return noteBodyHtml(bodyOf(blocks));
}

function textOf(blocks: readonly NoteBlock[]): string {
  return noteBodyText(bodyOf(blocks));
}

function bodyOf(children: readonly NoteBlock[]): NoteBody {
  return { root: { type: 'root', children } };
}
