import { type RefObject, useEffect } from 'react';
import { keptName } from '@/lib/client/kept-words';
import { pagePerson } from '@/lib/client/person';

/**
 * Keeps on this device what was typed into the confirmation of an import, so that a closed tab loses none of
 * it. `restored` hears of a choice that decides which fields are shown.
 */
export function useKeptForm(
  form: RefObject<HTMLFormElement | null>,
  draft: string,
  restored: (values: ReadonlyMap<string, string>) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: words are brought back once, when the page is opened.
  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    const name = nameOf(draft);
    const kept = readKept(name);
    if (kept.size > 0) {
      fill(element, kept);
      restored(kept);
    }
    const keep = () => write(name, valuesOf(element));
    element.addEventListener('input', keep);
    element.addEventListener('change', keep);
    return () => {
      element.removeEventListener('input', keep);
      element.removeEventListener('change', keep);
    };
  }, [draft]);
}

/** Forgets what was typed: it is stored, or given up. */
export function forgetForm(draft: string): void {
  try {
    window.localStorage.removeItem(nameOf(draft));
  } catch {
    // Nothing was kept where the browser keeps nothing.
  }
}

function nameOf(draft: string): string {
  return keptName('confirmation', `${pagePerson()}:${draft}`);
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== '',
  );
}

/** Also of the fields that are not shown now: what was typed there is not lost by another choice. */
function valuesOf(form: HTMLFormElement): [string, string][] {
  return controlsOf(form).flatMap((control): [string, string][] => {
    if (!isTick(control)) return [[control.name, control.value]];
    if (control.type === 'radio') return control.checked ? [[control.name, control.value]] : [];
    return [[control.name, control.checked ? control.value : '']];
  });
}

function fill(form: HTMLFormElement, values: ReadonlyMap<string, string>): void {
  for (const control of controlsOf(form)) {
    const value = values.get(control.name);
    if (value === undefined || control.type === 'hidden') continue;
    if (!isTick(control)) control.value = value;
    else if (control.type === 'checkbox') control.checked = value === control.value;
  }
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}

function readKept(name: string): ReadonlyMap<string, string> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(name) ?? '{}');
    const entries = Object.entries(kept ?? {});
    return new Map(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

function write(name: string, values: readonly (readonly [string, string])[]): void {
  try {
    window.localStorage.setItem(name, JSON.stringify(Object.fromEntries(values)));
  } catch {
    // A browser that keeps nothing loses nothing that is on the page.
  }
}
