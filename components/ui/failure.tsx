import { Button } from './button';
import { EmptyState } from './empty-state';

type FailureProps = {
  /** What was thrown; only its digest, which the server's log names too, is shown. */
  readonly error: unknown;
  readonly onRetry: () => void;
};

/** A page that could not be made: what happened, what was kept, what to do. */
export function Failure({ error, onRetry }: FailureProps) {
  const digest = digestOf(error);
  return (
    <EmptyState
      level={1}
      title="This page could not be shown"
      actions={
        <>
          <Button tone="primary" onClick={onRetry}>
            Try again
          </Button>
          <a href="/">Go to the treaties</a>
        </>
      }
    >
      <p>
        Something failed on our side. What was saved is kept, and a note you were writing is kept as
        a draft on this device.
      </p>
      {digest && (
        <p>
          If it fails again, report the reference <code>{digest}</code>.
        </p>
      )}
    </EmptyState>
  );
}

function digestOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}
