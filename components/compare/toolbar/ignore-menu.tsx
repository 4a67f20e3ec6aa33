import type { CompareOptions } from '@/lib/core/comparison/comparison';
import { Choice } from './choice';
import { Menu } from './menu';
import styles from './toolbar.module.css';

const IGNORED = [
  { option: 'ignoreCase', label: 'case' },
  { option: 'ignorePunctuation', label: 'punctuation' },
  { option: 'ignoreNumbering', label: 'numbering' },
  { option: 'ignoreNames', label: 'names of the parties' },
  { option: 'ignoreSpelling', label: 'spelling of letters' },
] as const satisfies readonly { option: keyof CompareOptions; label: string }[];

type IgnoreMenuProps = {
  readonly options: CompareOptions;
  /** The address with other options. */
  readonly hrefWith: (options: CompareOptions) => string;
};

/** Which differences are not marked as changes. */
export function IgnoreMenu({ options, hrefWith }: IgnoreMenuProps) {
  return (
    <Menu label="Ignore" count={IGNORED.filter(({ option }) => options[option]).length}>
      <p className={styles.explain}>Differences in these are not marked as changes.</p>
      <ul className={styles.list}>
        {IGNORED.map(({ option, label }) => (
          <li key={option}>
            <Choice
              on={options[option]}
              href={hrefWith({ ...options, [option]: !options[option] })}
            >
              {label}
              {options[option] && <span className="visually-hidden"> (ignored)</span>}
            </Choice>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
