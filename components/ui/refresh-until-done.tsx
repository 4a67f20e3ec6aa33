'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

const PAUSE_MS = 400;

/** Asks the server again, one answer after the other, until the page that shows this is another one. */
export function AskAgain() {
  const router = useRouter();
  const [asking, ask] = useTransition();
  useEffect(() => {
    // Asking again before the answer is here would put the answer off, and so for ever.
    if (asking) return;
    const timer = setTimeout(() => ask(() => router.refresh()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asking, router]);
  return null;
}
