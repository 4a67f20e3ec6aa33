import Link from 'next/link';
import type { ReactNode } from 'react';
import { type CompareQuery, compareHref, type ShowMode } from '@/lib/core/compare-query';
import styles from './toolbar.module.css';

type ToolbarProps = {
  readonly sides: string;
  readonly swapped: string;
  readonly query: CompareQuery;
  /** Whether wording is compared: across languages there is no change to show or ignore. */
  readonly wording: boolean;
  readonly permanent: string;
  /** The stepper through the changes. */
  readonly stepper: ReactNode;
};

const MODES: readonly { readonly mode: ShowMode; readonly label: string }[] = [
  { mode: 'marked', label: 'Marked' },
  { mode: 'clean', label: 'Clean' },
  { mode: 'changes', label: 'Changes only' },
];

/** How the comparison is shown; every choice is an address. */
export function Toolbar(props: ToolbarProps) {
  const { sides, swapped, query, wording, permanent, stepper } = props;
  return (
    <section className={styles.toolbar} aria-label="How the comparison is shown" data-sticky="">
      {wording && <WordingChoices sides={sides} query={query} />}
      <div className={styles.group}>
        <Link href={compareHref(swapped, query)} className={styles.choice} prefetch={false}>
          Swap
        </Link>
        <a href={permanent} className={styles.choice} data-permanent-link="">
          Permanent link
        </a>
      </div>
      {stepper}
    </section>
  );
}

function WordingChoices({ sides, query }: Pick<ToolbarProps, 'sides' | 'query'>) {
  const { show, options } = query;
  const ignoring = (change: Partial<CompareQuery['options']>) =>
    compareHref(sides, { ...query, options: { ...options, ...change } });
  return (
    <>
      <fieldset className={styles.group}>
        <legend className="visually-hidden">Show</legend>
        {MODES.map(({ mode, label }) => (
          <Link
            key={mode}
            href={compareHref(sides, { ...query, show: mode })}
            className={styles.choice}
            aria-current={mode === show ? 'true' : undefined}
            scroll={false}
            prefetch={false}
          >
            {label}
          </Link>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Ignore</legend>
        <Toggle on={options.ignoreCase} href={ignoring({ ignoreCase: !options.ignoreCase })}>
          case
        </Toggle>
        <Toggle
          on={options.ignorePunctuation}
          href={ignoring({ ignorePunctuation: !options.ignorePunctuation })}
        >
          punctuation
        </Toggle>
      </fieldset>
    </>
  );
}

type ToggleProps = {
  readonly on: boolean;
  readonly href: string;
  readonly children: ReactNode;
};

function Toggle({ on, href, children }: ToggleProps) {
  return (
    <Link
      href={href}
      className={styles.choice}
      aria-current={on ? 'true' : undefined}
      scroll={false}
      prefetch={false}
    >
      {children}
      {on && <span className="visually-hidden"> (on)</span>}
    </Link>
  );
}
