import styles from './unseen-pairings.module.css';

type UnseenPairingsProps = {
  /** Pairings in this view that only its reader sees, and the address that says them itself. */
  readonly own?: { readonly count: number; readonly permanent: string } | undefined;
  /** Corrections that the address asks for and that its reader may not see. */
  readonly hidden: number;
};

/** What of this view its address does not give to others, or has not given to its reader. */
export function UnseenPairings({ own, hidden }: UnseenPairingsProps) {
  return (
    <>
      {own && (
        <p className={styles.unseen} data-unseen-pairings="">
          This view has {own.count === 1 ? 'a private pairing' : `${own.count} private pairings`} of
          yours; whoever else opens its address does not see {own.count === 1 ? 'it' : 'them'}.{' '}
          <a href={own.permanent}>Put {own.count === 1 ? 'it' : 'them'} into the address</a>
        </p>
      )}
      {hidden > 0 && (
        <p className={styles.unseen} data-hidden-pairings="">
          {hidden === 1 ? 'A pairing' : `${hidden} pairings`} that this link names{' '}
          {hidden === 1 ? 'is' : 'are'} not shown: private to whoever made the link, who can send
          one that has {hidden === 1 ? 'it' : 'them'} in the address (More, Permanent link with{' '}
          {hidden === 1 ? 'it' : 'them'}).
        </p>
      )}
    </>
  );
}
