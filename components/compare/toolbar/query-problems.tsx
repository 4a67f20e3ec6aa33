import type { QueryProblem } from '@/lib/core/address/compare-query';

/** What of the address could not be read: it was left out, and the rest holds. */
export function QueryProblems({ problems }: { readonly problems: readonly QueryProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <p className="notice" role="status">
      Part of this address could not be read and was left out:{' '}
      {problems.map(({ parameter, message }) => `“${parameter}” ${message}`).join('; ')}. The rest
      is shown as it says.
    </p>
  );
}
