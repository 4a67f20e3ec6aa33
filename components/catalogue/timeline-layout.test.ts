import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverviewDate, TreatyOverview } from '@/lib/core/treaty/treaty-record';
import { layoutTimeline, yearsOf } from './timeline-layout';

const date = (value: string): OverviewDate => ({
  value,
  precision: value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day',
  disputed: false,
});

function treaty(slug: string, more: Partial<TreatyOverview>): TreatyOverview {
  return {
    slug,
    title: slug,
    shortTitle: slug,
    status: 'in-force',
    parties: [],
    visibility: 'public',
    articleCount: 1,
    languages: [],
    noteCount: 0,
    ...more,
  };
}

const today = '2026-11-21';
const china = treaty('china', { signed: date('1961-07-11'), inForce: date('1961-09-10') });
const soviet = treaty('soviet', {
  status: 'terminated',
  signed: date('1961-07-06'),
  inForce: date('1961-09-10'),
  ended: date('1996-09-10'),
});
const rights = treaty('rights', { status: 'declaration', signed: date('1948-12-10') });
const draft = treaty('draft', { status: 'not-in-force', signed: date('2026') });

describe('yearsOf', () => {
  it('puts a date in the middle of what is left open', () => {
    expect(yearsOf(date('2024'))).toBe(2024.5);
    expect(yearsOf(date('2024-01'))).toBeCloseTo(2024 + 1 / 24);
    expect(yearsOf(date('2023-07-02'))).toBeCloseTo(2023.5);
  });
});

describe('layoutTimeline', () => {
  const layout = layoutTimeline([china, draft, soviet, rights, treaty('undated', {})], today);
  const row = (slug: string) => layout.rows.find((candidate) => candidate.treaty.slug === slug);

  it('lists the dated treaties, oldest first', () => {
    expect(layout.rows.map((candidate) => candidate.treaty.slug)).toEqual([
      'rights',
      'soviet',
      'china',
      'draft',
    ]);
  });

  it('marks the decades', () => {
    expect(layout.ticks.map((tick) => tick.year)).toEqual([
      1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020,
    ]);
    expect(layout.ticks[0]?.x).toBe(0);
  });

  it('leaves the bar of a treaty in force open at today', () => {
    const bar = row('china')?.bar;
    expect(bar?.open).toBe(true);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(layout.todayX);
  });

  it('closes the bar of an ended treaty where it ended', () => {
    expect(row('soviet')?.bar?.open).toBe(false);
    expect(row('soviet')?.bar?.width).toBeLessThan(row('china')?.bar?.width ?? 0);
  });

  it('draws no bar for what is not in force', () => {
    expect([row('rights')?.bar, row('draft')?.bar]).toEqual([undefined, undefined]);
  });

  it('turns labels round at the right edge', () => {
    expect(row('china')?.labelAnchor).toBe('start');
    expect(row('draft')?.labelAnchor).toBe('end');
  });

  it('has only today when there is no treaty', () => {
    expect(layoutTimeline([], today).rows).toEqual([]);
  });

  it('keeps everything inside the strip', () => {
    const dates = fc
      .array(fc.integer({ min: 1648, max: 2060 }), { minLength: 3, maxLength: 3 })
      .map((years) => years.sort((a, b) => a - b).map((year) => date(String(year))));
    const any = dates.map(([signed, inForce, ended]) =>
      treaty('any', { status: 'terminated', signed, inForce, ended }),
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (treaties) => {
        const { rows, todayX, ticks } = layoutTimeline(treaties, today);
        const places = rows.flatMap(({ signedX = 0, bar, labelX }) => [
          signedX,
          labelX,
          bar?.x ?? 0,
          (bar?.x ?? 0) + (bar?.width ?? 0),
        ]);
        for (const place of [todayX, ...places, ...ticks.map((tick) => tick.x)]) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100.01);
        }
        expect(ticks.length).toBeLessThanOrEqual(12);
      }),
      { seed: 20240619, numRuns: 300 },
    );
  });
});
