import { Fragment } from 'react';
import { directionOf } from '@/lib/core/language/language';
import type { Snippet as Cutting } from '@/lib/core/search/search-result';
import styles from './search-hits.module.css';

type SnippetProps = {
  readonly snippet: Cutting;
  /** Undefined for words of whoever wrote a note. */
  readonly lang?: string;
};

/** A cutting of a text, in its own language and direction, with the words that were found marked. */
export function Snippet({ snippet, lang }: SnippetProps) {
  const { start } = snippet;
  return (
    <p className={styles.snippet} lang={lang} dir={lang === undefined ? 'auto' : directionOf(lang)}>
      {start > 0 && '… '}
      {piecesOf(snippet).map(({ at, text, marked }) => (
        <Fragment key={at}>{marked ? <mark>{text}</mark> : text}</Fragment>
      ))}
    </p>
  );
}

export type Piece = { readonly at: number; readonly text: string; readonly marked: boolean };

/** The text in pieces, each marked or not; marks that overlap or leave the text are cut. O(marks). */
export function piecesOf({ text, marks }: Pick<Cutting, 'text' | 'marks'>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const take = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ at, text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...marks].sort((one, other) => one.start - other.start)) {
    take(Math.min(start, text.length), false);
    take(Math.min(end, text.length), true);
  }
  take(text.length, false);
  return pieces;
}
