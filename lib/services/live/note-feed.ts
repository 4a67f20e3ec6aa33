import { dropOldChanges, type NoteChange, readChanges } from '@/lib/store/live-notes';
import { createChangeWindow } from './change-window';
import { endDeadSessions, type Listener, tellListeners } from './tell-listeners';

/**
 * One reader of the changes for all pages that this process shows notes live. It asks while anybody
 * listens, and not otherwise; several processes read the same table, each for its own pages.
 */
export type NoteFeed = {
  /** Listens until the result is called. What was written before is not told. */
  readonly listen: (listener: Listener) => Promise<() => void>;
  /** Asks once. Called by the clock; a test calls it itself. */
  readonly poll: () => Promise<void>;
  readonly listeners: () => readonly Listener[];
  /** Ends what is open, for a server that stops. */
  readonly close: () => void;
};

/**
 * Seconds that a change may be seen after the time it bears: a transaction takes at most 15, and clocks
 * of servers differ.
 */
export const OVERLAP_SECONDS = 30;

/** Between two questions, so that a note is seen within two seconds of its writing. */
const PAUSE_MS = 800;
/** Questions between two looks at the sessions, and between two sweeps of old changes. */
const POLLS_BETWEEN_SESSIONS = 15;
const POLLS_BETWEEN_SWEEPS = 600;

/** A feed; `clock` false where whoever made it polls by hand. */
export function createNoteFeed({ clock = true } = {}): NoteFeed {
  const open = new Set<Listener>();
  let window = createChangeWindow<NoteChange>();
  let after: Date | undefined;
  let started: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let polls = 0;

  async function read(): Promise<{ readonly fresh: NoteChange[]; readonly now: Date }> {
    const { now, changes } = await readChanges(after, OVERLAP_SECONDS);
    after = now;
    return { fresh: window.fresh(changes), now };
  }

  async function poll(): Promise<void> {
    const { fresh, now } = await read();
    polls += 1;
    if (fresh.length > 0) await tellListeners([...open], fresh, now);
    if (polls % POLLS_BETWEEN_SESSIONS === 0) await endDeadSessions([...open]);
    if (polls % POLLS_BETWEEN_SWEEPS === 1) await dropOldChanges();
  }

  function tick(): void {
    timer = setTimeout(async () => {
      // A database that is away for a while is asked again; what was written meanwhile is not lost.
      await poll().catch(() => undefined);
      if (open.size > 0) tick();
      else stop();
    }, PAUSE_MS);
    timer.unref();
  }

  function stop(): void {
    clearTimeout(timer);
    started = undefined;
    window = createChangeWindow();
    after = undefined;
  }

  async function start(): Promise<void> {
    await read();
    if (clock) tick();
  }

  return {
    async listen(listener) {
      open.add(listener);
      started ??= start();
      try {
        await started;
      } catch (error) {
        open.delete(listener);
        started = undefined;
        throw error;
      }
      return () => open.delete(listener);
    },
    poll,
    listeners: () => [...open],
    close() {
      stop();
      for (const listener of open) listener.end();
      open.clear();
    },
  };
}

const holder = globalThis as unknown as { concordatNoteFeed?: NoteFeed };

/** The feed of this process; bundles may hold this module more than once. */
export function noteFeed(): NoteFeed {
  holder.concordatNoteFeed ??= feedOfProcess();
  return holder.concordatNoteFeed;
}

function feedOfProcess(): NoteFeed {
  const feed = createNoteFeed();
  // A server that stops waits for its connections, and these would stay for ever.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, feed.close);
  return feed;
}
