import { describe, expect, it } from 'vitest';
import type { Result } from '@/lib/client/send-json';
import type { OutlineEdit } from '@/lib/core/segmentation/outline';
import { SaveQueue, type SaveState } from './save-queue';

const drop = (id: string): OutlineEdit => ({ kind: 'drop', id });

/** A server that answers when it is told to. */
function server() {
  const asked: {
    revision: number;
    ids: string;
    answer: (result: Result<{ revision: number }>) => void;
  }[] = [];
  const states: SaveState['is'][] = [];
  const queue = new SaveQueue(
    1,
    (revision, edits) =>
      new Promise((answer) =>
        asked.push({ revision, ids: edits.map(({ id }) => id).join(), answer }),
      ),
    ({ is }) => states.push(is),
  );
  return { asked, states, queue };
}

describe('the queue of corrections', () => {
  it('sends one at a time, and what was made meanwhile together', async () => {
    const { asked, states, queue } = server();
    const done = queue.push([drop('a')]);
    queue.push([drop('a'), drop('b')]);
    queue.push([drop('a'), drop('b'), drop('c')]);
    expect(asked).toHaveLength(1);
    asked[0]?.answer({ ok: true, value: { revision: 2 } });
    await Promise.resolve();
    await Promise.resolve();
    expect(asked.map(({ revision, ids }) => `${revision} ${ids}`)).toEqual(['1 a', '2 a,b,c']);
    asked[1]?.answer({ ok: true, value: { revision: 3 } });
    await done;
    expect(states).toEqual(['saving', 'saved']);
    expect(queue.isOpen).toBe(false);
  });

  it('keeps what failed, and sends it once more', async () => {
    const { asked, states, queue } = server();
    const done = queue.push([drop('a')]);
    asked[0]?.answer({ ok: false, status: 0, reason: 'The server cannot be reached.' });
    await done;
    expect([states.at(-1), queue.isOpen]).toEqual(['failed', true]);
    const again = queue.retry();
    asked[1]?.answer({ ok: true, value: { revision: 2 } });
    await again;
    expect([states.at(-1), queue.isOpen, asked[1]?.ids]).toEqual(['saved', false, 'a']);
  });

  it('stops where another tab was first', async () => {
    const { asked, states, queue } = server();
    const done = queue.push([drop('a')]);
    asked[0]?.answer({ ok: false, status: 409, code: 'conflict', reason: 'Changed meanwhile.' });
    await done;
    await queue.push([drop('b')]);
    expect([states.at(-1), asked.length]).toEqual(['conflict', 1]);
  });
});
