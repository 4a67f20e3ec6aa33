'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import styles from './record-form.module.css';
import type { RowWords } from './record-rows-of';
import type { RowList, WrongFields } from './record-values';

/** How the fields of one row are named, what stands in them and what is wrong with them. */
export type RowFields = {
  readonly name: (field: string) => string;
  readonly words: RowWords;
  readonly error: (field: string) => string | undefined;
};

type RecordRowsProps = {
  readonly list: RowList;
  readonly title: string;
  readonly hint: ReactNode;
  /** One of the rows: "Event". */
  readonly one: string;
  readonly rows: readonly RowWords[];
  readonly wrong: WrongFields;
  readonly children: (fields: RowFields) => ReactNode;
};

/** A list of the record's form: rows of fields to change, to add and to remove. */
export function RecordRows({ list, title, hint, one, rows, wrong, children }: RecordRowsProps) {
  const [shown, setShown] = useState(() => rows.map((words, id) => ({ id, words })));
  const next = useRef(rows.length);
  const added = useRef<number>(undefined);
  const section = useRef<HTMLFieldSetElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (added.current === undefined || shown.length === 0) return;
    const row = section.current?.querySelector(`[data-row="${added.current}"]`);
    row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    added.current = undefined;
  }, [shown]);

  function add(): void {
    const id = next.current;
    next.current += 1;
    added.current = id;
    setShown([...shown, { id, words: {} }]);
  }

  function remove(id: number): void {
    setShown(shown.filter((row) => row.id !== id));
    addButton.current?.focus();
  }

  return (
    <fieldset ref={section} className={styles.section}>
      <legend className={styles.legend}>{title}</legend>
      <p className={styles.hint}>{hint}</p>
      <ol className={styles.rows}>
        {shown.map(({ id, words }, index) => (
          <li key={id} className={styles.row} data-row={id}>
            <fieldset className={styles.fields}>
              <legend className="visually-hidden">{`${one} ${index + 1}`}</legend>
              {children({
                name: (field) => `${list}.${id}.${field}`,
                words,
                error: (field) => wrong[`${list}.${id}.${field}`],
              })}
            </fieldset>
            <Button size="s" tone="quiet" onClick={() => remove(id)}>
              Remove
              <span className="visually-hidden">{` ${one.toLowerCase()} ${index + 1}`}</span>
            </Button>
          </li>
        ))}
      </ol>
      <Button ref={addButton} size="s" onClick={add}>
        Add {/^[aeio]/i.test(one) ? 'an' : 'a'} {one.toLowerCase()}
      </Button>
    </fieldset>
  );
}
