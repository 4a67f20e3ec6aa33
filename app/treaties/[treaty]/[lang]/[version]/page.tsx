import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import {
  openReader,
  pathOfHash,
  type ReaderQuery,
  readerMetadata,
} from '@/app/_views/read/open-reader';
import { isVersionHash } from '@/lib/services/treaties/text-history';

type Props = {
  readonly params: Promise<{ treaty: string; lang: string; version: string }>;
  readonly searchParams: Promise<ReaderQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const address = await params;
  return isVersionHash(address.version) ? {} : readerMetadata(address);
}

/** The permanent address of one version: `/treaties/{slug}/{lang}/v{n}`, to which its hash leads as well. */
export default async function VersionReaderPage({ params, searchParams }: Props) {
  const address = await params;
  const byHash = await pathOfHash(address);
  if (byHash !== undefined) redirect(byHash);
  return openReader(address, await searchParams);
}
