'use client';

import { SelectField } from '@/components/ui/field';
import type { NoteKind } from '@/lib/client/annotation-client';
import { LINK_TYPES } from '@/lib/core/annotation/annotation';
import { KINDS, LINKS } from './kind-words';

type KindChoiceProps = {
  readonly kind: NoteKind;
  /** What the note is on, in order; a link goes from the first place to the others. */
  readonly places: readonly string[];
  readonly onChange: (kind: NoteKind) => void;
  /** It was sent: what kind of note it is stays. */
  readonly disabled: boolean;
};

/** What a new note is: a comment, a question or, on several places, a link from the first to the others. */
export function KindChoice({ kind, places, onChange, disabled }: KindChoiceProps) {
  const [first, ...others] = places;
  return (
    <SelectField
      label="Kind"
      value={kind.linkType ?? kind.motivation}
      disabled={disabled}
      onChange={({ currentTarget: { value } }) => onChange(kindNamed(value))}
    >
      <option value="commenting">{KINDS.commenting}</option>
      <option value="questioning">{KINDS.questioning}</option>
      {others.length > 0 &&
        LINK_TYPES.map((type) => (
          <option key={type} value={type}>
            {KINDS.linking}: {first} {LINKS[type]} {others.join(', ')}
          </option>
        ))}
    </SelectField>
  );
}

function kindNamed(value: string): NoteKind {
  const linkType = LINK_TYPES.find((type) => type === value);
  if (linkType !== undefined) return { motivation: 'linking', linkType };
  return { motivation: value === 'questioning' ? 'questioning' : 'commenting' };
}
