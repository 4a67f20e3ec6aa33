import type { NoteVisibility } from '@/lib/core/access/visibility';

/** Who reads a note, as far as it is to be told: a group by name, with how many members it has. */
export type Readers = {
  readonly visibility: NoteVisibility;
  readonly group?: { readonly id: string; readonly name: string; readonly members: number };
};

/** What it means that these read a note. */
export function readersSentence({ visibility, group }: Readers): string {
  if (visibility === 'private') return 'Only you can see this note.';
  if (visibility === 'public') {
    return 'Everyone who opens this text can see this note and your name.';
  }
  return `${members({ visibility, group })} can see this note and your name, and nobody else.`;
}

/** What will happen when a stored note with so many replies is read by others than before. */
export function changeSentence(before: Readers, after: Readers, replies: number): string {
  if (before.visibility === after.visibility && before.group?.id === after.group?.id) {
    return readersSentence(after);
  }
  const seen = replies === 0 ? 'this note' : `this note and its ${counted(replies)}`;
  const gone =
    before.visibility === 'private'
      ? ''
      : ` It disappears for ${before.visibility === 'public' ? 'everyone else' : lower(members(before))}${replies === 0 ? '' : '; their replies stay theirs'}.`;
  if (after.visibility === 'private') return `Only you will see this note.${gone}`;
  if (after.visibility === 'public') return `Everyone will see ${seen}, and your name.`;
  return `${members(after)} will see ${seen}.${gone}`;
}

function counted(replies: number): string {
  return replies === 1 ? 'reply' : `${replies} replies`;
}

function members({ group }: Readers): string {
  if (!group) return 'The members of its group';
  if (group.members === 1) return `The only member of ${group.name}, which is you,`;
  return `The ${group.members} members of ${group.name}`;
}

function lower(words: string): string {
  return words.replace(/^The/, 'the').replace(/,$/, '');
}
