/**
 * Stores a treaty for the walk through notes that a new version unsettled, in the database of DATABASE_URL:
 * `store-review.ts SLUG`; with `revise` behind it a second version; with `doubt NOTE` the place of a note in
 * it is left to be chosen between the last two articles, as carrying leaves one that it cannot decide. The
 * words are made up; they are stored in a throw-away database only.
 */

import { buildProvisions } from '../../lib/core/treaty/provision-tree';
import { publishVersion } from '../../lib/services/treaties/publish-version';
import { database, disconnect, transact } from '../../lib/store/database';
import { saveTreatyRecord } from '../../lib/store/treaty-records';

const PEACE = 'The Parties shall consult without delay when the peace is threatened.';
const SHIPS = 'Merchant ships may enter every open port of the other Party in winter.';
const DISPUTES = 'Disputes are settled by three arbiters within a year.';
const TERM = 'This Treaty remains in force for ten years from the day of its signature.';

const FIRST = [PEACE, SHIPS, DISPUTES];
const SECOND = [TERM, `In good faith. ${PEACE}`, DISPUTES, `${DISPUTES} Their award is final.`];

async function publish(slug: string, texts: readonly string[], isNew: boolean): Promise<void> {
  await transact(async (tx) => {
    if (isNew) {
      await saveTreatyRecord(tx, record(slug), 'review');
    }
    const expression = {
      ...{ slug, lang: 'en', standing: 'unofficial-translation' as const },
      title: 'Treaty with two versions',
    };
    const provisions = texts.map((text, index) => ({
      ...{ eId: `art_${index + 1}`, kind: 'article' as const, number: String(index + 1) },
      ...{ state: 'text-seen' as const, sources: [], text },
    }));
    await publishVersion(tx, expression, buildProvisions(provisions));
  });
}

function record(slug: string) {
  return {
    ...{ slug, title: 'Treaty with two versions', shortTitle: `Review ${slug.slice(-4)}` },
    status: 'not-in-force' as const,
    ...{ parties: [], titles: [], facts: [], events: [], relations: [] },
    ...{ authenticTexts: [], sources: [] },
  };
}

async function doubt(annotationId: string): Promise<void> {
  const place = (eId: string, score: number) => ({ eId, start: 0, end: 33, score });
  await database().anchor.updateMany({
    where: { target: { annotationId }, version: { number: 2 } },
    data: {
      ...{ state: 'ambiguous', eId: null, start: null, end: null, score: null },
      candidates: [place('art_3', 0.9), place('art_4', 0.88)],
    },
  });
}

const [slug, step, note = ''] = process.argv.slice(2);
if (slug === undefined) throw new RangeError('a slug is needed');
if (step === 'doubt') await doubt(note);
else await publish(slug, step === 'revise' ? SECOND : FIRST, step !== 'revise');
await disconnect();
