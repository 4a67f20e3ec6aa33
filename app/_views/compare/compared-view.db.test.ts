import { describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { compareVersions } from '@/lib/services/comparisons/compare-versions';
import { exportComparison } from '@/lib/services/comparisons/export-comparison';
import { createCorrection } from '@/lib/services/corrections/create-correction';
import { person } from '@/lib/services/testing/people';
import { treatyOf } from '@/lib/services/testing/treaties';
import { comparedView } from './compared-view';

const ORIGIN = 'https://concordat.example.org';
const ARTICLES = ['The Parties shall consult.', 'Each Party shall assist.', 'Trade is free.'];

/** Two treaties and two public corrections of one provision, of which the later one holds. */
async function correctedPair() {
  const [a, b] = await Promise.all([treatyOf(...ARTICLES), treatyOf(...ARTICLES)]);
  const sides = [
    { slug: a, lang: 'en', version: 1 },
    { slug: b, lang: 'en', version: 1 },
  ] as const;
  const { actor } = await person();
  const pairWith = async (right: string) => {
    const said = { kind: 'link', left: ['art_1'], right: [right], reason: 'why' } as const;
    const made = await createCorrection(actor, { ...said, sides, visibility: 'public' });
    return made.value.id;
  };
  return { sides, actor, earlier: await pairWith('art_2'), later: await pairWith('art_3') };
}

type Pair = Awaited<ReturnType<typeof correctedPair>>;

async function pageOf({ sides }: Pair, actor: Actor) {
  const compared = await compareVersions(actor, sides, PLAIN_QUERY);
  return comparedView({
    actor,
    compared,
    sides,
    query: PLAIN_QUERY,
    notes: { sides: [[], []], counts: [new Map(), new Map()], total: 0 },
  });
}

async function fileOf({ sides }: Pair, actor: Actor, format: string): Promise<string> {
  const { content } = await exportComparison(actor, {
    sides,
    query: PLAIN_QUERY,
    format,
    notes: false,
    origin: ORIGIN,
    date: '2026-01-02T03:04:05.678Z',
  });
  return String(content);
}

describe('the permanent address', () => {
  it('is one for the page and for its files, and names the corrections in effect', async () => {
    const pair = await correctedPair();
    const held = [
      [pair.actor, pair.later],
      // What others made public holds for those who take it.
      [ANONYMOUS, 'none'],
    ] as const;
    for (const [actor, fix] of held) {
      const { permanent, pinned } = await pageOf(pair, actor);
      expect(permanent).toBe(`/compare/${pinned}?show=marked&fix=${fix}`);
      for (const format of ['html', 'tei']) {
        const named = new RegExp(`${ORIGIN}(/compare/[^"<]+)`).exec(
          await fileOf(pair, actor, format),
        );
        // As markup writes an address of two parts.
        expect(named?.[1]?.replaceAll('&amp;', '&')).toBe(permanent);
      }
    }
  });

  it('opens the comparison as it was when a correction is made later', async () => {
    const pair = await correctedPair();
    const before = await compareVersions(pair.actor, pair.sides, PLAIN_QUERY);
    const { permanent } = await pageOf(pair, pair.actor);
    const unlinked = { kind: 'unlink', left: ['art_1'], right: ['art_3'], reason: 'why' } as const;
    await createCorrection(pair.actor, { ...unlinked, sides: pair.sides, visibility: 'public' });
    const corrections = new URLSearchParams(permanent.split('?')[1]).get('fix')?.split(',') ?? [];
    const now = await compareVersions(pair.actor, pair.sides, PLAIN_QUERY);
    const then = await compareVersions(ANONYMOUS, pair.sides, { ...PLAIN_QUERY, corrections });
    expect(then.comparison.links).toEqual(before.comparison.links);
    expect(now.comparison.links).not.toEqual(before.comparison.links);
  });
});
