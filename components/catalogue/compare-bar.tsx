import { Fragment } from 'react';
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
        // Without JavaScript the server turns the ticks into the comparison; with fewer than two it says so.
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

/** What is ticked by name, in the order of the columns, and what is missing for a comparison. */
function PickedState({ titles }: { readonly titles: readonly string[] }) {
  if (titles.length === 0) return 'No treaty is ticked.';
  const most = MOST_SIDES;
  return (
    <>
      {titles.map((title, index) => (
        <Fragment key={title}>
          {index > 0 && (index === titles.length - 1 ? ' and ' : ', ')}
          <strong>{title}</strong>
        </Fragment>
      ))}
      {titles.length === 1 && ': tick one more to compare it with.'}
      {titles.length > 2 && titles.length < most && ' in one table'}
      {titles.length === most && `: ${most} are the most that one table takes.`}
      {titles.length > most &&
        `: a table takes ${most} at most, so untick ${titles.length - most} of the ${titles.length}.`}
    </>
  );
}
