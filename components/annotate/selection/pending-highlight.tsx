'use client';

import { useEffect } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { clearPending, paintPending } from '@/lib/dom/paint';
import { domRangesOf } from '@/lib/dom/text-range';
import './pending.css';

/**
 * Keeps the selected words visible while their note is written: painted, and scrolled to where the
 * editor's coming has moved or covered them. Renders nothing.
 */
export function PendingHighlight({ ranges }: { readonly ranges: readonly UnitRange[] }) {
  useEffect(() => {
    const painted = domRangesOf(document, ranges);
    paintPending(painted);
    painted[0]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    return clearPending;
  }, [ranges]);
  return null;
}
