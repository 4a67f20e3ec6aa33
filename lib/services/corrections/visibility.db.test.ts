import { describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS, can, type Subject } from '@/lib/core/access/policy';
import { VISIBILITIES } from '@/lib/core/access/visibility';
import { correctionVisibleTo } from '@/lib/store/corrections';
import { database } from '@/lib/store/database';
import { person } from '../testing/people';
import { treatyOf } from '../testing/treaties';
import { createCorrection } from './create-correction';
import { withdrawCorrection } from './withdraw-correction';

const TREATY = { type: 'treaty', visibility: 'public', deleted: false } as const;
const texts = [{ ...TREATY, type: 'text', treaty: TREATY }] as const;

describe('who sees a correction', () => {
  it('is the same in the law and in SQL, for every actor and state', async () => {
    const side = { slug: await treatyOf('The Parties shall consult.'), lang: 'en', version: 1 };
    const [author, other] = [await person(), await person()];
    const subjects: (Extract<Subject, { type: 'correction' }> & { readonly id: string })[] = [];
    for (const visibility of VISIBILITIES) {
      for (const withdrawn of [false, true]) {
        const { value } = await createCorrection(author.actor, {
          sides: [side, side],
          kind: 'link',
          left: ['art_1'],
          right: ['art_1'],
          reason: 'the same words',
          visibility,
        });
        if (withdrawn) await withdrawCorrection(author.actor, value.id);
        subjects.push({
          type: 'correction',
          id: value.id,
          creatorId: author.actor.id,
          visibility,
          texts,
        });
      }
    }
    const holder: Actor = { kind: 'link-holder', annotationId: subjects[0]?.id ?? '' };
    const ids = subjects.map(({ id }) => id);
    for (const actor of [ANONYMOUS, author.actor, other.actor, holder]) {
      const lawful = subjects.filter((subject) => can(actor, 'read', subject)).map(({ id }) => id);
      const rows = await database().$queryRaw<{ id: string }[]>`
        SELECT c."id"::text AS "id" FROM "AlignmentCorrection" c
        WHERE ${correctionVisibleTo(actor)} AND c."id" = ANY(${ids}::uuid[]) ORDER BY c."id"`;
      expect(rows.map((row) => row.id)).toEqual(lawful);
    }
  });

  it('nobody but its author may withdraw it, and nobody may do anything else to it', () => {
    const own: Actor = { kind: 'user', id: 'ada', name: 'Ada', email: '', sessionId: '' };
    const other: Actor = { ...own, id: 'bob' };
    for (const visibility of VISIBILITIES) {
      const subject: Subject = { type: 'correction', creatorId: 'ada', visibility, texts };
      const may = (actor: Actor) =>
        (['delete', 'update', 'restore', 'share', 'create'] as const).filter((action) =>
          can(actor, action, subject),
        );
      expect([own, other, ANONYMOUS].map(may)).toEqual([['delete'], [], []]);
    }
  });
});
