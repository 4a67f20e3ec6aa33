import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountLink } from './account-link';
import { KeyboardHelp } from './keyboard-help';
import { NavLink } from './nav-link';
import { NotificationsLink } from './notifications-link';
import type { Theme } from './preferences';
import styles from './site-header.module.css';
import { ThemeSwitch } from './theme-switch';

type SiteHeaderProps = {
  /** Name of the signed-in person; undefined for a visitor. */
  readonly userName?: string;
  /** Notifications that were not read yet. */
  readonly unread: number;
  readonly theme: Theme;
  readonly keys: 'on' | 'off';
  /** The box to search in. */
  readonly search: ReactNode;
};

/** The top of every page: where one is, where one can go, whose notes these are. */
export function SiteHeader({ userName, unread, theme, keys, search }: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link href="/" className={styles.wordmark}>
          Concordat
        </Link>
        <nav className={styles.nav} aria-label="Main">
          <NavLink href="/" section="/">
            Treaties
          </NavLink>
          <NavLink href="/#compare" section="/compare">
            Compare
          </NavLink>
          <NavLink href="/annotations" section="/annotations">
            My notes
          </NavLink>
          <NavLink href="/groups" section="/groups">
            Groups
          </NavLink>
          <NavLink href="/imports" section="/imports">
            Import
          </NavLink>
          <NavLink href="/help" section="/help">
            Help
          </NavLink>
        </nav>
        <div className={styles.tools}>
          {search}
          <KeyboardHelp initialKeys={keys} />
          <ThemeSwitch initial={theme} />
          {userName !== undefined && <NotificationsLink unread={unread} />}
          <AccountLink userName={userName} />
        </div>
      </div>
    </header>
  );
}
