import Link from 'next/link';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';

type Look = {
  /** `primary` once a view, for what most people came to do; `danger` for what destroys. */
  readonly tone?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly size?: 'm' | 's';
};

function lookOf({ tone = 'plain', size = 'm' }: Look, className?: string): string | undefined {
  return classNames(styles.button, styles[tone], size === 's' && styles.small, className);
}

/** A button; `type` is `button` unless said otherwise, so that it never sends a form by accident. */
export function Button({
  tone,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & Look) {
  return <button {...rest} type={type} className={lookOf({ tone, size }, className)} />;
}

/** A link that looks like a button: for going somewhere, where a button does something. */
export function ButtonLink({ tone, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={lookOf({ tone, size }, className)} />;
}
