import type { Actor } from '@/lib/core/access/policy';
import { type EventKind, isDisputed, preferredReading } from '@/lib/core/treaty/treaty';
import type { OverviewDate, TreatyOverview } from '@/lib/core/treaty/treaty-record';
import { countAnnotationsByTreaty } from '@/lib/store/annotations';
import { findTreatySummaries, findTreatyTitles, type TreatySummary } from '@/lib/store/treaties';

/** Every treaty the actor may see with the facts a catalogue shows, counting only such notes. */
export async function listTreaties(actor: Actor): Promise<TreatyOverview[]> {
  const [treaties, counts] = await Promise.all([
    findTreatySummaries(actor),
    countAnnotationsByTreaty(actor),
  ]);
  return treaties.map((treaty) => toOverview(treaty, counts.get(treaty.slug) ?? 0));
}

/** Every treaty that the actor may see, by its short title. */
export async function listTitles(actor: Actor): Promise<{ slug: string; shortTitle: string }[]> {
  return findTreatyTitles(actor);
}

function toOverview(treaty: TreatySummary, noteCount: number): TreatyOverview {
  const { slug, title, shortTitle, status, visibility, parties, texts } = treaty;
  const signed = dateOf(treaty, 'signed') ?? dateOf(treaty, 'approved');
  const inForce = dateOf(treaty, 'entered-into-force');
  const ended = dateOf(treaty, 'terminated');
  return {
    slug,
    title,
    shortTitle,
    status,
    visibility,
    parties,
    ...(signed ? { signed } : {}),
    ...(inForce ? { inForce } : {}),
    ...(ended ? { ended } : {}),
    articleCount: Math.max(0, ...texts.map((text) => text.articleCount)),
    languages: [...new Set(texts.map((text) => text.lang))],
    noteCount,
  };
}

function dateOf(treaty: TreatySummary, kind: EventKind): OverviewDate | undefined {
  const event = treaty.events.find((candidate) => candidate.kind === kind);
  const date = event && preferredReading(event.readings)?.date;
  return event && date ? { ...date, disputed: isDisputed(event) } : undefined;
}
