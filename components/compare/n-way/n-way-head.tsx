import Link from 'next/link';
import { sideLetter } from '@/lib/core/comparison/comparison';
import type { VersionText } from '@/lib/core/treaty/provision';
import { ColumnName } from '../rows/column-name';
import names from '../rows/column-name.module.css';
import {
  alignedTo,
  inLanguage,
  movedSide,
  type NWayAddress,
  nWayHref,
  withoutSide,
} from './n-way-address';
import styles from './n-way-head.module.css';

type NWayHeadProps = {
  readonly index: number;
  readonly version: VersionText;
  readonly languages: readonly string[];
  readonly pivot: boolean;
  readonly address: NWayAddress;
};

/** What stands in a column, and where the column can go. */
export function NWayHead({ index, version, languages, pivot, address }: NWayHeadProps) {
  const letter = sideLetter(index).toUpperCase();
  return (
    <div className={styles.head} data-pivot={pivot ? '' : undefined}>
      <ColumnName
        letter={letter}
        version={version}
        short
        languages={languages.map((lang) => ({
          lang,
          href: nWayHref(inLanguage(address, index, lang)),
        }))}
      />
      <Actions letter={letter} index={index} pivot={pivot} address={address} />
    </div>
  );
}

type ActionsProps = Pick<NWayHeadProps, 'index' | 'pivot' | 'address'> & {
  readonly letter: string;
};

function Actions({ letter, index, pivot, address }: ActionsProps) {
  const last = address.sides.length - 1;
  return (
    <div className={names.places} data-actions="">
      {pivot ? (
        <span className={styles.pivot}>Others are aligned to this</span>
      ) : (
        <Go to={alignedTo(address, index)} name={`Align to this: ${letter}`}>
          Align to this
        </Go>
      )}
      {index > 0 && (
        <Go to={movedSide(address, index, -1)} name={`Move ${letter} one to the left`}>
          ←
        </Go>
      )}
      {index < last && (
        <Go to={movedSide(address, index, 1)} name={`Move ${letter} one to the right`}>
          →
        </Go>
      )}
      <Go to={withoutSide(address, index)} name={`Remove ${letter}`}>
        Remove
      </Go>
    </div>
  );
}

type GoProps = { readonly to: NWayAddress; readonly name: string; readonly children: string };

function Go({ to, name, children }: GoProps) {
  return (
    <Link href={nWayHref(to)} aria-label={name} title={name} scroll={false} prefetch={false}>
      {children}
    </Link>
  );
}
