'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import type { Annotation, AnnotationTarget } from '@/lib/core/annotation/annotation';
import { noteMarkdown } from '@/lib/core/annotation/note-markdown';

type CopyMarkdownProps = {
  readonly note: Annotation;
  readonly labelOf: (target: AnnotationTarget) => string;
  /** Loads the words that the page left out. */
  readonly onWhole: (() => Promise<Annotation | undefined>) | undefined;
};

const SAID = {
  copied: 'Copied',
  refused: 'The browser did not let it be copied',
  cut: 'The whole note could not be read: try again',
} as const;

/** Puts a note on the clipboard as Markdown: the words it is on, and what it says. */
export function CopyMarkdown({ note, labelOf, onWhole }: CopyMarkdownProps) {
  const [said, setSaid] = useState<keyof typeof SAID>();

  async function copy(): Promise<void> {
    const whole = note.cut === undefined ? note : await onWhole?.();
    if (whole === undefined) return setSaid('cut');
    const markdown = noteMarkdown(whole, labelOf, window.location.origin);
    setSaid((await copyText(markdown)) ? 'copied' : 'refused');
  }

  return (
    <>
      <Button size="s" tone="quiet" onClick={() => void copy()}>
        Copy as Markdown
      </Button>
      <span role="status">{said && SAID[said]}</span>
    </>
  );
}
