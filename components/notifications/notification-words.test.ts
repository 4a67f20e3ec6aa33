import { describe, expect, it } from 'vitest';
import { notificationWords } from './notification-words';

const ada = { id: '1', name: 'Ada' };
const note = { id: '2', root: '2', beginning: 'As agreed.', treaty: 'Pact of 1961' };

describe('notificationWords', () => {
  it.each([
    [
      { kind: 'reply', by: ada, note },
      'Ada answered in a thread on the Pact of 1961 that you wrote in.',
    ],
    [
      { kind: 'mention', note },
      'Somebody who has gone mentioned you in a note on the Pact of 1961.',
    ],
    [
      { kind: 'invitation', by: ada, group: { id: '3', name: 'Seminar' } },
      'Ada invited you to the group “Seminar”. The invitation is in your mail.',
    ],
    [
      { kind: 'hidden', by: ada, note },
      'Your note on the Pact of 1961 was hidden from others. The reason stands beside it.',
    ],
  ] as const)('says %j', (told, words) => {
    expect(notificationWords(told)).toBe(words);
  });
});
