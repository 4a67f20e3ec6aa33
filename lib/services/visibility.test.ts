import { describe, expect, it } from 'vitest';
import type { Visibility } from '@/lib/core/annotation';
import { type Actor, ANONYMOUS, can, type Subject } from '@/lib/core/policy';
import { visibleTo } from '@/lib/store/annotations';
import { database } from '@/lib/store/database';
import { deleteAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { person } from './testing/people';
import { noteOn, treatyOf } from './testing/treaties';

const VISIBILITIES: Visibility[] = ['private', 'public'];

describe('who sees a note', () => {
  it('is the same in the law and in SQL, for every actor and state', async () => {
    const slug = await treatyOf('The Parties shall consult.');
    const owner = await person();
    const other = await person();
    const subjects: Extract<Subject, { type: 'annotation' }>[] = [];
    for (const visibility of VISIBILITIES) {
      for (const deleted of [false, true]) {
        const request = { ...noteOn(slug, 'consult'), visibility };
        const { value } = await createAnnotation(owner.actor, request);
        if (deleted) await deleteAnnotation(owner.actor, value.id);
        const creatorId = owner.actor.id;
        subjects.push({ type: 'annotation', id: value.id, creatorId, visibility, deleted });
      }
    }
    const holders: Actor[] = subjects.map(({ id }) => ({ kind: 'link-holder', annotationId: id }));
    const actors: Actor[] = [ANONYMOUS, owner.actor, other.actor, ...holders];
    const ids = subjects.map(({ id }) => id);
    for (const actor of actors) {
      const lawful = subjects.filter((subject) => can(actor, 'read', subject)).map(({ id }) => id);
      const rows = await database().annotation.findMany({
        where: { AND: [visibleTo(actor), { id: { in: ids } }] },
        orderBy: { id: 'asc' },
      });
      expect(rows.map((row) => row.id)).toEqual(lawful);
    }
  });
});
