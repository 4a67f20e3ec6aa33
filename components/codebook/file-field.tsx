'use client';

import { useId } from 'react';
import styles from './codebook-form.module.css';

type FileFieldProps = {
  readonly label: string;
  /** Given the content of the file as text; undefined when none is chosen any more. */
  readonly onRead: (content: string | undefined) => void;
};

/** A table or SKOS from the device. */
export function FileField({ label, onRead }: FileFieldProps) {
  const id = useId();
  return (
    <div className={styles.file}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,.json,.jsonld"
        aria-describedby={`${id}-hint`}
        onChange={async (event) => onRead(await event.currentTarget.files?.[0]?.text())}
      />
      <p id={`${id}-hint`} className={styles.hint}>
        CSV with the columns notation, label, definition, colour and parent, or SKOS as JSON-LD.
      </p>
    </div>
  );
}
