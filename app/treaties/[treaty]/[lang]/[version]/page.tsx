import type { Metadata } from 'next';
import { openReader, type ReaderQuery, readerMetadata } from '@/app/_views/read/open-reader';

type Props = {
  readonly params: Promise<{ treaty: string; lang: string; version: string }>;
  readonly searchParams: Promise<ReaderQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return readerMetadata(await params);
}

/** The permanent address of one version: `/treaties/{slug}/{lang}/v{n}`. */
export default async function VersionReaderPage({ params, searchParams }: Props) {
  return openReader(await params, await searchParams);
}
