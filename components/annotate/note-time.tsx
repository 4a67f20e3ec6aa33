import { formatInstant } from '@/components/ui/format-date';
import { Instant } from '@/components/ui/instant';
import type { Annotation } from '@/lib/core/annotation/annotation';

type NoteTimeProps = { readonly note: Pick<Annotation, 'created' | 'modified' | 'revision'> };

/** When a note was written, and whether it was changed since: the same wherever it stands. */
export function NoteTime({ note: { created, modified, revision } }: NoteTimeProps) {
  return (
    <>
      <Instant iso={created} />
      {revision > 1 && <span title={`Edited ${formatInstant(modified)}`}>{'\u00a0(edited)'}</span>}
    </>
  );
}
