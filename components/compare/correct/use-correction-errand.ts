'use client';

import { useEffect, useEffectEvent } from 'react';
import { entranceHere } from '@/lib/client/entrance';
import { formatErrand, parseErrand } from '@/lib/core/address/errand';
import { type RowRequest, requestOfKey } from './row-requests';

/** The way to sign in that leads back to this row, shown as it is now, and to its dialog. */
export function signInAt(row: string): string {
  return entranceHere('/sign-in', formatErrand({ kind: 'correct', row }));
}

/** Opens the dialog of the row that the address asks for: its reader signed in on the way to it. */
export function useCorrectionErrand(
  signedIn: boolean,
  onRequest: (request: RowRequest) => void,
): void {
  const run = useEffectEvent(() => {
    const errand = parseErrand(window.location.hash);
    const request = errand?.kind === 'correct' ? requestOfKey(errand.row) : undefined;
    if (!request) return;
    const { pathname, search } = window.location;
    // The row's own anchor: the page goes there as by any link.
    const anchor = `#${encodeURIComponent(request.key)}`;
    window.history.replaceState(null, '', `${pathname}${search}${anchor}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    onRequest(request);
  });

  useEffect(() => {
    if (signedIn) run();
  }, [signedIn]);
}
