import { UNMARKED, type Unmarked } from '@/lib/core/address/compare-query';
import { Choice } from './choice';
import { Menu } from './menu';
import styles from './toolbar.module.css';

const LABELS: Readonly<Record<Unmarked, string>> = {
  words: 'same words',
  form: 'same words in another form',
  order: 'same words in another order',
  sentence: 'reworded sentences',
  concept: 'same concepts',
  formula: 'formulas',
  names: 'names of the parties',
};

type LevelMenuProps = {
  readonly unmarked: readonly Unmarked[];
  /** Across languages there are concepts alone. */
  readonly wording: boolean;
  /** The address with other levels left unmarked. */
  readonly hrefWith: (unmarked: readonly Unmarked[]) => string;
};

/** Which levels of the shared ground are marked; every choice is an address, so it needs no script. */
export function LevelMenu({ unmarked, wording, hrefWith }: LevelMenuProps) {
  const offered = UNMARKED.filter((level) => wording || level === 'concept');
  const off = (level: Unmarked) => unmarked.includes(level);
  return (
    <Menu label="Mark" count={unmarked.length} counted="left out">
      <p className={styles.explain}>
        What the two texts share. Press to mark it or leave it plain.
      </p>
      <ul className={styles.list}>
        {offered.map((level) => (
          <li key={level}>
            <Choice
              on={!off(level)}
              href={hrefWith(
                off(level) ? unmarked.filter((other) => other !== level) : [...unmarked, level],
              )}
            >
              <span className={`shared ${styles.sample}`} data-level={level} data-sample="">
                {LABELS[level]}
              </span>
              <span className="visually-hidden"> ({off(level) ? 'left plain' : 'marked'})</span>
            </Choice>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
