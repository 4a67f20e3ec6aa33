import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { ImportDraft } from '@/lib/client/import-client';
import { textLines } from '@/lib/core/segmentation/lines';
import { outlineOf } from '@/lib/core/segmentation/outline-of';
import { segment } from '@/lib/core/segmentation/segment';
import { ImportForm } from './import-form';
import { ImportReading } from './import-reading';
import { ImportSource } from './import-source';
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

const nowhere = () => undefined;
const ROUTER: AppRouterInstance = {
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
  bfcacheId: '',
};

/** The words of a page as the server sends it, parts apart by "|". */
function wordsOf(page: ReactNode): string {
  const html = renderToString(<AppRouterContext value={ROUTER}>{page}</AppRouterContext>);
  return html.replace(/<!-- -->/g, '').replace(/<[^>]*>/g, '|');
}

const draft = draftOf(TEXT);

it('shows a draft with the corrections that were saved: counts, doubts, what was left out', () => {
  const words = wordsOf(<ImportWorkbench draft={draft} />);
  expect(words).toContain('3 articles, 1 gap, no repeated numbers.');
  expect(words).toContain('4 provisions, 3 characters left out, 1 character changed by hand.');
  expect(words).toContain('Line 9: Article 4 follows article 2');
  expect(words).toContain('Left out, line 6: A page number.');
  expect(words).toContain('Printed: |Article 3|');
});

it('proposes a new version of what is nearly the same', () => {
  const texts = [
    { lang: 'en', name: 'kcna', standing: 'unofficial-translation', isPublic: false },
  ] as const;
  const treaties = [{ slug: 'peace', title: 'Peace', texts }];
  const like = { address: 'peace:en~kcna@v2', share: 0.987, title: 'version 2 of Peace' };
  const words = wordsOf(
    <ImportWorkbench draft={{ ...draft, likeness: [like] }} confirmation={{ treaties }} />,
  );
  expect(words).toContain('98 % the same as |version 2 of Peace|. Import as its new version?');
  expect(words).toContain('Peace · English · kcna · Unofficial translation');
});

it('offers the ways in, waits, says why it failed, and how the source was read', () => {
  expect(wordsOf(<ImportForm />)).toContain('Fetch and import');
  expect(wordsOf(<ImportReading draft={{ ...draft, state: 'reading' }} />)).toContain('Cancel');
  const failed = { ...draft, state: 'failed', error: 'The file is empty.' } as const;
  expect(wordsOf(<ImportReading draft={failed} />)).toContain('The file is empty.|');
  expect(wordsOf(<ImportSource draft={draft} />)).toContain('read as plain-text, language en');
});
