import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Status', robots: { index: false } };

/** One line for a person who wonders whether the site is up; programs ask /livez and /readyz. */
export default function StatusPage() {
  return (
    <div className="page">
      <h1>Status</h1>
      <p>Concordat is running.</p>
    </div>
  );
}
