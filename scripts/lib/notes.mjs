// Keeps a lock file's list of child processes true, so that whoever takes over after a kill can
// stop what is left.

import { runningCommands } from './run-command.mjs';

/** `note(child?, patch?)`: records a long-lived child, and each time the commands of the moment. */
export function createNotes(lock) {
  const lasting = [];
  return (child, patch = {}) => {
    if (child?.pid !== undefined) lasting.push(child);
    lock.update({ ...patch, children: [...lasting, ...runningCommands()] });
  };
}
