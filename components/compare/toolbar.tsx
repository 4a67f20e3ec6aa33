import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CompareOptions } from '@/lib/core/comparison';
import { compareHref } from './compare-href';
import type { ShowMode } from './compare-view';
import styles from './toolbar.module.css';

type ToolbarProps = {
  readonly sides: string;
  readonly swapped: string;
  readonly show: ShowMode;
  readonly options: CompareOptions;
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
  const { sides, swapped, show, options, wording, permanent, stepper } = props;
  return (
    <section className={styles.toolbar} aria-label="How the comparison is shown" data-sticky="">
      {wording && <WordingChoices sides={sides} show={show} options={options} />}
      <div className={styles.group}>
        <Link href={compareHref(swapped, show, options)} className={styles.choice} prefetch={false}>
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

function WordingChoices({
  sides,
  show,
  options,
}: Pick<ToolbarProps, 'sides' | 'show' | 'options'>) {
  return (
    <>
      <fieldset className={styles.group}>
        <legend className="visually-hidden">Show</legend>
        {MODES.map(({ mode, label }) => (
          <Link
            key={mode}
            href={compareHref(sides, mode, options)}
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
        <Toggle
          on={options.ignoreCase}
          href={compareHref(sides, show, { ...options, ignoreCase: !options.ignoreCase })}
        >
          case
        </Toggle>
        <Toggle
          on={options.ignorePunctuation}
          href={compareHref(sides, show, {
            ...options,
            ignorePunctuation: !options.ignorePunctuation,
          })}
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
