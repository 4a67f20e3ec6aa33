import { findOwnTexts, type OwnText } from '@/lib/store/own-texts';
import type { SignedIn } from '../access';

export type { OwnText } from '@/lib/store/own-texts';

/** The texts that the actor made, private and public, deleted ones too, those changed last first. */
export async function listOwnTexts(user: SignedIn): Promise<OwnText[]> {
  return findOwnTexts(user.id);
}
