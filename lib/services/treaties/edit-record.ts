import type { Actor } from '@/lib/core/access/policy';
import type {
  EventKind,
  LifecycleEvent,
  PartialDate,
  Source,
  Treaty,
  TreatyRelationKind,
  TreatyStatus,
} from '@/lib/core/treaty/treaty';
import { EVENT_LABELS } from '@/lib/core/treaty/treaty-labels';
import { AppError } from '@/lib/errors';
import { type Tx, transact } from '@/lib/store/database';
import { findTreaty, findTreatyTitles } from '@/lib/store/treaties';
import { changeTreatyRecord, findRevisions, linkRelations } from '@/lib/store/treaty-records';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { partiesOf } from './create-treaty';
import { getTreaty } from './get-treaty';
import { treatyFor } from './text-subjects';

type GivenSource = { readonly title?: string; readonly url?: string };

/** A change of a record: what is left out stays; lists replace what was there. */
export type RecordEdit = {
  readonly title?: string;
  readonly shortTitle?: string;
  readonly status?: TreatyStatus;
  readonly parties?: readonly string[];
  /** Readings of one event stand together; several of a kind are sources that disagree. */
  readonly events?: readonly {
    readonly kind: EventKind;
    readonly date: PartialDate;
    readonly place?: string;
    readonly statement?: string;
    readonly preferred?: boolean;
    readonly source?: GivenSource;
  }[];
  readonly facts?: readonly {
    readonly label: string;
    readonly value: string;
    readonly note?: string;
    readonly preferred?: boolean;
    readonly source?: GivenSource;
  }[];
  readonly relations?: readonly {
    readonly kind: TreatyRelationKind;
    readonly title: string;
    readonly slug?: string;
    readonly note?: string;
  }[];
  /** Its names in other languages. */
  readonly titles?: Treaty['titles'];
  /** Where the authentic texts can be consulted. */
  readonly authenticTexts?: readonly { readonly lang: string; readonly source: GivenSource }[];
  readonly reason?: string;
};

/**
 * Changes a record of the actor's own and keeps what it was. Throws `stale-revision` when it was changed
 * since `revision`, so that nothing of either is lost.
 */
export async function editRecord(
  user: SignedIn,
  slug: string,
  revision: number,
  edit: RecordEdit,
): Promise<{ readonly revision: number }> {
  await limitAttempts(['write-user', user.id]);
  const before = await findTreaty(user, slug);
  if (!before) throw new AppError('not-found');
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    await treatyFor(tx, user, 'update', slug);
    if (before.revision !== revision) throw new AppError('stale-revision');
    const treaty = await edited(tx, before, edit);
    const { reason } = edit;
    const change = { treaty, before: recordOf(before), revision, ownerId: user.id, reason };
    if (!(await changeTreatyRecord(tx, change))) throw new AppError('stale-revision');
    await linkRelations(tx, treaty);
    return { revision: revision + 1 };
  });
}

/**
 * What a record said before each of its changes, the newest first. It was seen by its owner, so a relation
 * leads to another treaty only where the actor may see that, and what it said before it was published
 * stays the owner's. Throws `not-found`.
 */
export async function recordHistory(actor: Actor, slug: string) {
  await getTreaty(actor, slug);
  const [revisions, seen] = await Promise.all([
    findRevisions(actor, slug),
    findTreatyTitles(actor),
  ]);
  const visible = new Set(seen.map((treaty) => treaty.slug));
  return revisions.map((revision) => ({
    ...revision,
    record: {
      ...revision.record,
      relations: revision.record.relations.map(({ slug: to, ...relation }) => ({
        ...relation,
        ...(to !== undefined && visible.has(to) && { slug: to }),
      })),
    },
  }));
}

function recordOf(stored: Treaty): Treaty {
  const { slug, title, shortTitle, status, parties, titles, facts, events, relations } = stored;
  const { authenticTexts, sources } = stored;
  return {
    slug,
    title,
    shortTitle,
    status,
    parties,
    titles,
    facts,
    events,
    relations,
    authenticTexts,
    sources,
  };
}

async function edited(tx: Tx, before: Treaty, edit: RecordEdit): Promise<Treaty> {
  const record = recordOf(before);
  const treaty: Treaty = {
    ...record,
    title: edit.title ?? record.title,
    shortTitle: edit.shortTitle ?? record.shortTitle,
    status: edit.status ?? record.status,
    parties: edit.parties ? await partiesOf(tx, edit.parties, record.parties) : record.parties,
    titles: edit.titles ?? record.titles,
    events: edit.events ? eventsOf(edit.events) : record.events,
    facts: edit.facts ? factsOf(edit.facts, record.facts) : record.facts,
    relations: edit.relations?.map((one) => ({ ...one, sources: [] })) ?? record.relations,
    authenticTexts: edit.authenticTexts
      ? authenticTextsOf(edit.authenticTexts)
      : record.authenticTexts,
  };
  return { ...treaty, sources: sourcesNow(record, treaty) };
}

/** Sources of the whole record stay; those that stood for a statement stay with it. */
function sourcesNow(before: Treaty, after: Treaty): Source[] {
  const cited = new Set(citedBy(before).map(({ url }) => url));
  const whole = before.sources.filter(({ url }) => !cited.has(url));
  return [...new Map([...whole, ...citedBy(after)].map((one) => [one.url, one])).values()];
}

function citedBy({ events, facts, authenticTexts }: Treaty): Source[] {
  const readings = [...events, ...facts].flatMap((statement) => [...statement.readings]);
  return [
    ...readings.flatMap(({ sources }) => [...sources]),
    ...authenticTexts.map(({ source }) => source),
  ];
}

function authenticTextsOf(
  given: NonNullable<RecordEdit['authenticTexts']>,
): Treaty['authenticTexts'] {
  const texts = given.flatMap(({ lang, source }) =>
    sourcesOf(source).map((one) => ({ lang, source: one })),
  );
  return [...new Map(texts.map((one) => [`${one.lang} ${one.source.url}`, one])).values()];
}

function eventsOf(given: NonNullable<RecordEdit['events']>): LifecycleEvent[] {
  const kinds = [...new Set(given.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = given.filter((event) => event.kind === kind);
    const place = own.find((event) => event.place)?.place;
    return {
      kind,
      label: EVENT_LABELS[kind],
      ...(place && { place }),
      readings: own.map(({ date, statement, preferred, source }, index) => ({
        date,
        ...(statement && { statement }),
        preferred: preferred ?? (own.length === 1 && index === 0),
        sources: sourcesOf(source),
      })),
    };
  });
}

function factsOf(
  given: NonNullable<RecordEdit['facts']>,
  before: Treaty['facts'],
): Treaty['facts'] {
  const labels = [...new Set(given.map(({ label }) => label))];
  const keys = new Map(before.map(({ label, key }) => [label, key]));
  const taken = new Set(labels.flatMap((label) => keys.get(label) ?? []));
  let count = 0;
  /** A fact keeps its key, which addresses name; a new one gets the next that is free. */
  const keyOf = (label: string) => {
    const known = keys.get(label);
    if (known !== undefined) return known;
    do count += 1;
    while (taken.has(`own-${count}`));
    return `own-${count}`;
  };
  return labels.map((label) => ({
    key: keyOf(label),
    label,
    readings: given
      .filter((fact) => fact.label === label)
      .map(({ value, note, preferred = false, source }) => ({
        value,
        ...(note && { note }),
        preferred,
        sources: sourcesOf(source),
      })),
  }));
}

function sourcesOf(given: GivenSource | undefined): Source[] {
  const title = given?.title || undefined;
  if (given?.url) return [{ url: given.url, ...(title && { title }) }];
  return title ? [{ url: title, title, partial: true }] : [];
}
