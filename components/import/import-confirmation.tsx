'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioChoice } from '@/components/ui/radio-choice';
import { type Confirmation, confirmImport, type ImportDraft } from '@/lib/client/import-client';
import { newKey } from '@/lib/client/send-json';
import { formatAddress, isPinned, parseSides } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { TextFields, TreatyFields, VersionFields } from './confirmation-fields';
import { confirmationOf, type TreatyChoice, type Wrong } from './confirmation-values';
import styles from './import-confirmation.module.css';
import { forgetForm, useKeptForm } from './use-kept-form';

export type ImportConfirmationProps = {
  readonly draft: Pick<ImportDraft, 'id' | 'source' | 'metadata' | 'likeness' | 'base'>;
  readonly treaties: readonly TreatyChoice[];
  /** The slug of the treaty from whose record the walk began. */
  readonly treaty?: string | undefined;
  /** Why it cannot be confirmed yet. */
  readonly waiting?: string | undefined;
};

/** From so much likeness on a new version is proposed; from so much on it is said. */
const LIKELY = 0.9;
const WORTH_SAYING = 0.4;

const CHOICES: readonly { readonly value: Confirmation['as']; readonly label: string }[] = [
  { value: 'treaty', label: 'A new treaty' },
  { value: 'text', label: 'A further text of a treaty' },
  { value: 'version', label: 'A new version of a text' },
];
const MEANINGS: Readonly<Record<Confirmation['as'], string>> = {
  treaty: 'Makes a record of its own. Only you see it until you publish it.',
  text: 'Another language, another translation or the authentic text of a treaty that has a record.',
  version:
    'A correction, an amendment or a better scan of a text that is here. Its notes are carried over.',
};

/** Where an import goes. Nothing is stored before it is sent; what was typed stays when it is refused. */
export function ImportConfirmation(props: ImportConfirmationProps) {
  const { draft, treaties, treaty, waiting } = props;
  const like = likeText(draft, treaties);
  const likely = draft.base !== undefined || (draft.likeness?.[0]?.share ?? 0) >= LIKELY;
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [as, setAs] = useState(
    like && likely ? 'version' : treaty ? 'text' : ('treaty' as Confirmation['as']),
  );
  const [wrong, setWrong] = useState<Wrong>({});
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);
  const sent = useRef({ words: '', key: '' });
  useKeptForm(form, draft.id, (values) => {
    const chosen = CHOICES.find(({ value }) => value === values.get('as'));
    if (chosen) setAs(chosen.value);
  });

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy || waiting !== undefined) return;
    const data = new FormData(event.currentTarget);
    const made = confirmationOf(as, (name) => String(data.get(`${as}.${name}`) ?? ''));
    setWrong('wrong' in made ? made.wrong : {});
    setRefused('');
    if ('wrong' in made) {
      const [first] = Object.keys(made.wrong);
      const control = form.current?.elements.namedItem(`${as}.${first}`);
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    setBusy(true);
    // The same words sent again, because an answer was lost, are done once.
    const words = JSON.stringify(made.confirmation);
    if (sent.current.words !== words) sent.current = { words, key: newKey() };
    const answer = await confirmImport(draft.id, made.confirmation, sent.current.key);
    if (answer.ok) {
      forgetForm(draft.id);
      router.push(answer.value.address);
    } else {
      setBusy(false);
      setRefused(answer.reason);
      sent.current = answer.status === 0 ? sent.current : { words: '', key: '' };
    }
  }

  const fields = { draft, treaties, treaty, wrong };
  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      <h2>Where it goes</h2>
      {!draft.base && draft.likeness?.[0] && draft.likeness[0].share >= WORTH_SAYING && (
        <p className={styles.like}>
          {Math.floor(draft.likeness[0].share * 100)} % the same as{' '}
          <a href={pathOf(draft.likeness[0].address)} target="_blank" rel="noopener">
            {draft.likeness[0].title}
          </a>
          .{' '}
          {like && likely
            ? 'Import as its new version?'
            : 'Look whether it is here already before you import it.'}
        </p>
      )}
      <RadioChoice
        legend="What this becomes"
        choices={CHOICES}
        value={as}
        onChange={setAs}
        meaning={MEANINGS[as]}
      />
      <input type="hidden" name="as" value={as} />
      {/* All stay, so that what was typed is there when one comes back to it. */}
      <fieldset className={styles.fields} hidden={as !== 'treaty'} disabled={as !== 'treaty'}>
        <TreatyFields {...fields} />
      </fieldset>
      <fieldset className={styles.fields} hidden={as !== 'text'} disabled={as !== 'text'}>
        <TextFields {...fields} />
      </fieldset>
      <fieldset className={styles.fields} hidden={as !== 'version'} disabled={as !== 'version'}>
        <VersionFields {...fields} like={like} />
      </fieldset>
      <div role="alert">{refused !== '' && <p className={styles.refused}>{refused}</p>}</div>
      <div className={styles.actions}>
        <Button type="submit" tone="primary" disabled={busy || waiting !== undefined}>
          {busy ? 'Importing …' : 'Import'}
        </Button>
        {waiting !== undefined && <span>{waiting}</span>}
      </div>
    </form>
  );
}

/** Where a version is read; of one whose address cannot be read, the list of all. */
function pathOf(address: string): string {
  const [side] = parseSides(address) ?? [];
  return side && isPinned(side) ? readerPath(side) : '/';
}

/** `{slug}:{lang}[~{name}]` of the text that this is likest, where it can be chosen. */
function likeText(
  { likeness, base }: ImportConfirmationProps['draft'],
  treaties: readonly TreatyChoice[],
): string | undefined {
  if (base) return formatAddress({ slug: base.slug, lang: base.lang, name: base.name });
  const [first] = likeness ?? [];
  if (!first || first.share < WORTH_SAYING) return undefined;
  const address = first.address.replace(/@v\d+$/, '');
  return treaties.some(({ slug, texts }) =>
    texts.some(({ lang, name }) => `${slug}:${lang}${name ? `~${name}` : ''}` === address),
  )
    ? address
    : undefined;
}
