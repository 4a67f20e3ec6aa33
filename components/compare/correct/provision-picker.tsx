'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { TextField } from '@/components/ui/field';
import type { CorrectionSide, CorrectionUnit } from './correction-form';
import { filterUnits } from './filter-provisions';
import styles from './provision-picker.module.css';

type ProvisionPickerProps = {
  readonly label: string;
  readonly side: CorrectionSide;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** eIds that are linked now. */
  readonly linked?: readonly string[];
  readonly suggested?: readonly string[];
  /** Takes the focus when its dialog opens. */
  readonly first?: boolean;
};

/**
 * Provisions of one side to choose from: type to filter, arrows to go through them, Enter for this one
 * alone, Space for this one too. Focus stays in the field; the list is what it controls.
 */
export function ProvisionPicker(props: ProvisionPickerProps) {
  const { label, side, suggested = [], first } = props;
  const id = useId();
  const { query, units, active, find, toggle, onKeyDown } = useProvisionChoice(props);
  const current = units[active];
  return (
    <div className={styles.picker}>
      <TextField
        label={label}
        ref={(element) => {
          if (first) element?.setAttribute('autofocus', '');
        }}
        role="combobox"
        aria-expanded={units.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${current.eId}`}
        aria-describedby={`${id}-keys`}
        autoComplete="off"
        placeholder="Number or words of the heading"
        value={query}
        onChange={(event) => find(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-keys`} className="visually-hidden">
        Arrow keys go through the list, Enter takes one alone, Space takes one more.
      </p>
      <ProvisionOptions
        {...props}
        id={id}
        units={units}
        current={current}
        suggested={suggested}
        onToggle={toggle}
      />
      {units.length === 0 && (
        <p role="status" className={styles.none}>
          No provision of {side.letter} holds “{query}”.
        </p>
      )}
    </div>
  );
}

/** What is typed, what it leaves, which of that the arrows stand on, and what the keys do. */
function useProvisionChoice({ side, chosen, onChoose, suggested = [] }: ProvisionPickerProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(-1);
  const units = filterUnits(side.units, query, suggested);

  function find(words: string): void {
    setQuery(words);
    setActive(-1);
  }

  function toggle({ eId }: CorrectionUnit): void {
    onChoose(chosen.includes(eId) ? chosen.filter((other) => other !== eId) : [...chosen, eId]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const current = units[active];
    // With nothing typed and nothing pointed at, Enter is for the form.
    const wanted = current ?? (query.trim() === '' ? undefined : units[0]);
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (step) setActive((before) => nextIndex(before, step, units.length));
    else if (event.key === 'Enter' && wanted) {
      onChoose([wanted.eId]);
      find('');
    } else if (event.key === ' ' && current) toggle(current);
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
  }

  return { query, units, active, find, toggle, onKeyDown };
}

type ProvisionOptionsProps = Pick<ProvisionPickerProps, 'label' | 'side' | 'chosen' | 'linked'> & {
  readonly id: string;
  readonly units: readonly CorrectionUnit[];
  /** The one that the arrows stand on, which is kept in sight. */
  readonly current: CorrectionUnit | undefined;
  readonly suggested: readonly string[];
  readonly onToggle: (unit: CorrectionUnit) => void;
};

function ProvisionOptions(props: ProvisionOptionsProps) {
  const { id, label, side, units, current, chosen, linked = [], suggested, onToggle } = props;
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <div
      ref={list}
      id={`${id}-list`}
      className={styles.list}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable="true"
    >
      {units.map((unit) => (
        <button
          key={unit.eId}
          id={`${id}-${unit.eId}`}
          type="button"
          role="option"
          tabIndex={-1}
          className={styles.option}
          aria-selected={chosen.includes(unit.eId)}
          data-active={unit === current ? '' : undefined}
          onClick={() => onToggle(unit)}
        >
          <span lang={side.lang} dir="auto" className={styles.name}>
            {unit.label}
            {unit.heading && <span className={styles.heading}> {unit.heading}</span>}
          </span>
          {linked.includes(unit.eId) && <span className={styles.hint}>paired now</span>}
          {suggested.includes(unit.eId) && <span className={styles.hint}>suggested</span>}
        </button>
      ))}
    </div>
  );
}

function nextIndex(before: number, step: number, length: number): number {
  if (length === 0) return -1;
  if (before === -1) return step === 1 ? 0 : length - 1;
  return (before + step + length) % length;
}
