import Link from 'next/link';
import type { ReactNode } from 'react';
import { AmendedBy } from '@/components/reader/amended-by';
import { Button } from '@/components/ui/button';
import { Instant } from '@/components/ui/instant';
import { compareHref, PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { formatSides, type TextAddress } from '@/lib/core/address/version-address';
import { readerPath, textPath } from '@/lib/core/address/view';
import { witnessesPath } from '@/lib/core/address/witness-query';
import { languageName } from '@/lib/core/language/language';
import type { ExpressionSummary, VersionSummary } from '@/lib/core/treaty/treaty';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { CorrectText } from './correct-text';
import styles from './history-view.module.css';
import { RestoreVersion } from './restore-version';

type HistoryViewProps = {
  readonly treaty: { readonly slug: string; readonly shortTitle: string };
  readonly text: ExpressionSummary;
  /** How many texts its language has. */
  readonly texts: number;
  /** What stands below the versions: notes that need their author. */
  readonly children: ReactNode;
};

/** Digits of a hash that are shown; they are enough to cite a version by. */
const HASH_SHOWN = 12;

/** Every version of a text: when, by whom and why it was made, and the way to any two side by side. */
export function HistoryView({ treaty, text, texts, children }: HistoryViewProps) {
  const { lang, name, standing, versions, own } = text;
  const address = { slug: treaty.slug, lang, ...(name !== undefined && { name }) };
  const several = versions.length > 1;
  const [newest] = versions;
  return (
    <div className={`page ${styles.view}`}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Link href={`/treaties/${treaty.slug}`}>{treaty.shortTitle}</Link>
        </p>
        <h1>Versions of the text in {languageName(lang).english}</h1>
        <p className={styles.summary}>
          {STANDING_LABELS[standing]}
          {name !== undefined && `, the text “${name}”`}. Versions never change: a correction makes
          a new one.
        </p>
        {(several || texts > 1) && (
          <p>
            <Link href={witnessesPath(treaty.slug, lang)} prefetch={false}>
              {texts > 1 ? 'All texts in this language' : 'All versions'} with their variants
            </Link>
          </p>
        )}
        {own && <CorrectText text={address} />}
      </header>
      <form action={`${textPath(address)}/versions`}>
        <ol className={styles.versions} reversed>
          {versions.map((version, index) => (
            <VersionRow
              key={version.id}
              address={address}
              version={version}
              before={versions[index + 1]?.number}
              choice={several ? index : undefined}
              restorable={own && version.contentHash !== newest?.contentHash}
            />
          ))}
        </ol>
        {several && (
          <Button type="submit" tone="primary">
            Compare the two
          </Button>
        )}
      </form>
      {children}
    </div>
  );
}

type VersionRowProps = {
  readonly address: TextAddress;
  readonly version: VersionSummary;
  /** Number of the version before it. */
  readonly before: number | undefined;
  /** Its place in the list where two can be chosen: the first two are. */
  readonly choice: number | undefined;
  /** Whether the reader can make it the newest again. */
  readonly restorable: boolean;
};

function VersionRow({ address, version, before, choice, restorable }: VersionRowProps) {
  const { number, createdAt, by, reason, amendedBy, articleCount, contentHash } = version;
  return (
    <li className={styles.version} id={`v${number}`}>
      {choice !== undefined && (
        <div className={styles.ticks}>
          <Tick name="a" version={number} checked={choice === 1}>
            A
          </Tick>
          <Tick name="b" version={number} checked={choice === 0}>
            B
          </Tick>
        </div>
      )}
      <div className={styles.about}>
        <p className={styles.name}>
          <Link href={readerPath({ ...address, version: number })}>Version {number}</Link>
          <span>
            <Instant iso={createdAt} />, {by === undefined ? 'shipped' : <bdi>{by}</bdi>}
          </span>
        </p>
        {reason !== undefined && (
          <p className={styles.reason}>
            <bdi>{reason}</bdi>
          </p>
        )}
        {amendedBy && (
          <p className={styles.reason}>
            <AmendedBy instruments={amendedBy} />
          </p>
        )}
        <p className={styles.facts}>
          <span>
            {articleCount} {articleCount === 1 ? 'article' : 'articles'}
          </span>
          <span>
            hash{' '}
            <Link
              href={`${textPath(address)}/${contentHash.slice(0, HASH_SHOWN)}`}
              title={contentHash}
              prefetch={false}
            >
              <code>{contentHash.slice(0, HASH_SHOWN)}</code>
            </Link>
          </span>
          {before !== undefined && (
            <Link
              href={compareHref(
                formatSides([
                  { ...address, version: before },
                  { ...address, version: number },
                ]),
                PLAIN_QUERY,
              )}
              prefetch={false}
            >
              Changes since version {before}
            </Link>
          )}
        </p>
        {restorable && <RestoreVersion text={address} version={number} />}
      </div>
    </li>
  );
}

type TickProps = {
  readonly name: 'a' | 'b';
  readonly version: number;
  readonly checked: boolean;
  readonly children: string;
};

function Tick({ name, version, checked, children }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="radio" name={name} value={version} defaultChecked={checked} />
      <span>
        {children}
        <span className="visually-hidden">: version {version}</span>
      </span>
    </label>
  );
}
