import { keptName } from '@/lib/client/kept-words';
import { isRecord } from './is-record';
import type { Exchanged, KnownDrafts } from './plan-sync';

/** What of a person's drafts was exchanged with the server, kept beside them. */

const listeners = new Set<() => void>();
/** Where the browser keeps nothing, as long as the page is open. */
const memory = new Map<string, string>();

function nameFor(person: string): string {
  return keptName('exchange', `${person}:drafts`);
}

function written(person: string): string {
  const name = nameFor(person);
  try {
    return window.localStorage.getItem(name) ?? memory.get(name) ?? '{}';
  } catch {
    return memory.get(name) ?? '{}';
  }
}

export function readExchanged(person: string): KnownDrafts {
  try {
    const value: unknown = JSON.parse(written(person));
    if (!isRecord(value)) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, Exchanged] => isExchanged(entry[1])),
    );
  } catch {
    return {};
  }
}

function isExchanged(value: unknown): value is Exchanged {
  return (
    isRecord(value) &&
    typeof value.row === 'string' &&
    typeof value.revision === 'number' &&
    typeof value.at === 'string'
  );
}

/** Notes what was exchanged of the draft under a key; undefined forgets it. */
export function noteExchanged(person: string, key: string, exchanged: Exchanged | undefined): void {
  const { [key]: _, ...others } = readExchanged(person);
  const all = exchanged ? { ...others, [key]: exchanged } : others;
  const name = nameFor(person);
  try {
    window.localStorage.setItem(name, JSON.stringify(all));
    memory.delete(name);
  } catch {
    memory.set(name, JSON.stringify(all));
  }
  for (const listener of listeners) listener();
}

/** Calls back after every exchange, until the result is called. */
export function watchExchanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** When the draft under a key was written, of the copy on the server; undefined where there is none. */
export function onServerSince(person: string, key: string): string | undefined {
  const known = readExchanged(person)[key];
  return known?.gone || known?.unanswered ? undefined : known?.at;
}
