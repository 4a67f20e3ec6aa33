import { describe, expect, it } from 'vitest';
import { collate } from '@/lib/core/engine/collate';
import { renderCollation } from '@/lib/core/presentation/rendered-collation';
import { version } from '@/lib/core/testing/build';
import type { VersionText } from '@/lib/core/treaty/provision';
import { passageHtml } from './passage-html';

const htmlOf = (base: VersionText, ...witnesses: VersionText[]) =>
  renderCollation({ base, witnesses }, collate(base, witnesses)).map((shown) =>
    passageHtml(base, shown),
  );

/** What is shown, as one line of words. */
const wordsIn = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/ +/g, ' ');

const TEXT = 'The Parties shall keep the peace of the region.';

describe('passageHtml', () => {
  it('prints the apparatus for the eye and says it for the ear', () => {
    const [html = ''] = htmlOf(
      version({ articles: [TEXT] }),
      version({ articles: [TEXT.replace('keep', 'guard')] }),
    );
    expect(wordsIn(html)).toContain('1 keep ] guard B');
    expect(html).toContain('<span class="visually-hidden">B has “guard” instead of “keep”.</span>');
    expect(html).toMatch(/<li id="entry-art_1-1"><a [^>]*href="#variant-art_1-1"/);
  });

  it('says in which words a text differs from a quotation', () => {
    const quotation = {
      eId: 'art_1',
      lang: 'en',
      text: 'guard the peace of the whole region',
      source: { url: 'https://example.org/report', title: 'Report' },
    };
    const base = { ...version({ articles: [TEXT] }), quotations: [quotation] };
    const [html = ''] = htmlOf(base, base);
    expect(wordsIn(html)).toContain(
      'A B otherwise: keep the peace of the region ( keep for guard , lacks whole )',
    );
  });

  it('escapes every word, also of readings and headings', () => {
    const evil = '<img src=x onerror="alert(1)">';
    const [html = ''] = htmlOf(
      version({ articles: [TEXT] }),
      version({ articles: [TEXT.replace('region', evil)] }),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('sets words in the direction of their text, and the apparatus around them in its own', () => {
    const text = 'طرفین صلح منطقه و امنیت مرزهای خود را حفظ می‌کنند.';
    const persian = (words: string) => version({ lang: 'fa', dir: 'rtl', articles: [words] });
    const [html = ''] = htmlOf(persian(text), persian(text.replace('صلح', 'آرامش')));
    expect(html).toMatch(/<bdi [^>]*lang="fa" dir="rtl">صلح<\/bdi>\]/);
  });
});
