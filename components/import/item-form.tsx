'use client';

import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { OUTLINE_ROLES, type OutlineItem, type OutlineRole } from '@/lib/core/segmentation/outline';
import styles from './item-form.module.css';
import { itemName, ROLE_LABELS } from './item-words';

export type Asking = 'number' | 'heading' | 'role' | 'words';

type ItemFormProps = {
  readonly item: OutlineItem;
  readonly asking: Asking;
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl';
  readonly onSend: (value: string) => void;
  readonly onClose: () => void;
};

/** A longer first line is no heading that anybody would print. */
const LONGEST_HEADING = 160;

/** Asks for the new number, heading, kind or words of an item. Escape closes it, and nothing is changed. */
export function ItemForm({ item, asking, lang, dir, onSend, onClose }: ItemFormProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const control = form.current?.elements.namedItem('value');
    if (control instanceof HTMLElement) control.focus();
    if (control instanceof HTMLInputElement) control.select();
  }, []);

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSend(String(new FormData(event.currentTarget).get('value') ?? ''));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (sends) form.current?.requestSubmit();
  }

  const name = itemName(item);
  const own = { name: 'value', lang, dir, autoComplete: 'off' };
  return (
    <form ref={form} className={styles.form} onSubmit={send} onKeyDown={onKeyDown}>
      {asking === 'number' && (
        <TextField label={`Number of ${name}`} defaultValue={item.number ?? ''} {...own} />
      )}
      {asking === 'heading' && (
        <TextField
          label={`Heading of ${name}`}
          hint="A heading that is the first line of the text moves from there. Empty it to have none."
          defaultValue={item.heading ?? firstLine(item)}
          {...own}
        />
      )}
      {asking === 'role' && (
        <SelectField label={`${name} is`} name="value" defaultValue={item.role}>
          {rolesOf(item).map((role) => (
            <option key={role} value={role}>
              {ROLE_LABELS[role]}
            </option>
          ))}
        </SelectField>
      )}
      {asking === 'words' && (
        <label className={styles.words}>
          <span>
            Words of {name}. What is printed is kept beside them. Ctrl or ⌘ + Enter saves.
          </span>
          <textarea rows={8} defaultValue={item.text} {...own} />
        </label>
      )}
      <div className={styles.actions}>
        <Button type="submit" tone="primary" size="s">
          Change
        </Button>
        <Button size="s" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function rolesOf({ role }: OutlineItem): readonly OutlineRole[] {
  return OUTLINE_ROLES.filter((one) => one !== 'left-out' || role === 'left-out');
}

function firstLine({ text }: OutlineItem): string {
  const [first = '', second] = text.split('\n', 2);
  return second !== undefined && first.length <= LONGEST_HEADING ? first : '';
}
