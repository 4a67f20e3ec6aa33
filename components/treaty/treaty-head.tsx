import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { textPath } from '@/lib/core/address/view';
import { languageName } from '@/lib/core/language/language';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import type { TreatyRecord } from '@/lib/core/treaty/treaty-record';
import { DeleteTreaty } from './delete-treaty';
import styles from './treaty-head.module.css';

/** The name of the treaty, in its languages too, with its status and the first steps from here. */
export function TreatyHead({ treaty }: { readonly treaty: TreatyRecord }) {
  const first = treaty.expressions[0];
  return (
    <header className={styles.head}>
      <p className={styles.short}>
        {treaty.shortTitle}
        {treaty.status !== 'not-stated' && (
          <Badge tone={treaty.status === 'in-force' ? 'live' : 'quiet'}>
            {STATUS_LABELS[treaty.status]}
          </Badge>
        )}
        {treaty.visibility === 'private' && <Badge tone="warn">Only you</Badge>}
      </p>
      <h1 className={styles.title}>{treaty.title}</h1>
      <ul className={styles.titles} aria-label="Titles in other languages">
        {treaty.titles.map(({ lang, title }) => (
          <li key={`${lang} ${title}`}>
            <bdi lang={lang} title={languageName(lang).english}>
              {title}
            </bdi>
          </li>
        ))}
      </ul>
      <p className={styles.parties}>
        {treaty.parties.map((party) => party.name).join(' · ')}
        {' · '}
        {treaty.noteCount === 1 ? '1 note' : `${treaty.noteCount} notes`}
        {treaty.revision > 1 && (
          <>
            {' · '}
            <Link href={`/treaties/${treaty.slug}/history`} prefetch={false}>
              Changes of the record
            </Link>
          </>
        )}
      </p>
      <div className={styles.actions}>
        {first && (
          <ButtonLink
            href={textPath({ slug: treaty.slug, lang: first.lang, name: first.name })}
            tone="primary"
          >
            Read in {languageName(first.lang).english}
          </ButtonLink>
        )}
        <ButtonLink href={`/?a=${treaty.slug}#compare`}>Compare with…</ButtonLink>
        {treaty.own && (
          <ButtonLink href={`/treaties/${treaty.slug}/edit`}>Edit the record</ButtonLink>
        )}
      </div>
      {treaty.own && treaty.visibility === 'private' && (
        <DeleteTreaty slug={treaty.slug} label={treaty.shortTitle} />
      )}
    </header>
  );
}
