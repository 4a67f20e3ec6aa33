import { VERIFICATION_STATES, type VersionText } from '@/lib/core/treaty/provision';
import { verificationsOf } from '@/lib/core/treaty/verification';
import { VERIFICATION_WORDS } from '@/lib/core/treaty/verification-words';
import { versionSources } from '@/lib/core/treaty/version-sources';
import { SourceList } from './source-list';
import { TextDownloads } from './text-downloads';
import styles from './text-sources.module.css';

type TextSourcesProps = {
  readonly version: VersionText;
  /** The permanent address, absolute. */
  readonly permanent: string;
};

/**
 * At the end of a text: where it can be found again, what its verification marks mean, and the sources
 * its provisions name.
 */
export function TextSources({ version, permanent }: TextSourcesProps) {
  const used = new Set(
    [...verificationsOf(version).values()].flatMap(({ pieces }) =>
      pieces.map(({ state }) => state),
    ),
  );
  const states = VERIFICATION_STATES.filter((state) => used.has(state));
  const sources = [...versionSources(version).values()];
  return (
    <footer className={styles.sources}>
      <p className={styles.address}>
        <strong>Permanent address</strong> <a href={permanent}>{permanent}</a>
      </p>
      <TextDownloads version={version} />
      <section id="verification" aria-labelledby="verification-title">
        <h2 id="verification-title">How far this text was verified</h2>
        <dl className={styles.states}>
          {states.map((state) => (
            <div key={state}>
              <dt>{VERIFICATION_WORDS[state].mark}</dt>
              <dd>{VERIFICATION_WORDS[state].sentence}</dd>
            </div>
          ))}
        </dl>
      </section>
      {sources.length > 0 && (
        <section aria-labelledby="sources-title">
          <h2 id="sources-title">Sources</h2>
          <SourceList sources={sources} className={styles.list} />
        </section>
      )}
    </footer>
  );
}
