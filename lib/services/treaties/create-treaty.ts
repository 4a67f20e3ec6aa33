import { randomUUID } from 'node:crypto';
import type { PartialDate, Party, Treaty } from '@/lib/core/treaty/treaty';
import type { Tx } from '@/lib/store/database';
import { findShippedParties, insertTreaty } from '@/lib/store/treaty-records';
import type { SignedIn } from '../access';
import { newName } from './new-name';

/** What somebody says of a treaty that is not stored yet. */
export type NewTreaty = {
  readonly title: string;
  readonly shortTitle: string;
  readonly parties: readonly string[];
  readonly signed?: PartialDate;
  readonly place?: string;
  readonly source?: { readonly title?: string; readonly url?: string };
};

/** Tries of a random name: each is taken once in half a million. */
const TRIES = 5;

/** Stores the record of a new treaty, private to the person, and answers its slug. */
export async function createTreaty(tx: Tx, user: SignedIn, given: NewTreaty): Promise<string> {
  const parties = await partiesOf(tx, given.parties);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const slug = newName(given.shortTitle);
    const id = await insertTreaty(tx, recordOf(slug, given, parties), user.id);
    if (id !== undefined) return slug;
  }
  throw new Error('no free name was found');
}

function recordOf(slug: string, given: NewTreaty, parties: readonly Party[]): Treaty {
  const { title, shortTitle, signed, place, source } = given;
  const url = source?.url || source?.title;
  const sources = url
    ? [
        {
          url,
          ...(source?.title && { title: source.title }),
          ...(!source?.url && { partial: true as const }),
        },
      ]
    : [];
  return {
    slug,
    title,
    shortTitle,
    status: 'not-stated',
    parties,
    titles: [],
    facts: [],
    events: signed
      ? [
          {
            kind: 'signed',
            label: 'Signed',
            ...(place && { place }),
            readings: [{ date: signed, preferred: true, sources }],
          },
        ]
      : [],
    relations: [],
    authenticTexts: [],
    sources,
  };
}

/**
 * Parties by name, however it is written large or small: those of the shipped records are these, those of
 * the record before (`known`) keep their codes, others get one of their own.
 */
export async function partiesOf(
  tx: Tx,
  names: readonly string[],
  known: readonly Party[] = [],
): Promise<Party[]> {
  const different = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  const shipped = await findShippedParties(tx, different);
  const codes = new Map(known.map(({ code, name }) => [name.toLowerCase(), code]));
  return different.map((name) => {
    const key = name.toLowerCase();
    return shipped.get(key) ?? { code: codes.get(key) ?? `x-${randomUUID()}`, name };
  });
}
