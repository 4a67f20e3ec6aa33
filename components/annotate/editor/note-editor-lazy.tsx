'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { NoteEditorProps } from './note-editor';
import styles from './note-editor.module.css';

let loaded: ComponentType<NoteEditorProps> | undefined;

async function load(): Promise<ComponentType<NoteEditorProps>> {
  loaded ??= (await import('./note-editor')).NoteEditor;
  return loaded;
}

/** Fetches the editor's code before it is needed, so that it opens at once. */
export function prefetchNoteEditor(): void {
  // A failure is reported when the editor is really asked for.
  load().catch(() => undefined);
}

/** The note editor, whose code is loaded when the first note is written. */
export function NoteEditorLazy(props: NoteEditorProps) {
  const [editor, setEditor] = useState(() => loaded);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (editor || failed) return;
    let wanted = true;
    load().then(
      (component) => wanted && setEditor(() => component),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [editor, failed]);

  const Editor = editor;
  if (Editor) return <Editor {...props} />;
  return (
    <section
      className={styles.editor}
      aria-label={props.fixedVisibility ? undefined : 'Note'}
      aria-busy={!failed}
    >
      {props.quote && (
        <blockquote className={styles.quote} dir="auto">
          {props.quote}
        </blockquote>
      )}
      <div className={styles.box}>
        <div className={styles.skeletonTools} />
        <div className={`${styles.text} ${styles.skeleton}`} role="status">
          {failed ? (
            <p>
              The editor could not be loaded.{' '}
              <Button onClick={() => setFailed(false)}>Try again</Button>
            </p>
          ) : (
            <p>Opening the editor…</p>
          )}
        </div>
      </div>
      <div className={styles.skeletonChoice} />
      <div className={styles.skeletonFoot}>
        <Button tone="quiet" onClick={props.onClose}>
          Close
        </Button>
      </div>
    </section>
  );
}
