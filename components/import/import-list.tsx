import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Instant } from '@/components/ui/instant';
import styles from './import-list.module.css';

type ImportListProps = {
  readonly imports: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: 'reading' | 'ready' | 'failed';
    readonly created: string;
  }[];
};

const STATES = { reading: 'Being read', ready: 'To look at', failed: 'Could not be read' } as const;

/** Imports that are on their way, the newest first. */
export function ImportList({ imports }: ImportListProps) {
  return (
    <ul className={styles.list}>
      {imports.map(({ id, name, state, created }) => (
        <li key={id}>
          <Link href={`/imports/${id}`}>{name}</Link>
          <Badge tone={state === 'failed' ? 'warn' : 'quiet'}>{STATES[state]}</Badge>
          <span className={styles.time}>
            <Instant iso={created} />
          </span>
        </li>
      ))}
    </ul>
  );
}
