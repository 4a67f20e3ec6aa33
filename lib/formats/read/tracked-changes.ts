/**
 * Changes that someone tracked in a document and nobody settled. One of the two texts is read, never a
 * mixture, and the person is told that there were two.
 */

import type { ReadOptions } from './read-result';

export class TrackedChanges {
  private readonly counts = { inserted: 0, deleted: 0 };

  constructor(private readonly settled: ReadOptions['trackedChanges'] = 'accepted') {}

  /** Counts a change, and says whether its words belong to the text that is read. */
  keeps(kind: 'inserted' | 'deleted'): boolean {
    this.counts[kind] += 1;
    return this.wants(kind);
  }

  /** The same without counting, for the parts of one change. */
  wants(kind: 'inserted' | 'deleted'): boolean {
    return (kind === 'inserted') === (this.settled === 'accepted');
  }

  remarks(): string[] {
    const { inserted, deleted } = this.counts;
    if (inserted + deleted === 0) return [];
    const what = `The document has tracked changes (${inserted} insertions, ${deleted} deletions).`;
    return [
      this.settled === 'accepted'
        ? `${what} They were read as accepted; choose “rejected” for the text before them.`
        : `${what} They were read as rejected; choose “accepted” for the text with them.`,
    ];
  }
}
