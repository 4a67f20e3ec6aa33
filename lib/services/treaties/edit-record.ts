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
import { findTreaty } from '@/lib/store/treaties';
import { changeTreatyRecord, findRevisions, linkRelations } from '@/lib/store/treaty-records';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { partiesOf } from './create-treaty';
import { getTreaty } from './get-treaty';
import { findTreatyForWrite } from './text-subjects';

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
    const { subject } = await findTreatyForWrite(tx, slug);
    authorize(user, 'update', subject);
    const treaty = await edited(tx, before, edit);
    const { reason } = edit;
    const change = { treaty, before: recordOf(before), revision, ownerId: user.id, reason };
    if (!(await changeTreatyRecord(tx, change))) throw new AppError('stale-revision');
    await linkRelations(tx, treaty);
    return { revision: revision + 1 };
  });
}

/** What a record said before each of its changes, the newest first. Throws `not-found`. */
export async function recordHistory(actor: Actor, slug: string) {
  await getTreaty(actor, slug);
  return findRevisions(slug);
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
  const events = edit.events ? eventsOf(edit.events) : record.events;
  const facts = edit.facts ? factsOf(edit.facts) : record.facts;
  const named = [...events, ...facts].flatMap(({ readings }) =>
    readings.flatMap(({ sources }) => sources),
  );
  return {
    ...record,
    title: edit.title ?? record.title,
    shortTitle: edit.shortTitle ?? record.shortTitle,
    status: edit.status ?? record.status,
    parties: edit.parties ? await partiesOf(tx, edit.parties) : record.parties,
    events,
    facts,
    relations: edit.relations?.map((one) => ({ ...one, sources: [] })) ?? record.relations,
    sources: [...new Map([...record.sources, ...named].map((one) => [one.url, one])).values()],
  };
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

function factsOf(given: NonNullable<RecordEdit['facts']>): Treaty['facts'] {
  const labels = [...new Set(given.map(({ label }) => label))];
  return labels.map((label, index) => ({
    key: `own-${index + 1}`,
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
