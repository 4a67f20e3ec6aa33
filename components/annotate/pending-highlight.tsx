'use client';

import { useEffect } from 'react';
import { clearPending, paintPending } from '@/lib/dom/paint';
import { domRangesOf, type UnitRange } from '@/lib/dom/text-range';
import './pending.css';

/** Keeps the selected words visible while their note is written. Renders nothing. */
export function PendingHighlight({ ranges }: { readonly ranges: readonly UnitRange[] }) {
  useEffect(() => {
    paintPending(domRangesOf(document, ranges));
    return clearPending;
  }, [ranges]);
  return null;
}
