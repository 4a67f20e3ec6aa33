import type { VersionText } from '@/lib/core/treaty/provision';
import { ColumnName } from './column-name';
import styles from './side-header.module.css';

export type ComparedSide = {
  readonly version: VersionText;
  /** Other languages of this side: name and address of the comparison with it. */
  readonly languages: readonly { readonly lang: string; readonly href: string }[];
};

type SideHeaderProps = { readonly letter: 'A' | 'B'; readonly side: ComparedSide };

/** What stands on a side. */
export function SideHeader({ letter, side: { version, languages } }: SideHeaderProps) {
  return (
    <div className={styles.head}>
      <ColumnName letter={letter} version={version} languages={languages} />
    </div>
  );
}
