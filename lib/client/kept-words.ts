/**
 * What a person typed and has not stored, kept on this device under names that begin with a kind and the
 * person's id: nobody else is shown it, and it goes when its person signs out.
 */

const KINDS = {
  note: 'concordat.draft.',
  correction: 'concordat.correction.',
  confirmation: 'concordat.confirmation.',
  /** What of the drafts was exchanged with the server: goes with them, and is no text of its own. */
  exchange: 'concordat.exchange.',
} as const;
/** Written when a person leaves, so that other tabs drop what they were about to keep. */
const LEFT = 'concordat.left';

/** Where something of a person is kept. */
export function keptName(kind: keyof typeof KINDS, key: string): string {
  return KINDS[kind] + key;
}

function namesOf(person: string): string[] {
  if (person === '') return [];
  const prefixes = Object.values(KINDS).map((kind) => `${kind}${person}:`);
  return Object.keys(window.localStorage).filter((name) =>
    prefixes.some((prefix) => name.startsWith(prefix)),
  );
}

/** How many unfinished texts of a person this device keeps. O(all that is stored). */
export function countKept(person: string): number {
  try {
    return namesOf(person).filter((name) => !name.startsWith(KINDS.exchange)).length;
  } catch {
    return 0;
  }
}

/** Removes all that this device keeps of a person, in every tab; how many texts there were. */
export function removeKept(person: string): number {
  try {
    const names = namesOf(person);
    for (const name of names) window.localStorage.removeItem(name);
    window.localStorage.setItem(LEFT, `${person} ${Date.now()}`);
    window.localStorage.removeItem(LEFT);
    window.dispatchEvent(new StorageEvent('storage', { key: LEFT, newValue: `${person} ` }));
    return names.filter((name) => !name.startsWith(KINDS.exchange)).length;
  } catch {
    return 0;
  }
}

/** Calls back when a person leaves this browser, here or in another tab, until the result is called. */
export function onLeaving(person: string, listener: () => void): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key === LEFT && newValue?.startsWith(`${person} `)) listener();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
