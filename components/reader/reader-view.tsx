import Link from 'next/link';
import type { ReactNode } from 'react';
import { ServedHtml } from '@/components/ui/served-html';
import {
  addressOf,
  formatAddress,
  formatSides,
  type TextName,
  textAddressOf,
} from '@/lib/core/address/version-address';
import { textPath } from '@/lib/core/address/view';
import { witnessesPath } from '@/lib/core/address/witness-query';
import { languageName } from '@/lib/core/language/language';
import type { RenderedUnit } from '@/lib/core/presentation/rendered-unit';
import type { VersionText } from '@/lib/core/treaty/provision';
import type { AmendingInstrument } from '@/lib/core/treaty/treaty';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { AmendedBy } from './amended-by';
import { Contents } from './contents';
import { Notice } from './notice';
import styles from './reader-view.module.css';
import { saidOnce } from './said-once';
import { TextSources } from './text-sources';
import unitStyles from './unit.module.css';
import { unitHtml } from './unit-html';

type ReaderViewProps = {
  readonly version: VersionText;
  /** The permanent address, absolute. */
  readonly permanent: string;
  readonly units: readonly RenderedUnit[];
  /** Languages that have a text, for switching. */
  readonly languages: readonly string[];
  /** The texts in its language, itself among them. */
  readonly texts: readonly TextName[];
  /** A newer version's address, when this one is not the newest. */
  readonly newer?: string;
  /** Of a consolidated text the instruments that amended it. */
  readonly amendedBy?: readonly AmendingInstrument[];
  /** What stands above the text: a share link's banner, for example. */
  readonly banner?: ReactNode;
  /** Whether no note stands beside the text or can: the text then has the room of the margin. */
  readonly bare?: boolean;
  /** Notes, at the right. */
  readonly aside: ReactNode;
};

/** A version to read: contents at the left, text in the middle, notes at the right. */
export function ReaderView({
  version,
  permanent,
  units,
  languages,
  texts,
  newer,
  amendedBy,
  bare,
  banner,
  aside,
}: ReaderViewProps) {
  const { treaty, lang, number } = version;
  const everywhere = saidOnce(version);
  return (
    <div className={styles.page} data-bare={bare ? '' : undefined}>
      <Contents version={version} />
      <div className={styles.main} data-version={formatAddress(addressOf(version))}>
        {banner}
        <header className={styles.header}>
          <p className={styles.crumbs}>
            <Link href={`/treaties/${treaty.slug}`}>{treaty.shortTitle}</Link>
          </p>
          <h1>{treaty.title}</h1>
          <p className={styles.standing}>
            <strong>{STANDING_LABELS[version.standing]}</strong> in {languageName(lang).english}
            {version.name !== undefined && `, the text “${version.name}”`},{' '}
            <Link href={`${textPath(textAddressOf(version))}/versions`} prefetch={false}>
              version {number}
            </Link>
            {newer && (
              <>
                . <Link href={newer}>There is a newer version.</Link>
              </>
            )}
          </p>
          {amendedBy && (
            <p className={styles.standing}>
              <AmendedBy instruments={amendedBy} />
            </p>
          )}
          {version.notice && (
            <p className={styles.notice}>
              <Notice notice={version.notice} authenticTexts={treaty.authenticTexts} />
            </p>
          )}
          {everywhere && <p className={styles.standing}>Each provision: {everywhere}.</p>}
          <Languages slug={treaty.slug} current={lang} languages={languages} />
          <Texts slug={treaty.slug} current={version.name} texts={texts} />
        </header>
        <ServedHtml
          className={unitStyles.unit}
          blocks={units.map((shown) => ({
            key: shown.unit.eId,
            id: shown.unit.eId,
            attributes: { 'data-unit-block': '' },
            html: unitHtml(version, shown),
          }))}
        />
        <TextSources version={version} permanent={permanent} />
      </div>
      {aside}
    </div>
  );
}

type TextsProps = {
  readonly slug: string;
  readonly current: string | undefined;
  readonly texts: readonly TextName[];
};

/** The other texts of the language; each may word a clause in its own way. */
function Texts({ slug, current, texts }: TextsProps) {
  if (texts.length < 2) return null;
  const other = texts.find(({ name }) => name !== current);
  return (
    <nav className={styles.languages} aria-label="Texts in this language">
      {texts.map(({ lang, name }) => (
        <Link
          key={name ?? ''}
          href={textPath({ slug, lang, name })}
          aria-current={name === current ? 'page' : undefined}
          prefetch={false}
        >
          {name ?? 'Main text'}
        </Link>
      ))}
      {other && (
        <Link
          href={`/compare/${formatSides([
            { slug, ...other },
            { slug, lang: other.lang, name: current },
          ])}`}
          prefetch={false}
        >
          Compare with {other.name ?? 'the main text'}
        </Link>
      )}
      <Link href={witnessesPath(slug, texts[0]?.lang ?? 'en')} prefetch={false}>
        All with their variants
      </Link>
    </nav>
  );
}

type LanguagesProps = {
  readonly slug: string;
  readonly current: string;
  readonly languages: readonly string[];
};

function Languages({ slug, current, languages }: LanguagesProps) {
  if (languages.length < 2) return null;
  return (
    <nav className={styles.languages} aria-label="Languages">
      {languages.map((lang) => (
        <Link
          key={lang}
          href={`/treaties/${slug}/${lang}`}
          lang={lang}
          aria-current={lang === current ? 'page' : undefined}
          title={languageName(lang).english}
          prefetch={false}
        >
          {languageName(lang).autonym}
        </Link>
      ))}
    </nav>
  );
}
