/**
 * Whose page this is, and who is signed in in this browser now. The server writes the first on the root
 * element; the second may change at any time, in another tab or elsewhere. Every write says whose page
 * it comes from, and what the page learns of the session is kept here for all parts of it.
 */

/** `same`: as far as is known, nothing changed since the page was made. */
export type SessionState = 'same' | 'ended' | 'another';

/** The person whose page was opened last in this browser: tells the other tabs. Empty for a visitor. */
const LAST_PERSON = 'concordat.person';
/** The person whose session ended while they wrote: what they wrote waits for them. */
const AWAITED = 'concordat.awaited';

const listeners = new Set<() => void>();
let state: SessionState = 'same';

/** The id of the person whose page this is; empty for a visitor. */
export function pagePerson(): string {
  return typeof document === 'undefined' ? '' : (document.documentElement.dataset.person ?? '');
}

/** The header by which a request says whose page it comes from. */
export function personHeader(): Record<string, string> {
  return { 'concordat-person': pagePerson() };
}

export function sessionState(): SessionState {
  return state;
}

/** Calls back when the session turns out to have changed, until the result is called. */
export function watchSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes the code of a refused request, undefined for one that was answered, as news of the session. */
export function learnFromAnswer(code?: string): void {
  if (pagePerson() === '') return;
  if (code === 'another-person') learn('another');
  else if (code === 'not-signed-in') {
    remember(AWAITED, pagePerson());
    learn('ended');
  } else if (code === undefined) learn('same');
}

/** Tells the other tabs whose page was opened here, and forgets what was known of an earlier page. */
export function announcePerson(person: string): void {
  if (person !== '' && recall(AWAITED) === person) remember(AWAITED, '');
  remember(LAST_PERSON, person);
  learn('same');
}

/** True when a person’s session ended under their hands, so that what they wrote is to wait for them. */
export function isAwaited(person: string): boolean {
  return recall(AWAITED) === person;
}

/**
 * Looks whose page was opened last in this browser, in whatever tab. Only `fresh` news, of a page opened
 * just now, undoes what the server said.
 */
export function learnFromOtherTabs(fresh: boolean): void {
  const last = recall(LAST_PERSON);
  const own = pagePerson();
  if (own === '' || last === undefined) return;
  if (last !== own) learn(last === '' ? 'ended' : 'another');
  else if (fresh) learn('same');
}

function learn(news: SessionState): void {
  if (news === state) return;
  state = news;
  for (const listener of listeners) listener();
}

function recall(name: string): string | undefined {
  try {
    return window.localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(name, value);
  } catch {
    // Without storage the tabs learn of it from the server's answers.
  }
}
