'use client';

import { useEffect, useMemo, useState } from 'react';
import { SelectField } from '@/components/ui/field';
import { Swatch } from '@/components/ui/swatch';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { type ColouredBy, colourMarks, noteColours } from './note-colours';
import styles from './notes-panel.module.css';

const CHOICES = ['code', 'person'] as const satisfies readonly ColouredBy[];
const NONE = { colours: new Map(), legend: [] } as const;

/** Colours the highlights of the page by code or by person, and says what each colour stands for. */
export function ColourChoice({ notes }: { readonly notes: readonly Annotation[] }) {
  const [by, setBy] = useState<ColouredBy>();
  const { colours, legend } = useMemo(() => (by ? noteColours(notes, by) : NONE), [notes, by]);
  // The marks are not React's: after every rendering they may be new ones.
  useEffect(() => {
    if (by === undefined) return;
    colourMarks(colours);
  });
  useEffect(() => () => colourMarks(NONE.colours), []);

  function choose(value: string): void {
    const next = CHOICES.find((choice) => choice === value);
    if (next === undefined) colourMarks(NONE.colours);
    setBy(next);
  }

  return (
    <div className={styles.colours}>
      <SelectField
        label="Colour the highlights"
        value={by ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">all alike</option>
        <option value="code">by code</option>
        <option value="person">by person</option>
      </SelectField>
      {legend.length > 0 && (
        <ul aria-label="What the colours stand for" className={styles.legend}>
          {legend.map(({ key, label, colour, count }) => (
            <li key={key}>
              <Swatch colour={colour} /> <bdi>{label}</bdi> {count}
            </li>
          ))}
        </ul>
      )}
      {by !== undefined && legend.length === 0 && (
        <p className={styles.nothing}>No note here has a code yet.</p>
      )}
    </div>
  );
}
