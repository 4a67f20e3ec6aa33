import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Instant } from '@/components/ui/instant';
import type { Visibility } from '@/lib/core/access/visibility';
import { textPath } from '@/lib/core/address/view';
import { languageName } from '@/lib/core/language/language';
import { OwnTextActions } from './own-text-actions';
import styles from './own-text-list.module.css';
import { RestoreButton } from './restore-button';

export type OwnTextEntry = {
  readonly slug: string;
  readonly shortTitle: string;
  readonly lang: string;
  readonly name?: string;
  readonly visibility: Visibility;
  readonly versions: number;
  readonly articles: number;
  readonly modified: string;
  readonly deleted?: 'treaty' | 'text';
};

/** A person's own texts: who sees each, what can be done with it, and what can be brought back. */
export function OwnTextList({ texts }: { readonly texts: readonly OwnTextEntry[] }) {
  if (texts.length === 0) return <p className={styles.none}>You have imported no text yet.</p>;
  return (
    <ul className={styles.list}>
      {texts.map((text) => {
        const { slug, lang, name, shortTitle, versions, articles, deleted } = text;
        const address = { slug, lang, name };
        const label = [shortTitle, languageName(lang).english, ...(name ? [name] : [])].join(', ');
        return (
          <li key={`${slug} ${lang} ${name}`} className={styles.entry}>
            <p className={styles.name}>
              {deleted ? label : <Link href={textPath(address)}>{label}</Link>}
              {deleted ? (
                <Badge>Deleted</Badge>
              ) : (
                <Badge tone={text.visibility === 'private' ? 'warn' : 'live'}>
                  {text.visibility === 'private' ? 'Only you' : 'Published'}
                </Badge>
              )}
            </p>
            <p className={styles.facts}>
              {articles} articles, version {versions}, <Instant iso={text.modified} />
            </p>
            {deleted ? (
              <RestoreButton text={address} of={deleted} label={label} />
            ) : (
              <OwnTextActions
                text={address}
                label={label}
                isPrivate={text.visibility === 'private'}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
