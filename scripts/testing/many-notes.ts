/**
 * Some thousand notes on the shipped pair of treaties, for measuring a page that has so many. They are
 * written by the store in batches, in a throw-away database only; where each lies is counted, not drawn by
 * lot, so that two runs measure the same.
 */

import { ANONYMOUS } from '../../lib/core/access/policy';
import { describeRange } from '../../lib/core/anchor/describe-range';
import type { NoteBody } from '../../lib/core/annotation/note-body';
import { noteBodyText } from '../../lib/core/annotation/note-body-html';
import { type Provision, unitsOf } from '../../lib/core/treaty/provision';
import { readVersion } from '../../lib/services/treaties/read-version';
import { database, transact } from '../../lib/store/database';
import { insertUser } from '../../lib/store/users';

export const NOTED_PAIR = ['dprk-russia-2024', 'iran-russia-2025'] as const;

const BATCH = 500;
const AUTHORS = 20;
/** Every so-manieth note is on a passage of both texts. */
const PAIRED = 10;
/** Characters that notes are made on, in turn. */
const LENGTHS = [24, 60, 110, 200] as const;
const SENTENCE = 'What is promised here is weaker than it sounds, for nothing says who decides. ';

type Text = { readonly id: string; readonly units: readonly Provision[] };

/** Stores so many notes on both texts: of `reader` every second one, the rest public ones of others. */
export async function storeManyNotes(reader: string, count: number): Promise<void> {
  const texts: Text[] = [];
  for (const slug of NOTED_PAIR) {
    const { id, provisions } = await readVersion(ANONYMOUS, { slug, lang: 'en' });
    texts.push({ id, units: unitsOf(provisions).filter(({ text }) => text.length > 40) });
  }
  const owner = await database().user.findUniqueOrThrow({ where: { email: reader } });
  const others = await authors();
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    await storeBatch(from, size, texts, (index) =>
      index % 2 === 0 ? owner.id : (others[index % AUTHORS] ?? owner.id),
    );
  }
}

async function authors(): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < AUTHORS; index += 1) {
    const user = await transact((tx) =>
      insertUser(tx, {
        name: `Reader ${index + 1}`,
        email: `reader-${index + 1}@example.org`,
        passwordHash: 'none',
      }),
    );
    if (user) ids.push(user.id);
  }
  return ids;
}

async function storeBatch(
  from: number,
  size: number,
  texts: readonly Text[],
  authorOf: (index: number) => string,
): Promise<void> {
  const indexes = Array.from({ length: size }, (_, place) => from + place);
  await transact(async (tx) => {
    const notes = await tx.annotation.createManyAndReturn({
      data: indexes.map((index) => {
        const body = bodyOf(index);
        return {
          creatorId: authorOf(index),
          motivation: 'commenting',
          visibility: index % 2 === 0 ? 'private' : 'public',
          body: body as object,
          bodyText: noteBodyText(body),
        };
      }),
      select: { id: true },
    });
    const targets = notes.flatMap(({ id }, place) => targetsOf(from + place, id, texts));
    const stored = await tx.annotationTarget.createManyAndReturn({
      data: targets,
      select: { id: true, versionId: true, eId: true, start: true, end: true },
    });
    await tx.anchor.createMany({
      data: stored.map(({ id, ...place }) => ({ targetId: id, state: 'exact', ...place })),
    });
  });
}

function targetsOf(index: number, annotationId: string, texts: readonly Text[]) {
  const on = index % PAIRED === 0 ? texts : [texts[index % texts.length]];
  return on.flatMap((text, ordinal) => {
    const unit = text?.units[Math.floor(index / 2) % text.units.length];
    if (!text || !unit) return [];
    const length = Math.min(LENGTHS[index % LENGTHS.length] ?? 24, unit.text.length);
    const start = (index * 37) % Math.max(1, unit.text.length - length);
    const { eId, position, quote } = describeRange(unit.text, unit.eId, start, start + length);
    return [{ annotationId, versionId: text.id, ordinal, eId, ...position, ...quote }];
  });
}

function bodyOf(index: number): NoteBody {
  const text = `Note ${index + 1}. ${SENTENCE.repeat(1 + (index % 4))}`.trim();
  return {
    root: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }],
    },
  };
}
