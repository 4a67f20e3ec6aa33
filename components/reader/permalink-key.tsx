'use client';

import { useShortcuts } from '@/components/ui/use-shortcuts';

/** `y` turns the address bar's address into the permanent one, keeping the place on the page. */
export function PermalinkKey({ permanent }: { readonly permanent: string }) {
  useShortcuts({
    y: () => window.history.replaceState(null, '', permanent + window.location.hash),
  });
  return null;
}
