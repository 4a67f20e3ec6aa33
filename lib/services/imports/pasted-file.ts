import { PASTED_TYPE } from '@/lib/formats/read/read-pasted';
import type { ImportOptions } from '@/lib/store/imports';
import type { Brought } from './start-import';

/** A paste as a file like any other, so that it can be read anew in another language. */
export function bytesOfPaste({
  html,
  text,
  name = 'Pasted text',
  options,
}: {
  readonly html?: string;
  readonly text: string;
  readonly name?: string;
  readonly options?: ImportOptions;
}): Brought {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...(html && { html }), text }));
  return { name, mediaType: PASTED_TYPE, bytes, ...(options && { options }) };
}
