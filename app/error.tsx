'use client';

import { Failure } from '@/components/ui/failure';

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <div className="page-narrow">
      <title>This page could not be shown · Concordat</title>
      <Failure error={error} onRetry={retry} />
    </div>
  );
}
