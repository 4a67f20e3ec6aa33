import { type ArchivedFile, filesOfArchive } from '@/lib/formats/read/archive-of-files';

/** The files of an archive; undefined for what is no archive, or a document of its own. Throws ReadError. */
export function filesInside(bytes: Uint8Array): readonly ArchivedFile[] | undefined {
  if (!isArchive(bytes)) return undefined;
  const files = filesOfArchive(bytes);
  return isDocument(files) ? undefined : files;
}

/** The first bytes of every zip archive. */
function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** What a word processor or a book saves is an archive too. */
function isDocument(files: readonly { readonly name: string }[]): boolean {
  const parts = ['[Content_Types].xml', 'mimetype', 'META-INF/container.xml', 'content.xml'];
  return files.some(({ name }) => parts.includes(name));
}
