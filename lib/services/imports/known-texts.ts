import type { Actor } from '@/lib/core/access/policy';
import { primaryLanguage } from '@/lib/core/language/language';
import { findSketches, type SketchedVersion } from '@/lib/store/version-sketches';
import { type Likeness, likest } from './likeness';

/**
 * The texts that somebody may read, for a run that holds many files against all of them: they are asked for
 * once in each language, and what the run stores is added.
 */
export class KnownTexts {
  private readonly byLanguage = new Map<string, Promise<SketchedVersion[]>>();

  constructor(private readonly actor: Actor) {}

  async likest(lang: string, sketch: readonly number[]): Promise<Likeness | undefined> {
    return likest(sketch, await this.in(lang))[0];
  }

  async add(text: SketchedVersion): Promise<void> {
    (await this.in(text.address.lang)).push(text);
  }

  private in(tag: string): Promise<SketchedVersion[]> {
    const lang = primaryLanguage(tag);
    const known = this.byLanguage.get(lang) ?? findSketches(this.actor, lang);
    this.byLanguage.set(lang, known);
    return known;
  }
}
