import type { Annotation, LinkType, Motivation } from '@/lib/core/annotation/annotation';

/** Kinds of notes as people name them. */
export const KINDS: Readonly<Record<Motivation, string>> = {
  highlighting: 'Highlight',
  commenting: 'Comment',
  questioning: 'Question',
  tagging: 'Tag',
  linking: 'Link',
  classifying: 'Classification',
};

/** What the first place of a link does to the others. */
export const LINKS: Readonly<Record<LinkType, string>> = {
  implements: 'implements',
  contradicts: 'contradicts',
  'derives-from': 'derives from',
  cites: 'cites',
};

/** What a note is besides its words: `Question`, `Article 4 cites Article 3`; undefined for a comment. */
export function kindOf(
  { motivation, linkType, targets }: Annotation,
  labelOf: (target: Annotation['targets'][number]) => string,
): string | undefined {
  if (motivation === 'commenting') return undefined;
  const [first, ...others] = targets;
  if (linkType === undefined || first === undefined) return KINDS[motivation];
  return `${labelOf(first)} ${LINKS[linkType]} ${others.map(labelOf).join(', ')}`;
}
