import { formatInstant } from '@/components/ui/format-date';
import { Instant } from '@/components/ui/instant';
import type { Annotation } from '@/lib/core/annotation/annotation';

type NoteTimeProps = { readonly note: Pick<Annotation, 'created' | 'modified' | 'revision'> };

/**
 * When a note was written, and whether its words were changed since: the same wherever it stands. Who
 * reads it is no part of them.
 */
export function NoteTime({ note: { created, modified, revision } }: NoteTimeProps) {
  const edited = revision > 1 && modified !== created;
  return (
    <>
      <Instant iso={created} />
      {edited && <span title={`Edited ${formatInstant(modified)}`}>{'\u00a0(edited)'}</span>}
    </>
  );
}
