'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in what the server sends and in the first rendering that takes it over, true ever after. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
