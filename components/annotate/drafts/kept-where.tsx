'use client';

import { useSyncExternalStore } from 'react';
import { personOfKey } from './draft-keys';
import type { KeptDraft } from './draft-store';
import { onServerSince, watchExchanged } from './exchanged';
import { isFromElsewhere } from './sync-drafts';

/** Beside the state of the editor: that the server has what was written, as far as it does. */
export function KeptOnServer({ draftKey }: { readonly draftKey: string }) {
  const person = personOfKey(draftKey);
  const since = useSyncExternalStore(
    watchExchanged,
    () => onServerSince(person, draftKey),
    () => undefined,
  );
  if (since === undefined) return null;
  const at = new Date(since);
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return <span> The server keeps a copy, as of {time}.</span>;
}

/** Of a draft that another device left: when it was written. */
export function FromElsewhere({ kept }: { readonly kept: KeptDraft }) {
  if (!isFromElsewhere(personOfKey(kept.key), kept)) return null;
  const at = new Date(kept.draft.at);
  const time = at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return <> Written on another device at {time}.</>;
}
