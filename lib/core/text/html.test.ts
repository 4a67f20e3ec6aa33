import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { html } from './html';

describe('html', () => {
  it('nests its own output and escapes everything else', () => {
    const items = ['a', '<b>'].map((word) => html`<li>${word}</li>`);
    expect(html`<ul title="${'"'}">${items}${false}${undefined}${3}</ul>`.html).toBe(
      '<ul title="&quot;"><li>a</li><li>&lt;b&gt;</li>3</ul>',
    );
  });

  it('lets no value become a tag or an attribute', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"><script>', "' onload='x", '</p>', '&lt;'),
    );
    fc.assert(
      fc.property(nasty, nasty, (attribute, text) => {
        const clean = (value: string) => value.replace(/[\0\r]/g, '');
        const { html: built } = html`<p title="${clean(attribute)}">${clean(text)}</p>`;
        const [p, ...more] = parseFragment(built).childNodes;
        expect(more).toEqual([]);
        expect(p && 'attrs' in p && p.attrs).toEqual([{ name: 'title', value: clean(attribute) }]);
        expect(p && 'childNodes' in p && p.childNodes.every((n) => n.nodeName === '#text')).toBe(
          true,
        );
      }),
      { seed: 20240619, numRuns: 300 },
    );
  });
});
