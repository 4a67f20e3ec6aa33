'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { NoteWorkspace, type NoteWorkspaceProps } from '@/components/annotate/note-workspace';
import { ShareDialog, type SharedView } from '@/components/share/share-dialog';
import type { Annotation } from '@/lib/core/annotation/annotation';

type PageNotesProps = Omit<NoteWorkspaceProps, 'onShare' | 'onChanged'> & {
  /** This page's view: what a share link opens. */
  readonly view: SharedView;
};

/** The notes of a page with what they need of the site: fresh marks after a save, and sharing. */
export function PageNotes({ view, ...props }: PageNotesProps) {
  const router = useRouter();
  const [shared, setShared] = useState<Annotation>();
  return (
    <>
      <NoteWorkspace {...props} onShare={setShared} onChanged={() => router.refresh()} />
      {shared && <ShareDialog note={shared} view={view} onClose={() => setShared(undefined)} />}
    </>
  );
}
