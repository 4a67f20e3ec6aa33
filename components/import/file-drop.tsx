'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useHydrated } from '@/components/ui/use-hydrated';
import { type Begun, importFile } from '@/lib/client/import-client';
import styles from './import-form.module.css';

/** A file on its way. */
type Sending = {
  readonly file: File;
  readonly share: number;
  readonly id?: string;
  /** Of an archive, how many files it held. */
  readonly held?: number;
  readonly problem?: string;
};

type FileDropProps = {
  /** Called with the import of a file that was chosen alone. */
  readonly onOnly: (id: string) => void;
};

/** Files by choosing or dropping them, sent one after the other, with how far each is. */
export function FileDrop({ onOnly }: FileDropProps) {
  const id = useId();
  const ready = useHydrated();
  const [over, setOver] = useState(false);
  const { files, send, cancel, busy } = useUploads(onOnly);

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  }

  return (
    <section className={styles.way} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Choose files</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input within is the first */}
      <div
        className={classNames(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <label htmlFor={id}>Drop files here, or choose them</label>
        <input
          id={id}
          type="file"
          multiple
          disabled={!ready}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          DOCX, ODT, RTF, PDF with a text layer, HTML, EPUB, Markdown, plain text, Akoma Ntoso,
          ToTA, JSON, or a zip of such files.
        </p>
      </div>
      <ul className={styles.files} aria-live="polite">
        {files.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
          <FileLine key={index} {...one} />
        ))}
      </ul>
      {busy && (
        <Button size="s" onClick={cancel}>
          Stop sending
        </Button>
      )}
    </section>
  );
}

function FileLine({ file, share, id, held = 1, problem }: Sending) {
  const name = <bdi>{file.name}</bdi>;
  if (problem !== undefined) {
    return (
      <li className={styles.error}>
        {name}: {problem}
      </li>
    );
  }
  if (held > 1) {
    return (
      <li>
        {name} held {held} files. <Link href="/imports">Look through them</Link>
      </li>
    );
  }
  if (id !== undefined) {
    return (
      <li>
        <Link href={`/imports/${encodeURIComponent(id)}`}>Look through {name}</Link>
      </li>
    );
  }
  return (
    <li>
      {name}: <progress value={share} max={1} aria-label={`${file.name} is being sent`} />{' '}
      {Math.round(share * 100)} %
    </li>
  );
}

function begunBy({ id, imports }: Begun): Partial<Sending> {
  return { share: 1, id, held: imports.length };
}

function useUploads(onOnly: (id: string) => void) {
  const router = useRouter();
  const [files, setFiles] = useState<readonly Sending[]>([]);
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController>(undefined);

  async function send(chosen: readonly File[]): Promise<void> {
    if (chosen.length === 0 || busy) return;
    const from = files.length;
    const control = new AbortController();
    stop.current = control;
    setFiles((now) => [...now, ...chosen.map((file) => ({ file, share: 0 }))]);
    setBusy(true);
    let only = '';
    for (const [index, file] of chosen.entries()) {
      const news = (change: Partial<Sending>) =>
        setFiles((now) =>
          now.map((one, place) => (place === from + index ? { ...one, ...change } : one)),
        );
      if (control.signal.aborted) {
        news({ problem: 'not sent, since you stopped.' });
        continue;
      }
      const answer = await importFile(file, {
        onProgress: (share) => news({ share }),
        signal: control.signal,
      });
      const stopped = control.signal.aborted ? 'not sent, since you stopped.' : undefined;
      news(answer.ok ? begunBy(answer.value) : { problem: stopped ?? answer.reason });
      if (answer.ok && answer.value.imports.length === 1) only = answer.value.id;
    }
    setBusy(false);
    if (chosen.length === 1 && only !== '') onOnly(only);
    else router.refresh();
  }

  return {
    files,
    busy,
    send: (chosen: readonly File[]) => void send(chosen),
    cancel: () => stop.current?.abort(),
  };
}
