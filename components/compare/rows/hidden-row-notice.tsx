'use client';

import { useEffect, useState } from 'react';
import { citeEId } from '@/lib/core/treaty/write-citation';

const ROW = /^(b\.)?((?:art|preamble|annex|testimonium)(?:_[^\s]+)?)$/;

/** The provision that the address names and the filters left out, in words; undefined when there is none. */
function missingRow(): string | undefined {
  const id = decodeFragment(window.location.hash);
  const [, inB, eId] = ROW.exec(id) ?? [];
  if (eId === undefined || document.getElementById(id)) return undefined;
  return `${citeEId(eId)} of ${inB === undefined ? 'A' : 'B'}`;
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** A link leads to a row that the filters leave out: says so, and offers to show it. */
export function HiddenRowNotice({ everything }: { readonly everything: string }) {
  const [missing, setMissing] = useState<string>();

  useEffect(() => {
    const look = () => setMissing(missingRow());
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);

  if (missing === undefined) return null;
  return (
    <p role="alert" className="notice">
      {missing} is not among the rows shown.{' '}
      <a href={`${everything}${window.location.hash}`}>Show it with all rows</a>
    </p>
  );
}
