import Link from 'next/link';
import { AskAgain } from '@/components/ui/refresh-until-done';
import { unitsOf } from '@/lib/core/treaty/provision';
import type { ComparisonProgress } from '@/lib/services/comparisons/compare-versions';

/** What stands in the place of a long comparison until it is computed. */
export function ComparingPage({ progress }: { readonly progress: ComparisonProgress }) {
  const { left, right, done, of } = progress;
  const [a, b] = [unitsOf(left.provisions).length, unitsOf(right.provisions).length];
  return (
    <div className="page">
      <h1>
        Comparing {left.treaty.shortTitle} with {right.treaty.shortTitle}
      </h1>
      <p className="lede">
        {a} provisions against {b}: the first time this takes some seconds. The page opens by itself
        when it is done.
      </p>
      <p>
        <progress aria-label="Provisions compared" max={of} value={done} />{' '}
        {done === 0 ? 'Finding what corresponds' : `${done} of ${of} compared`}
      </p>
      <p>
        <Link href="/" prefetch={false}>
          Stop waiting
        </Link>
      </p>
      <AskAgain />
      <noscript>
        <meta httpEquiv="refresh" content="1" />
      </noscript>
    </div>
  );
}
