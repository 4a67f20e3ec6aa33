import Link from 'next/link';
import { AmendedBy } from '@/components/reader/amended-by';
import { Notice } from '@/components/reader/notice';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { formatDate } from '@/components/ui/format-date';
import { formatSides, type TextAddress } from '@/lib/core/address/version-address';
import { readerPath, textPath } from '@/lib/core/address/view';
import { languageName } from '@/lib/core/language/language';
import type { AuthenticText, ExpressionSummary, VersionSummary } from '@/lib/core/treaty/treaty';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { OwnTextActions } from './own-text-actions';
import { PreferText } from './prefer-text';
import styles from './text-list.module.css';

type TextListProps = {
  readonly slug: string;
  readonly expressions: readonly ExpressionSummary[];
  readonly authenticTexts: readonly AuthenticText[];
  /** Whether the treaty is the reader's own. */
  readonly own: boolean;
};

/** The texts of a treaty by language, with what each one is in law and its versions. */
export function TextList({ slug, expressions, authenticTexts, own }: TextListProps) {
  const notices = noticesOf(expressions);
  return (
    <>
      {notices.map(({ notice, languages }) => (
        <p key={notice} className={`notice ${styles.notice}`}>
          <strong>{languages.join(', ')}.</strong>{' '}
          <Notice notice={notice} authenticTexts={authenticTexts} />
        </p>
      ))}
      <ul className={styles.texts}>
        {expressions.map((expression) => (
          <TextRow
            key={`${expression.lang} ${expression.name ?? ''}`}
            slug={slug}
            expression={expression}
            beside={expressions.find((other) => other.lang !== expression.lang)?.lang}
            preferable={
              own && expressions.filter((other) => other.lang === expression.lang).length > 1
            }
          />
        ))}
      </ul>
      <p className={styles.add}>
        <Link href={`/imports?treaty=${slug}`}>
          {expressions.some(({ standing }) => standing === 'working-rendering')
            ? 'Import the authentic text'
            : 'Import a further text'}
        </Link>
      </p>
    </>
  );
}

/** Each notice once, with the languages of the texts it is about. */
function noticesOf(expressions: readonly ExpressionSummary[]) {
  const languages = new Map<string, string[]>();
  for (const { notice, lang } of expressions) {
    if (notice === undefined) continue;
    languages.set(notice, [...(languages.get(notice) ?? []), languageName(lang).english]);
  }
  return [...languages].map(([notice, named]) => ({ notice, languages: named }));
}

type TextRowProps = {
  readonly slug: string;
  readonly expression: ExpressionSummary;
  /** Another language in which the treaty is stored. */
  readonly beside?: string;
  /** Whether the reader says which text of the language is read first. */
  readonly preferable: boolean;
};

function TextRow({ slug, expression, beside, preferable }: TextRowProps) {
  const { lang, name, standing, title, versions, visibility, preferred } = expression;
  const path = textPath({ slug, lang, name });
  const { english, autonym } = languageName(lang);
  const newest = versions[0];
  const label = [english, ...(name ? [name] : [])].join(', ');
  return (
    <li className={styles.text}>
      <div className={styles.name}>
        <Link href={path}>
          <bdi lang={lang}>{autonym}</bdi>
        </Link>
        {autonym !== english && <span className={styles.english}>{english}</span>}
        {name !== undefined && <span className={styles.english}>{name}</span>}
        <Badge tone={standing === 'working-rendering' ? 'warn' : 'quiet'}>
          {STANDING_LABELS[standing]}
        </Badge>
        {visibility === 'private' && <Badge tone="warn">Only you</Badge>}
        {preferred && <Badge tone="live">Preferred</Badge>}
      </div>
      <p className={styles.title}>
        <bdi lang={lang}>{title}</bdi>
      </p>
      {expression.preferredReason && (
        <p className={styles.reason}>To be read first: {expression.preferredReason}</p>
      )}
      {newest?.amendedBy && (
        <p className={styles.reason}>
          <AmendedBy instruments={newest.amendedBy} />
        </p>
      )}
      <p className={styles.versions}>
        {newest && <span>{newest.articleCount} articles</span>}
        {versions.map((version) => (
          <VersionLink key={version.id} text={{ slug, lang, name }} version={version} />
        ))}
      </p>
      <div className={styles.actions}>
        <ButtonLink href={path} size="s">
          Read
        </ButtonLink>
        {beside && (
          <ButtonLink
            href={`/compare/${formatSides([
              { slug, lang, name },
              { slug, lang: beside },
            ])}`}
            size="s"
            tone="quiet"
          >
            <span className="visually-hidden">{english} </span>
            Beside {languageName(beside).english}
          </ButtonLink>
        )}
      </div>
      {expression.own && (
        <div className={styles.own}>
          <OwnTextActions
            text={{ slug, lang, name }}
            label={label}
            isPrivate={visibility === 'private'}
          />
        </div>
      )}
      {preferable && (
        <div className={styles.own}>
          <PreferText text={{ slug, lang, name }} label={label} preferred={preferred} />
        </div>
      )}
    </li>
  );
}

type VersionLinkProps = {
  readonly text: TextAddress;
  readonly version: VersionSummary;
};

function VersionLink({ text, version }: VersionLinkProps) {
  const stored = formatDate({ value: version.createdAt.slice(0, 10), precision: 'day' });
  return (
    <Link
      href={readerPath({ ...text, version: version.number })}
      title={`Stored ${stored}; content hash ${version.contentHash}`}
    >
      Version {version.number}
    </Link>
  );
}
