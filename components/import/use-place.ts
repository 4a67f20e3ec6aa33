'use client';

import { useState } from 'react';
import type { ImportDraft } from '@/lib/client/import-client';
import type { OutlineItem } from '@/lib/core/segmentation/outline';
import { useCorrections } from './use-corrections';

/** Brings an item and a line of the source into sight. */
export type Show = (id: string, line: number) => void;

type Selection = { readonly line?: number; readonly items?: readonly OutlineItem[] };

/** The outline as it is corrected, with the item at hand. */
export function usePlace(draft: ImportDraft, show: Show) {
  const corrections = useCorrections(draft);
  const { outline } = corrections;
  const [at, setAt] = useState({ id: outline[0]?.id ?? '', index: 0 });
  const [caret, setCaret] = useState(0);
  const [said, setSaid] = useState('');

  // Where the item at hand is gone, the one in its place is at hand.
  const found = outline.findIndex(({ id }) => id === at.id);
  const index = found >= 0 ? found : Math.min(at.index, outline.length - 1);
  const item: OutlineItem | undefined = outline[index];

  function select(id: string, { line, items = outline }: Selection = {}): void {
    const place = items.findIndex((one) => one.id === id);
    const target = items[place];
    if (!target) return;
    setAt({ id, index: place });
    if (id !== item?.id) setCaret(0);
    show(id, line ?? target.line);
  }

  return { ...corrections, item, index, select, caret, setCaret, said, setSaid };
}

export type WalkPlace = ReturnType<typeof usePlace>;
