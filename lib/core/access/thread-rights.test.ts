import { describe, expect, it } from 'vitest';
import { GROUP_ROLES } from './group';
import { type Actor, ANONYMOUS, type NoteSubject } from './policy';
import { threadRights } from './thread-rights';
import type { NoteVisibility } from './visibility';

const named = (id: string, moderator = false): Actor => ({
  kind: 'user',
  id,
  name: id,
  email: `${id}@example.org`,
  sessionId: id,
  moderator,
});

const group = {
  id: 'rivers',
  closed: false,
  roles: new Map(GROUP_ROLES.map((role) => [role, role] as const)),
};

function noteBy(creatorId: string, visibility: NoteVisibility): NoteSubject {
  const state = { deleted: false, hidden: false, texts: [] };
  return { type: 'annotation', id: 'note', creatorId, visibility, group, ...state };
}

/** What is allowed, in words. */
function told(actor: Actor, note: NoteSubject): string {
  return Object.entries(threadRights(actor, note))
    .flatMap(([right, given]) => (given ? [right] : []))
    .join(' ');
}

describe('threadRights', () => {
  it('of a public note: its author ends the thread, moderators hide', () => {
    const note = noteBy('ada', 'public');
    expect(told(ANONYMOUS, note)).toBe('');
    expect(told(named('bob'), note)).toBe('reply report');
    expect(told(named('ada'), note)).toBe('reply resolve');
    expect(told(named('mo', true), note)).toBe('reply report hide hideReplies');
    expect(told(named('ada', true), note)).toBe('reply resolve hideReplies');
  });

  it('of a note of a group: who writes there ends the thread, readers only report', () => {
    const note = noteBy('annotator', 'group');
    expect(told(named('reader'), note)).toBe('report');
    expect(told(named('editor'), note)).toBe('reply resolve report hide hideReplies');
    expect(told(named('annotator'), note)).toBe('reply resolve');
    expect(told(named('annotator'), noteBy('owner', 'group'))).toBe('reply resolve report');
    expect(told(named('stranger', true), note)).toBe('');
  });

  it('of a group that is closed: nothing is written, order is still kept', () => {
    const note = { ...noteBy('annotator', 'group'), group: { ...group, closed: true } };
    expect(told(named('owner'), note)).toBe('report hide hideReplies');
  });

  it('of a deleted note: what others replied can still be hidden', () => {
    const note = { ...noteBy('ada', 'public'), deleted: true };
    expect(told(named('bob'), note)).toBe('');
    expect(told(named('mo', true), note)).toBe('hideReplies');
  });
});
