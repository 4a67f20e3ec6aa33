import { describe, expect, it } from 'vitest';
import type { AlignmentLink, Comparison } from '@/lib/core/comparison/comparison';
import { compareTexts } from '@/lib/core/engine/compare';
import { version } from '@/lib/core/testing/build';
import type { VersionText } from '@/lib/core/treaty/provision';
import { shippedVersion } from '@/lib/testing/shipped';
import { ribbonMapHtml } from './ribbon-map-html';

/** Two texts of 500 articles, each linked to one far away or, every eighth, to none. */
function longPair(): [VersionText, VersionText, Comparison] {
  const count = 500;
  const articles = Array.from({ length: count }, (_, index) =>
    'Text of it. '.repeat(1 + (index % 5)),
  );
  const [left, right] = [version({ slug: 'a', articles }), version({ slug: 'b', articles })];
  const relations = ['identical', 'similar', 'broader', 'contrasts'] as const;
  const links = articles.flatMap((_, index): (AlignmentLink & { precise: true })[] => {
    if (index % 8 === 7) return [];
    const relation = relations[Math.floor(index / 50) % 4] ?? 'similar';
    const ends = { left: [`art_${index + 1}`], right: [`art_${((index + 50) % count) + 1}`] };
    const moved = index >= 450;
    return [{ ...ends, relation, moved, score: 0.5, confidence: 1, evidence: [], precise: true }];
  });
  const found = compareTexts(version({ slug: 'a' }), version({ slug: 'b' }));
  return [left, right, { ...found, links }];
}

const count = (html: string, part: string | RegExp) => html.split(part).length - 1;

describe('ribbonMapHtml', () => {
  it('names every provision and what it is linked to', () => {
    const [left, right] = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')];
    const html = ribbonMapHtml(left, right, compareTexts(left, right));
    expect(count(html, '<a href="#')).toBe(24 + 48);
    expect(count(html, 'aria-label="A, Article 4: ')).toBe(1);
    expect(count(html, 'href="#b.art_47"')).toBe(1);
    expect(count(html, 'tabindex="0"')).toBe(1);
  });

  it('stays light for five hundred articles against five hundred', () => {
    const [left, right, comparison] = longPair();
    const html = ribbonMapHtml(left, right, comparison);
    const provisions = left.provisions.length + right.provisions.length;
    // The page carries the map besides its rows: about what an empty link takes for each provision.
    expect(html.length / provisions).toBeLessThan(60);
    // Bands are drawn together by kind, not one element each.
    expect(count(html, '<path ')).toBeLessThan(30);
  });

  it('has no style and no script, which the page’s policy forbids', () => {
    expect(ribbonMapHtml(...longPair())).not.toMatch(/ style=|<script|<style| on\w+=/);
  });

  it('escapes what texts are called', () => {
    const named = version({ slug: 'x', articles: ['One.'] });
    const odd = { ...named, treaty: { ...named.treaty, shortTitle: '<b>&"' } };
    expect(ribbonMapHtml(odd, named, compareTexts(odd, named))).toContain(
      'A, &lt;b&gt;&amp;&quot;',
    );
  });
});
