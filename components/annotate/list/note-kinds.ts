import type { Motivation } from '@/lib/core/annotation/annotation';

/** Kinds of notes as people name them. */
export const KINDS: Readonly<Record<Motivation, string>> = {
  highlighting: 'Highlight',
  commenting: 'Comment',
  questioning: 'Question',
  tagging: 'Tag',
  linking: 'Link',
  classifying: 'Classification',
};
