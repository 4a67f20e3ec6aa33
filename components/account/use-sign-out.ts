'use client';

import { useState } from 'react';
import { signOut } from '@/lib/client/auth-client';
import { countKept, removeKept } from '@/lib/client/kept-words';
import { pagePerson } from '@/lib/client/person';
import { sendJson } from '@/lib/client/send-json';
import { signInMessage } from './sign-in-messages';

/** How far signing out goes. */
export type SignOutReach = 'browser' | 'everywhere';

/** A sign-out that would remove so many drafts, until it is confirmed. */
export type AskedSignOut = { readonly reach: SignOutReach; readonly drafts: number };

/** Signs out, and takes what was typed here and not saved along; asks first where there is any. */
export function useSignOut(onProblem: (sentence: string) => void) {
  const [asked, setAsked] = useState<AskedSignOut>();

  async function leave(reach: SignOutReach): Promise<void> {
    setAsked(undefined);
    const problem = await (reach === 'browser' ? endHere() : endEverywhere());
    if (problem !== undefined) return onProblem(problem);
    removeKept(pagePerson());
    location.assign(reach === 'browser' ? '/' : '/sign-in');
  }

  function ask(reach: SignOutReach): void {
    const drafts = countKept(pagePerson());
    if (drafts === 0) void leave(reach);
    else setAsked({ reach, drafts });
  }

  return { asked, ask, leave, stay: () => setAsked(undefined) };
}

async function endHere(): Promise<string | undefined> {
  const answer = await signOut();
  return answer.ok ? undefined : signInMessage(answer.code);
}

async function endEverywhere(): Promise<string | undefined> {
  const answer = await sendJson('DELETE', '/api/v1/account/sessions');
  return answer.ok ? undefined : answer.reason;
}
