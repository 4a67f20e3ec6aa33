import type { Actor } from '@/lib/core/access/policy';
import type { Motivation } from '@/lib/core/annotation/annotation';
import type { NotesQuery } from '@/lib/core/annotation/notes-query';
import { searchWords } from '@/lib/core/language/fold-for-search';
import type { Prisma } from '@/prisma/generated/client';
import type { Elsewhere } from './annotation-rows';
import { shownTo, visibleTo } from './note-access';

/** Which notes a list asks for, and the question as Prisma puts it. */

export type AnnotationFilter = {
  readonly id?: string;
  /** Any of these. */
  readonly ids?: readonly string[];
  readonly treaty?: string;
  readonly lang?: string;
  readonly name?: string;
  readonly versionIds?: readonly string[];
  /** `newest` when left out. */
  readonly elsewhere?: Elsewhere;
  readonly creatorId?: string;
  /** Of any group, or of this one. */
  readonly ofGroups?: boolean;
  readonly groupId?: string;
  readonly codeId?: string;
  readonly motivation?: Motivation;
  /** eId of a provision that a target is on. */
  readonly eId?: string;
  /** Made at or after, and before. */
  readonly since?: Date;
  readonly until?: Date;
  readonly state?: NonNullable<NotesQuery['state']>;
  /** Words that all stand in the note or in the words it quotes. */
  readonly text?: string;
  /** Id of the last annotation of the page before. */
  readonly after?: string;
  readonly limit: number;
};

/** Notes that fit the filter, of those that the actor may see. */
export function askedBy(actor: Actor, filter: AnnotationFilter): Prisma.AnnotationWhereInput {
  const { id, ids, creatorId, text, after, groupId, ofGroups, codeId, motivation, since, until } =
    filter;
  return {
    AND: [
      // What was deleted says nothing that could be looked for.
      asksForWords(actor, filter) ? visibleTo(actor) : shownTo(actor),
      { id, creatorId, groupId, motivation },
      ids ? { id: { in: [...ids] } } : {},
      ofGroups ? { visibility: 'group' } : {},
      codeId ? { codes: { some: { codeId } } } : {},
      since || until ? { createdAt: { gte: since, lt: until } } : {},
      filter.state ? STATES[filter.state] : {},
      ...searchWords(text ?? '').map((word) => ({ searchText: { contains: escapeLike(word) } })),
      { targets: { some: targetOf(filter) } },
      after ? { id: { lt: after } } : {},
    ],
  };
}

/** True where something is asked of what a note says, or whose it is: what was deleted says neither. */
function asksForWords(
  actor: Actor,
  { creatorId, text, codeId, motivation, state }: AnnotationFilter,
): boolean {
  const own = actor.kind === 'user' && actor.id === creatorId;
  if (creatorId !== undefined && !own) return true;
  return [text, codeId, motivation, state].some((member) => member !== undefined);
}

/** Prisma passes `contains` on to LIKE, whose wildcards a search for words does not mean. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

const STATES: Readonly<Record<NonNullable<NotesQuery['state']>, Prisma.AnnotationWhereInput>> = {
  open: { resolvedAt: null },
  resolved: { resolvedAt: { not: null } },
  unsettled: {
    targets: { some: { anchors: { some: { state: { not: 'exact' }, settledAt: null } } } },
  },
  hidden: { hiddenAt: { not: null } },
};

function targetOf({
  treaty,
  lang,
  name,
  versionIds,
  eId,
}: AnnotationFilter): Prisma.AnnotationTargetWhereInput {
  return {
    eId,
    version: {
      ...(lang && { lang }),
      expression: {
        ...(name && { name }),
        ...(treaty && { treaty: { slug: treaty } }),
      },
    },
    ...(versionIds && { anchors: { some: { versionId: { in: [...versionIds] } } } }),
  };
}
