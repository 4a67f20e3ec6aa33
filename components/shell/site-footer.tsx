import Link from 'next/link';
import styles from './site-footer.module.css';

/** The foot of every page: what these texts are, and the terms of this software. */
export function SiteFooter() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.texts}>
          Texts marked as working renderings were written for orientation from summaries and press
          accounts. They are not authentic texts and must not be cited as a treaty’s wording.{' '}
          <Link href="/help#texts">What the texts are</Link>
        </p>
        <nav className={styles.links} aria-label="About">
          <Link href="/help">Help</Link>
          <Link href="/help#api">API</Link>
          <Link href="/help#licence">Licence</Link>
        </nav>
      </div>
    </footer>
  );
}
