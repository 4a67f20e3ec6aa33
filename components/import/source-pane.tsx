import { memo, type RefObject } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { TextLine } from '@/lib/core/segmentation/lines';
import styles from './source-pane.module.css';

/** Lines that are laid out, or left out of layout while nobody sees them, together. */
const CHUNK = 100;

type SourcePaneProps = {
  readonly pane: RefObject<HTMLElement | null>;
  readonly lines: readonly TextLine[];
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl';
  /** Lines of the item at hand: from, until (exclusive). */
  readonly span: readonly [from: number, until: number];
  readonly doubtful: ReadonlySet<number>;
  /** The line of the doubt at hand. */
  readonly line: number | undefined;
};

/** The lines of the source with their numbers; a click on one (`data-line`) is heard by whoever shows it. */
export function SourcePane({ pane, lines, lang, dir, span, doubtful, line }: SourcePaneProps) {
  const chunks = Array.from(
    { length: Math.ceil(lines.length / CHUNK) },
    (_, index) => index * CHUNK,
  );
  return (
    <section
      ref={pane}
      className={styles.pane}
      aria-label="Source"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses the keyboard scrolls it
      tabIndex={0}
      dir={dir}
      lang={lang}
      data-pane="source"
    >
      {chunks.map((start) => {
        const end = Math.min(lines.length, start + CHUNK);
        const first = lines[start]?.at ?? 0;
        const last = lines[end - 1]?.at ?? 0;
        const touched = span[0] <= last && span[1] > first;
        const marks: number[] = [];
        for (let at = start; at < end; at += 1) {
          const own = lines[at]?.at ?? 0;
          if (doubtful.has(own)) marks.push(own);
        }
        return (
          <Chunk
            key={start}
            lines={lines}
            start={start}
            end={end}
            from={touched ? Math.max(span[0], first) : -1}
            until={touched ? Math.min(span[1], last + 1) : -1}
            marks={marks.join()}
            line={line !== undefined && line >= first && line <= last ? line : -1}
          />
        );
      })}
    </section>
  );
}

type ChunkProps = {
  readonly lines: readonly TextLine[];
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly until: number;
  /** Numbers of doubtful lines, joined: compared as one. */
  readonly marks: string;
  readonly line: number;
};

const Chunk = memo(function Chunk({ lines, start, end, from, until, marks, line }: ChunkProps) {
  const doubtful = new Set(marks.split(',').map(Number));
  return (
    <div className={styles.chunk}>
      {lines.slice(start, end).map(({ at, text }, index) => (
        <p
          // biome-ignore lint/suspicious/noArrayIndexKey: lines never change, and a line may hold more than one
          key={index}
          data-line={at}
          className={classNames(
            styles.line,
            at >= from && at < until && styles.own,
            doubtful.has(at) && styles.doubtful,
            at === line && styles.asked,
          )}
        >
          {text}
        </p>
      ))}
    </div>
  );
});
