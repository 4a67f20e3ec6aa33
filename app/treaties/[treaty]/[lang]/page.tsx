import type { Metadata } from 'next';
import { openReader, type ReaderQuery, readerMetadata } from '@/app/_views/read/open-reader';

type Props = {
  readonly params: Promise<{ treaty: string; lang: string }>;
  readonly searchParams: Promise<ReaderQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return readerMetadata(await params);
}

/** The newest version of a treaty in a language. */
export default async function NewestReaderPage({ params, searchParams }: Props) {
  return openReader(await params, await searchParams);
}
