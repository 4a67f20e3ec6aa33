'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Result } from '@/lib/client/send-json';

/**
 * Does one thing at a time, says what was in the way, and shows the page as it stands after it. `act`
 * answers undefined while another is under way.
 */
export function useAct() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function act<T>(
    work: () => Promise<Result<T>>,
    goal?: string,
  ): Promise<Result<T> | undefined> {
    if (busy) return undefined;
    setBusy(true);
    setProblem(undefined);
    const answer = await work();
    setBusy(false);
    if (!answer.ok) setProblem(answer.reason);
    else if (goal === undefined) router.refresh();
    else router.push(goal);
    return answer;
  }

  return { busy, problem, act };
}
