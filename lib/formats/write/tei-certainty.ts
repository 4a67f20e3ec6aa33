import type { VerificationState } from '@/lib/core/treaty/provision';

/** How far a text was checked, as TEI says certainty. */
const CERT: Readonly<Record<VerificationState, 'high' | 'medium' | 'low'>> = {
  'official-text': 'high',
  'text-seen': 'high',
  'content-confirmed': 'medium',
  'as-imported': 'medium',
  'from-memory': 'low',
  'low-confidence': 'low',
};

export function certOf(state: VerificationState): string {
  return CERT[state];
}
