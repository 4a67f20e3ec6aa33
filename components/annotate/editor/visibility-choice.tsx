'use client';

import { useEffect, useState } from 'react';
import { SelectField } from '@/components/ui/field';
import { RadioChoice } from '@/components/ui/radio-choice';
import { readGroups } from '@/lib/client/group-client';
import { type GroupSummary, mayWriteNotes } from '@/lib/core/access/group';
import type { Audience } from '@/lib/core/annotation/audience';
import {
  changeSentence,
  type Readers,
  readersSentence,
} from '@/lib/core/annotation/visibility-change';

export const PRIVATE: Audience = { visibility: 'private' };

export function audienceOf({ visibility, group }: Audience): Audience {
  return { visibility, ...(group !== undefined && { group }) };
}

/** Groups that stand beside the others; more are a list. */
const MOST_BESIDE = 3;

type VisibilityChoiceProps = {
  readonly value: Audience;
  readonly onChange: (value: Audience) => void;
  /** Who reads the note that is edited. */
  readonly before: Audience | undefined;
  readonly replies: number;
  /** While a note is being saved: it is stored for those who were chosen before. */
  readonly disabled: boolean;
};

/** Who may see a note: the choice, and what it means in a sentence. */
export function VisibilityChoice(props: VisibilityChoiceProps) {
  const { value, onChange, before, replies, disabled } = props;
  const groups = useGroups();
  const open = groups.filter(
    ({ id, role, closed }) => (closed === undefined && mayWriteNotes(role)) || id === before?.group,
  );
  const after = readersOf(value, groups);
  const meaning = before
    ? changeSentence(readersOf(before, groups), after, replies)
    : readersSentence(after);
  const choices = [
    { value: 'private', label: 'Private' },
    ...open.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'public', label: 'Public' },
  ];
  const chosen = value.visibility === 'group' ? (value.group ?? '') : value.visibility;
  const choose = (next: string) =>
    onChange(
      next === 'private' || next === 'public'
        ? { visibility: next }
        : { visibility: 'group', group: next },
    );
  if (open.length > MOST_BESIDE) {
    return (
      <SelectField
        label="Who can see it"
        value={chosen}
        disabled={disabled}
        hint={meaning}
        onChange={({ target }) => choose(target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </SelectField>
    );
  }
  return (
    <RadioChoice
      legend="Who can see it"
      choices={choices}
      value={chosen}
      onChange={choose}
      disabled={disabled}
      meaning={meaning}
    />
  );
}

/** The writer's groups, once they are known. */
function useGroups(): readonly GroupSummary[] {
  const [groups, setGroups] = useState<readonly GroupSummary[]>([]);
  useEffect(() => {
    let wanted = true;
    void readGroups().then((found) => {
      if (wanted) setGroups(found);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return groups;
}

function readersOf({ visibility, group: id }: Audience, groups: readonly GroupSummary[]): Readers {
  const group = visibility === 'group' ? groups.find((one) => one.id === id) : undefined;
  return { visibility, ...(group && { group }) };
}
