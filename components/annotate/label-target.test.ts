import { describe, expect, it } from 'vitest';
import type { AnnotationTarget } from '@/lib/core/annotation/annotation';
import { labelPair, labelTarget, type VersionOnPage } from './label-target';

const shown = (slug: string, version = 1): VersionOnPage => ({
  slug,
  shortTitle: `Treaty ${slug}`,
  lang: 'en',
  version,
});

/** A place named `a@1#art_4`. */
function at(place: string): AnnotationTarget {
  const [, treaty = '', version = '', eId = ''] = /^(\w+)@(\d+)#(.+)$/.exec(place) ?? [];
  const selector = {
    eId,
    position: { start: 0, end: 4 },
    quote: { exact: 'Text', prefix: '', suffix: '' },
  };
  return { treaty, lang: 'en', version: Number(version), selector, anchor: { state: 'orphaned' } };
}

describe('labelTarget', () => {
  it('names side and treaty only where the page shows several', () => {
    expect(labelTarget(at('a@1#art_4'), [shown('a')])).toBe('Article 4');
    expect(labelTarget(at('b@1#art_3'), [shown('a'), shown('b')])).toBe('B Article 3, Treaty b');
  });

  it('names the text where the page does not show it', () => {
    expect(labelTarget(at('b@1#art_3'), [shown('a')])).toBe('Article 3, b');
  });

  it('tells two versions of one text apart', () => {
    const versions = [shown('a', 1), shown('a', 2)];
    expect(labelTarget(at('a@2#art_4'), versions)).toBe('B Article 4, Treaty a');
    expect(labelTarget(at('a@3#art_4'), versions)).toBe('A Article 4, Treaty a');
  });
});

describe('labelPair', () => {
  const label = (places: string[], ...versions: VersionOnPage[]) =>
    labelPair({ targets: places.map(at) }, versions);

  it('names both places of a note on a pair', () => {
    const places = ['a@1#art_4', 'b@1#art_3'];
    expect(label(places, shown('a'), shown('b'))).toBe('On A Article 4 and B Article 3');
    expect(label(places, shown('b'), shown('a'))).toBe('On B Article 4 and A Article 3');
    expect(label(places, shown('a'))).toBe('On Article 4 and Article 3 of b');
  });

  it('is for pairs only', () => {
    expect(label(['a@1#art_4', 'a@1#art_5'], shown('a'))).toBeUndefined();
  });
});
