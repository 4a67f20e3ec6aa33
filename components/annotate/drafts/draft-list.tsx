'use client';

import { Button } from '@/components/ui/button';
import { formatErrand } from '@/lib/core/address/errand';
import { isPinned, parseSides } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { noteOfKey } from './draft-keys';
import styles from './draft-list.module.css';
import { type KeptDraft, removeDraft, wordsOf } from './draft-store';
import { FromElsewhere } from './kept-where';
import { quoteOfDraft } from './quote-of-draft';
import { useDraftSync } from './use-draft-sync';
import { useKeptDrafts } from './use-kept-drafts';

type DraftListProps = {
  readonly userId: string;
  readonly treaties: readonly { readonly slug: string; readonly shortTitle: string }[];
};

/** All unfinished notes of a person, also from other devices, whatever text they are on: each leads to its place. */
export function DraftList({ userId, treaties }: DraftListProps) {
  const drafts = useKeptDrafts(userId);
  useDraftSync(userId);
  if (drafts.length === 0) return null;
  const titles = new Map(treaties.map(({ slug, shortTitle }) => [slug, shortTitle]));
  return (
    <section className={styles.section} aria-labelledby="drafts">
      <h2 id="drafts">Drafts on this device</h2>
      <ul className={styles.list}>
        {drafts.map((kept) => (
          <Draft key={kept.key} kept={kept} titles={titles} />
        ))}
      </ul>
    </section>
  );
}

type DraftProps = { readonly kept: KeptDraft; readonly titles: ReadonlyMap<string, string> };

function Draft({ kept, titles }: DraftProps) {
  const quote = quoteOfDraft(kept);
  return (
    <li className={styles.draft}>
      <p>
        <a href={placeOfDraft(kept)}>{nameOf(kept, titles)}</a>
        {quote !== '' && (
          <>
            {' '}
            on <q dir="auto">{quote}</q>
          </>
        )}
        <FromElsewhere kept={kept} />
      </p>
      <p className={styles.words} dir="auto">
        {wordsOf(kept.draft.body)}
      </p>
      <Button
        size="s"
        tone="quiet"
        aria-label={`Discard the draft on ${nameOf(kept, titles)}`}
        onClick={() => removeDraft(kept.key)}
      >
        Discard
      </Button>
    </li>
  );
}

function nameOf({ key, draft }: KeptDraft, titles: ReadonlyMap<string, string>): string {
  const places = (draft.ranges ?? []).map(({ versionRef, selector }) => {
    const slug = parseSides(versionRef)?.[0]?.slug ?? versionRef;
    return `${titles.get(slug) ?? slug}, ${citeEId(selector.eId)}`;
  });
  const named = [...new Set(places)].slice(0, 2).join(' and ') || 'A note';
  return noteOfKey(key) === undefined ? named : `${named} (changes to a note)`;
}

/** The address that opens a draft in its editor: where it was begun, or the note that it changes. */
function placeOfDraft({ key, draft }: KeptDraft): string {
  const errand = `#${formatErrand({ kind: 'continue', draft: draft.id })}`;
  const versions = [...new Set((draft.ranges ?? []).map(({ versionRef }) => versionRef))];
  const [only] = parseSides(versions[0] ?? '') ?? [];
  if (versions.length > 1) return `/compare/${versions.join('...')}${errand}`;
  if (only && isPinned(only)) return `${readerPath(only)}${errand}`;
  return `/annotations/${noteOfKey(key) ?? ''}${errand}`;
}
