import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'Status', robots: { index: false } };

/** One line for a person who wonders whether the site is up; programs ask /livez and /readyz. */
export default function StatusPage() {
  return <p className="page">Concordat is running.</p>;
}
