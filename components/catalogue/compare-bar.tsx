import { Button, ButtonLink } from '@/components/ui/button';
import { MOST_SIDES } from '@/lib/core/address/version-address';
import { pickedHref } from './catalogue-query';
import styles from './compare-bar.module.css';

type CompareBarProps = {
  /** Short titles of the ticked treaties in the order of ticking, by slug. */
  readonly picked: readonly { readonly slug: string; readonly shortTitle: string }[];
  readonly formId: string;
  readonly onClear: () => void;
};

/** What is ticked, and the step to the comparison; it stays at the foot of the window. */
export function CompareBar({ picked, formId, onClear }: CompareBarProps) {
  const href = pickedHref(picked.map((treaty) => treaty.slug));
  return (
    <div className={styles.bar} data-open={picked.length > 0 || undefined}>
      <p className={styles.state} role="status">
        <PickedState titles={picked.map((treaty) => treaty.shortTitle)} />
      </p>
      {picked.length > 0 && (
        <Button tone="quiet" onClick={onClear}>
          Clear
        </Button>
      )}
      {href === undefined ? (
        // Without JavaScript the server turns two ticks into the comparison; with fewer it says so.
        <Button type="submit" form={formId} name="go" value="compare">
          Compare
        </Button>
      ) : (
        <ButtonLink href={href} tone="primary">
          Compare
        </ButtonLink>
      )}
    </div>
  );
}

function PickedState({ titles }: { readonly titles: readonly string[] }) {
  const [a, b] = titles;
  if (a === undefined) return 'No treaty is ticked.';
  if (b === undefined) {
    return (
      <>
        <strong>{a}</strong>: tick one more to compare it with.
      </>
    );
  }
  if (titles.length > MOST_SIDES) {
    return `${titles.length} treaties are ticked. A comparison takes up to ${MOST_SIDES}.`;
  }
  if (titles.length > 2) return `${titles.length} treaties in one table`;
  return (
    <>
      <strong>{a}</strong> beside <strong>{b}</strong>
    </>
  );
}
