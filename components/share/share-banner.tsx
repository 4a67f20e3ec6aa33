import Link from 'next/link';
import { formatInstant } from '@/components/ui/format-date';
import styles from './share-banner.module.css';

type ShareBannerProps = {
  readonly author: string;
  readonly expires?: string;
  /** The view's own public address. */
  readonly view: string;
};

/** Says what a share link is showing, and until when. */
export function ShareBanner({ author, expires, view }: ShareBannerProps) {
  return (
    <aside className={styles.banner} aria-label="About this link">
      <p>
        <strong>{author}</strong> shared a note with you, to read.{' '}
        {expires ? `The link closes on ${formatInstant(expires)}.` : 'The link has no end date.'}{' '}
        <Link href={view}>Open the text itself</Link>
      </p>
    </aside>
  );
}
