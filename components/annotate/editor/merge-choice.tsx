'use client';

import { RadioChoice } from '@/components/ui/radio-choice';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Kept, MergePart } from '@/lib/core/annotation/merge-bodies';
import type { NoteBlock } from '@/lib/core/annotation/note-body';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import bodyStyles from '../note-body.module.css';
import styles from './conflict-view.module.css';

const CHOICES: readonly { readonly value: Kept; readonly label: string }[] = [
  { value: 'both', label: 'Both' },
  { value: 'theirs', label: 'Saved meanwhile' },
  { value: 'mine', label: 'Mine' },
];

type MergeChoiceProps = {
  readonly number: number;
  readonly of: number;
  readonly choice: Extract<MergePart, { kind: 'choice' }>;
  readonly kept: Kept;
  readonly onChange: (kept: Kept) => void;
};

/** One passage that both sides changed, and which of its wordings goes into the merged note. */
export function MergeChoice({ number, of, choice, kept, onChange }: MergeChoiceProps) {
  return (
    <div className={styles.choice}>
      <p className={styles.title}>
        Both sides changed this passage{of > 1 && ` (${number} of ${of})`}. Keep:
      </p>
      <div className={styles.sides}>
        <Wording blocks={choice.theirs} />
        <Wording blocks={choice.mine} />
      </div>
      <RadioChoice
        legend={`What to keep of passage ${number}`}
        choices={CHOICES}
        value={kept}
        onChange={onChange}
      />
    </div>
  );
}

function Wording({ blocks }: { readonly blocks: readonly NoteBlock[] }) {
  if (blocks.length === 0) return <p className={styles.title}>Deleted</p>;
  const html = noteBodyHtml({ root: { type: 'root', children: blocks } });
  return <TrustedHtml className={bodyStyles.body} html={html} />;
}
