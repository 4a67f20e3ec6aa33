import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LINK_RELATIONS, OBLIGATION_KINDS } from '@/lib/core/comparison/comparison';
import { CORRECTION_KINDS, type Correction } from '@/lib/core/comparison/correction';
import { compareTexts } from '@/lib/core/engine/compare';
import { applyChanges } from '@/lib/core/engine/diff/diff';
import { version } from '@/lib/core/testing/build';
import { PROVISION_KINDS, VERIFICATION_STATES } from '@/lib/core/treaty/provision';
import { SOURCE_KINDS, STANDINGS } from '@/lib/core/treaty/treaty';
import { shippedVersion } from '../../testing/shipped';
import { COMPARISON_FORMAT, comparisonJson } from './json';

const offset = z.int().min(0);
const share = z.number().min(0).max(1);
const eIds = z.array(z.string().min(1));
const range = { fromA: offset, toA: offset, fromB: offset, toB: offset };

const change = z.strictObject({
  ...range,
  move: offset.optional(),
  kind: z.enum(['split', 'join', 'spelling']).optional(),
});

const source = z.strictObject({
  url: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  partial: z.literal(true).optional(),
  accessed: z.iso.date().optional(),
  shows: z.string().optional(),
});

const provision = z.strictObject({
  eId: z.string(),
  kind: z.enum(PROVISION_KINDS),
  number: z.string().nullable(),
  numberConfirmed: z.boolean(),
  label: z.string().min(1),
  heading: z.string().nullable(),
  parent: z.string().nullable(),
  start: offset,
  text: z.string(),
  state: z.enum(VERIFICATION_STATES),
  note: z.string().nullable(),
  sources: z.array(source),
});

const side = z.strictObject({
  treaty: z.strictObject({ slug: z.string(), title: z.string(), shortTitle: z.string() }),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  standing: z.enum(STANDINGS),
  version: z.int().min(1),
  contentHash: z.string(),
  notice: z.string().nullable(),
  address: z.string().startsWith('/treaties/'),
  authenticTexts: z.array(z.strictObject({ lang: z.string(), source })),
  quotations: z.array(
    z.strictObject({
      eId: z.string(),
      lang: z.string(),
      text: z.string(),
      note: z.string().nullable(),
      source,
    }),
  ),
  provisions: z.array(provision),
});

const alignment = {
  left: eIds.min(1),
  right: eIds.min(1),
  relation: z.enum(LINK_RELATIONS),
  score: share,
  moved: z.boolean(),
  confidence: share,
  evidence: z.array(
    z.strictObject({
      kind: z.enum(['modal', 'negation', 'number', 'term', 'scope']),
      left: z.string(),
      right: z.string(),
    }),
  ),
  correction: z.string().nullable(),
};

const obligation = z.strictObject({
  kind: z.enum(OBLIGATION_KINDS),
  change: offset,
  before: z.string(),
  after: z.string(),
});

const link = z.strictObject({
  ...alignment,
  changes: z.array(change).nullable(),
  moves: z.array(z.strictObject({ ...range, changes: z.array(change) })).nullable(),
  obligations: z.array(obligation).nullable(),
  precise: z.boolean(),
});

const candidates = z.record(z.string(), z.array(z.strictObject({ eId: z.string(), score: share })));

const correction = z.strictObject({
  id: z.string(),
  kind: z.enum(CORRECTION_KINDS),
  left: eIds,
  right: eIds,
  relation: z.enum(LINK_RELATIONS).nullable(),
  reason: z.string(),
  author: z.string(),
  created: z.string(),
});

/** The form docs/comparison-json.md describes, to the last member. */
const document = z.strictObject({
  format: z.literal(COMPARISON_FORMAT),
  engine: z.string().min(1),
  method: z.enum(['content', 'structure', 'lexicon', 'incomparable']),
  options: z.strictObject({
    ignoreCase: z.boolean(),
    ignorePunctuation: z.boolean(),
    ignoreNumbering: z.boolean(),
    ignoreNames: z.boolean(),
    ignoreSpelling: z.boolean(),
  }),
  left: side,
  right: side,
  links: z.array(link),
  also: z.array(z.strictObject(alignment)),
  partly: z.array(z.strictObject({ ...alignment, ...range })),
  onlyLeft: eIds,
  onlyRight: eIds,
  candidates: z.strictObject({ left: candidates, right: candidates }),
  transfers: z.array(
    z.strictObject({
      ...{ leftEId: z.string(), rightEId: z.string(), ...range, score: share },
      ...{ changes: z.array(change), obligations: z.array(obligation) },
    }),
  ),
  obligationsRead: z.boolean(),
  corrections: z.array(correction),
});

const CORRECTION: Correction = {
  id: 'c1',
  kind: 'link',
  left: ['art_1'],
  right: ['art_1'],
  reason: 'The same duty.',
  visibility: 'public',
  author: { id: 'a secret', name: 'Ada Lovelace' },
  created: '2026-01-01T00:00:00Z',
};

describe('comparisonJson', () => {
  it.each([
    ['dprk-russia-2024', 'iran-russia-2025'],
    ['china-dprk-1961', 'ussr-dprk-1961'],
    ['dprk-russia-2000', 'dprk-russia-2000'],
  ])('has the documented form: %s and %s', (a, b) => {
    const [left, right] = [shippedVersion(a), shippedVersion(b)];
    const json: unknown = JSON.parse(
      JSON.stringify(comparisonJson(left, right, compareTexts(left, right))),
    );
    expect(document.safeParse(json).error?.issues).toBeUndefined();
  });

  it('lets a reader rebuild B from A and the changes of every link', () => {
    const [left, right] = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')];
    const json = comparisonJson(left, right, compareTexts(left, right));
    const text = (of: typeof json.left, wanted: readonly string[]) =>
      wanted.map((eId) => of.provisions.find((one) => one.eId === eId)?.text).join('\n');
    expect(json.links.length).toBeGreaterThan(0);
    for (const one of json.links) {
      const [a, b] = [text(json.left, one.left), text(json.right, one.right)];
      expect(applyChanges(a, b, one.changes ?? [])).toBe(b);
    }
  });

  it('has the documented form for texts of two languages', () => {
    const left = version({ slug: 'a', articles: ['Peace.'] });
    const right = version({ slug: 'a', lang: 'ko', articles: ['평화.'] });
    const json = comparisonJson(left, right, compareTexts(left, right));
    expect(document.safeParse(JSON.parse(JSON.stringify(json))).error?.issues).toBeUndefined();
  });

  it('names the corrections that made links by their authors, without ids of people', () => {
    const left = version({ slug: 'a', articles: ['Peace lasts.'] });
    const comparison = compareTexts(left, left);
    const links = comparison.links.map((one) => ({ ...one, correction: 'c1' }));
    const other = { ...CORRECTION, id: 'c2' };
    const json = comparisonJson(left, left, { ...comparison, links }, [CORRECTION, other]);
    expect(json.corrections).toEqual([
      expect.objectContaining({ id: 'c1', author: 'Ada Lovelace' }),
    ]);
    expect(JSON.stringify(json)).not.toContain('a secret');
  });
});
