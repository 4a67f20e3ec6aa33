import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/core/segmentation/edit-outline';
import { coverageOf } from '@/lib/core/segmentation/outline-coverage';
import { outlineOf } from '@/lib/core/segmentation/outline-of';
import { provisionsOfOutline } from '@/lib/core/segmentation/outline-provisions';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { readDocument } from './read-document';

const AKN = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="treaty"><body>
<chapter eId="chp_1"><num>Chapter I</num><heading>Peace</heading>
<article eId="art_1"><num>Article 1</num><heading>Lakes</heading>
<paragraph eId="art_1__para_1"><num>1.</num><content><p>The lakes are open.</p></content></paragraph>
<paragraph eId="art_1__para_2"><num>2.</num><content><p>So are the rivers.</p></content></paragraph>
</article>
<article eId="art_2"><num>Article 2</num><content><p>The Parties meet.</p></content></article>
</chapter></body></act></akomaNtoso>`;

const JSON_FILE = JSON.stringify({
  provisions: [
    { eId: 'preamble', kind: 'preamble', text: 'X and Y agree:' },
    { eId: 'art_1', kind: 'article', number: '1', text: 'One.\nTwo.' },
    { eId: 'art_1__para_1', kind: 'paragraph', number: '1', text: 'One.', start: 0 },
    { eId: 'art_1__para_2', kind: 'paragraph', number: '2', text: 'Two.', start: 5 },
    { eId: 'art_2', kind: 'article', number: '2', heading: 'Trade', text: 'Three.' },
  ],
});

async function open(file: string) {
  const document = await readDocument(new TextEncoder().encode(file));
  const { provisions = [], lines, leftOut } = document;
  return {
    provisions,
    lines,
    outline: outlineOf({ provisions, starts: new Map(), leftOut }, lines),
  };
}

describe('the outline of a file that states its structure', () => {
  it.each([
    ['Akoma Ntoso', AKN],
    ['JSON', JSON_FILE],
  ])('%s gives the provisions that it states, with their lines', async (_name, file) => {
    const { provisions, lines, outline } = await open(file);
    expect(provisionsOfOutline(outline)).toEqual(provisions);
    expect(coverageOf(outline, lines).missing).toBe(0);
    const starts = outline.map(({ line }) => line);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('keeps its paragraphs when it is corrected', async () => {
    const { outline, lines } = await open(AKN);
    const [article] = outline.filter(({ id }) => id === 'art_1');
    const split = applyEdits(outline, [
      { kind: 'split', id: 'art_1', at: article?.text.indexOf('So') ?? 0, role: 'article' },
      { kind: 'merge', id: 'art_2' },
    ]);
    const provisions = provisionsOfOutline(split);
    expect(checkProvisions(provisions)).toEqual([]);
    expect(coverageOf(split, lines).missing).toBe(0);
    expect(provisions.map(({ eId, text }) => `${eId} ${text.replaceAll('\n', ' / ')}`)).toEqual([
      'chp_1 ',
      'art_1 The lakes are open.',
      'art_1__para_1 The lakes are open.',
      'art_nn So are the rivers. / Article 2 / The Parties meet.',
      'art_nn__para_2 So are the rivers.',
    ]);
  });
});
