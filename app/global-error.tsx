'use client';

import './globals.css';
import { Failure } from '@/components/ui/failure';

type GlobalErrorProps = { readonly error: unknown; readonly retry: () => void };

/** Stands in for the whole page, header and all, when even the layout could not be made. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>This page could not be shown · Concordat</title>
        <main className="page-narrow">
          <Failure error={error} onRetry={retry} />
        </main>
      </body>
    </html>
  );
}
