import { isAddressed } from '@/lib/core/address/addressed-correction';
import { addressOf, formatAddress } from '@/lib/core/address/version-address';
import type { CellCorrection } from '@/lib/core/comparison/cell-correction';
import { sideLetter } from '@/lib/core/comparison/comparison';
import type { DutyTable } from '@/lib/core/presentation/duties';
import { placeOf } from '@/lib/core/presentation/statement-place';
import { cellSentence } from '@/lib/core/presentation/statement-words';
import { unitsById } from '@/lib/core/treaty/provision';
import styles from './duty.module.css';

type CellListProps = {
  readonly table: DutyTable;
  readonly applied: readonly CellCorrection[];
  readonly viewerId?: string;
};

/** The corrections of statements that hold here, those of what is no statement among them. */
export function CellList({ table, applied, viewerId }: CellListProps) {
  if (applied.length === 0) return null;
  const addresses = table.versions.map((version) => formatAddress(addressOf(version)));
  return (
    <section aria-labelledby="cell-corrections" className={styles.corrections}>
      <h2 id="cell-corrections">Corrections of statements</h2>
      <ul>
        {applied.map((one) => {
          const side = addresses.indexOf(one.version);
          const version = table.versions[side];
          if (!version) return null;
          const text = unitsById(version).get(one.eId)?.text ?? '';
          const place = `${sideLetter(side).toUpperCase()} ${placeOf(version, one)}`;
          const own = isAddressed(one) || one.author.id === viewerId;
          return (
            <li key={one.id}>
              <strong>{place}</strong> {cellSentence(one, text)}{' '}
              {isAddressed(one)
                ? 'Said by this address.'
                : `By ${one.author.name}, ${one.visibility}.`}{' '}
              {one.reason !== '' && <span dir="auto">{one.reason}</span>}
              {own && one.withdrawn === undefined && (
                <button type="button" className={styles.correct} data-withdraw-cell={one.id}>
                  Withdraw<span className="visually-hidden"> the correction of {place}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
