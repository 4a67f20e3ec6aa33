'use client';

import { useEffect, useState } from 'react';
import { citeEId } from '@/lib/core/treaty/write-citation';

const UNIT = /^(?:b\.|[a-f]\.)?((?:art|preamble|annex|testimonium)(?:_[^\s]+)?)$/;

/** The provision that the address names and the page has not, in words; undefined when there is none. */
function missingUnit(): string | undefined {
  let id: string;
  try {
    id = decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return undefined;
  }
  const [, eId] = UNIT.exec(id) ?? [];
  const unit = id.split(/__(?:para|point)_/, 1)[0] ?? '';
  if (eId === undefined || document.getElementById(id) || document.getElementById(unit)) return;
  return citeEId(eId);
}

/**
 * The same place as a table of three and more names it, or as a pair does: `a.art_4` there, `art_4`
 * here. A link outlives the change from one to the other.
 */
function otherName(): string | undefined {
  const id = window.location.hash.slice(1);
  const other = id.startsWith('a.') ? id.slice(2) : `a.${id}`;
  return !document.getElementById(id) && document.getElementById(other) ? other : undefined;
}

/** A link names a provision that is not on the page: says so, instead of staying silently at the top. */
export function MissingPlace({ where }: { readonly where: string }) {
  const [missing, setMissing] = useState<string>();

  useEffect(() => {
    const look = () => {
      const other = otherName();
      if (other !== undefined) window.location.replace(`#${other}`);
      else setMissing(missingUnit());
    };
    look();
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);

  if (missing === undefined) return null;
  return (
    <p role="alert" className="notice">
      {where} has no {missing}.
    </p>
  );
}
