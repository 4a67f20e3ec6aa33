import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ImportDraft } from '@/lib/client/import-client';
import { textLines } from '@/lib/core/segmentation/lines';
import { outlineOf } from '@/lib/core/segmentation/outline-of';
import { segment } from '@/lib/core/segmentation/segment';
import { ImportWorkbench } from './import-workbench';

const TEXT = `TREATY OF PEACE

X and Y, wishing peace:
Article 1
One.
- 2 -
Article 3
Three.
Article 4
Four.`;

function draftOf(source: string): ImportDraft {
  const lines = textLines(source);
  const found = segment(lines);
  return {
    id: 'i1',
    state: 'ready',
    name: 'peace.txt',
    source: { format: 'plain-text', lang: 'en', remarks: [] },
    lines,
    outline: outlineOf(found, lines),
    edits: [{ kind: 'renumber', id: 'art_3', number: '2' }],
    revision: 1,
    issues: found.issues,
    metadata: found.metadata,
  };
}

it('shows a draft with the corrections that were saved: counts, doubts, what was left out', () => {
  const shown = renderToString(<ImportWorkbench draft={draftOf(TEXT)} />);
  const words = shown.replace(/<!-- -->/g, '').replace(/<[^>]*>/g, '|');
  expect(words).toContain('3 articles, 1 gap, no repeated numbers.');
  expect(words).toContain('4 provisions, 3 characters left out, 1 character changed by hand.');
  expect(words).toContain('Line 9: Article 4 follows article 2');
  expect(words).toContain('Left out, line 6: A page number.');
  expect(words).toContain('Printed: |Article 3|');
});
