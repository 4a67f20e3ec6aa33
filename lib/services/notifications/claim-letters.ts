import { transact } from '@/lib/store/database';
import { claimLetters, type LetterDue } from '@/lib/store/notifications';

/** People who are written to in one round. */
const MOST_AT_ONCE = 100;

/**
 * Who is to be written to now, each once for all that is new: they want letters, their address is
 * confirmed, and they had none in the last hours. What is read, or can no longer be seen,
 * is not written of. Two servers
 * never claim the same.
 */
export async function claimNewsLetters(): Promise<LetterDue[]> {
  return transact((tx) => claimLetters(tx, MOST_AT_ONCE));
}
