'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/field';
import { fetchUnits, type UnitWords } from '@/lib/client/place-client';
import { unitEId } from '@/lib/core/treaty/provision';
import styles from './review.module.css';
import type { ReviewItem } from './review-item';

type PlaceByHandProps = {
  readonly item: ReviewItem;
  readonly onPlace: (place: { eId: string; start: number; end: number }) => void;
  readonly onClose: () => void;
};

/**
 * Words of the newest version to be pointed at. The text stands in a field that cannot be written in: there
 * words are selected with the mouse, by touch, or with Shift and the arrow keys, as in every text field.
 */
export function PlaceByHand({ item, onPlace, onClose }: PlaceByHandProps) {
  const { text, version, near, places, made } = item;
  const [units, setUnits] = useState<readonly UnitWords[] | 'failed'>();
  const [chosen, setChosen] = useState(unitEId(places[0]?.eId ?? near ?? made.eId));
  const [why, setWhy] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    let here = true;
    void fetchUnits(text, version).then((found) => here && setUnits(found ?? 'failed'));
    return () => {
      here = false;
    };
  }, [text, version]);

  const known = Array.isArray(units) ? (units as readonly UnitWords[]) : [];
  const unit = known.find(({ eId }) => eId === chosen) ?? known[0];

  useEffect(() => {
    if (unit) field.current?.focus();
  }, [unit]);

  function place(): void {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {};
    if (!unit || unit.text.slice(start, end).trim() === '') {
      setWhy('Select the words first: with the mouse, or with Shift and the arrow keys.');
      return;
    }
    onPlace({ eId: unit.eId, start, end });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    place();
  }

  if (units === 'failed') return <p role="alert">The text could not be read. Try again.</p>;
  if (!unit) return <p>Reading version {version}…</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from each of its controls.
    <div className={styles.byHand} onKeyDown={onKeyDown}>
      <SelectField
        label={`Provision of version ${version}`}
        value={unit.eId}
        onChange={(event) => setChosen(event.target.value)}
      >
        {known.map(({ eId, label }) => (
          <option key={eId} value={eId}>
            {label}
          </option>
        ))}
      </SelectField>
      <label htmlFor={id}>Select the words that the note is about, and press Enter</label>
      <textarea
        ref={field}
        id={id}
        className={styles.words}
        lang={text.lang}
        dir={item.dir}
        // In a field that is read-only the browser selects nothing by keyboard: this one takes no words.
        aria-readonly="true"
        value={unit.text}
        onChange={() => setWhy('These are the words of the text: they can be selected only.')}
        rows={8}
      />
      <p role="status">{why}</p>
      <p className={styles.acts}>
        <Button size="s" tone="primary" onClick={place}>
          Place it on these words
        </Button>
        <Button size="s" tone="quiet" onClick={onClose}>
          Cancel
        </Button>
      </p>
    </div>
  );
}
