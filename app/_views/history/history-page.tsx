import { HistoryView } from '@/components/history/history-view';
import { UnsettledNotes } from '@/components/history/unsettled-notes';
import type { Actor } from '@/lib/core/access/policy';
import { reviewPath } from '@/lib/core/address/review-path';
import { unsettledNotes } from '@/lib/services/annotations/unsettled-notes';
import type { TextHistory } from '@/lib/services/treaties/text-history';

type HistoryPageProps = { readonly actor: Actor; readonly history: TextHistory };

/** The versions of a text, and what a new one left to settle, composed. */
export async function HistoryPage({ actor, history: { treaty, text, texts } }: HistoryPageProps) {
  const [newest] = text.versions;
  const notes = newest ? await unsettledNotes(actor, newest.id) : [];
  const { lang, name } = text;
  const textAddress = { slug: treaty.slug, lang, ...(name !== undefined && { name }) };
  return (
    <HistoryView treaty={treaty} text={text} texts={texts}>
      <UnsettledNotes
        notes={notes}
        lang={lang}
        href={reviewPath(textAddress)}
        newest={newest?.number ?? 0}
      />
    </HistoryView>
  );
}
