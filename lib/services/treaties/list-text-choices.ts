import type { Actor } from '@/lib/core/access/policy';
import type { Standing } from '@/lib/core/treaty/treaty';
import { findTextChoices } from '@/lib/store/own-texts';

/** A treaty to which a text can be added, with the texts that the actor can give a new version. */
export type TextChoice = {
  readonly slug: string;
  readonly title: string;
  readonly texts: readonly {
    readonly lang: string;
    readonly name?: string;
    readonly standing: Standing;
    /** Everybody reads it, and so its next version. */
    readonly isPublic: boolean;
  }[];
};

/** Every treaty that the actor may see, by short title, with the actor's own texts of it. */
export async function listTextChoices(actor: Actor): Promise<TextChoice[]> {
  return findTextChoices(actor);
}
