import { useId } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import type { ImportDraft } from '@/lib/client/import-client';
import { languageName } from '@/lib/core/language/language';
import { STANDINGS } from '@/lib/core/treaty/treaty';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import type { TreatyChoice, Wrong } from './confirmation-values';
import styles from './import-confirmation.module.css';

type FieldsProps = {
  readonly draft: Pick<ImportDraft, 'source' | 'metadata'>;
  readonly treaties: readonly TreatyChoice[];
  readonly treaty: string | undefined;
  readonly wrong: Wrong;
};

export function TreatyFields({ draft, wrong }: FieldsProps) {
  const { title = '', parties, signed } = draft.metadata;
  const id = useId();
  return (
    <>
      <TextField
        name="treaty.title"
        label="Title of the treaty"
        defaultValue={title}
        error={wrong.title}
      />
      <TextField
        name="treaty.shortTitle"
        label="Short title"
        hint="For lists and columns, such as “Russia–DPRK 2024”."
        error={wrong.shortTitle}
      />
      <div className={styles.area}>
        <label htmlFor={id}>Parties, one a line</label>
        <textarea id={id} name="treaty.parties" rows={3} defaultValue={parties.join('\n')} />
      </div>
      <TextField
        name="treaty.signed"
        label="Date signed"
        hint="As much as is known: 2024-06-19, 2024-06 or 2024. Empty where it is not."
        defaultValue={signed?.date?.value ?? ''}
        error={wrong.signed}
      />
      <TextField
        name="treaty.place"
        label="Place of signature"
        defaultValue={signed?.place ?? ''}
      />
      <Language as="treaty" draft={draft} wrong={wrong} />
      <StandingField as="treaty" />
      <AmendedBy as="treaty" />
      <SourceFields as="treaty" wrong={wrong} />
    </>
  );
}

export function TextFields({ draft, treaties, treaty, wrong }: FieldsProps) {
  return (
    <>
      <SelectField
        name="text.treaty"
        label="Treaty"
        defaultValue={treaty ?? ''}
        error={wrong.treaty}
      >
        <option value="">Choose a treaty</option>
        {treaties.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </SelectField>
      <TextField
        name="text.title"
        label="Title as this text prints it"
        lang={draft.source.lang}
        dir="auto"
        defaultValue={draft.metadata.title ?? ''}
        error={wrong.title}
      />
      <Language as="text" draft={draft} wrong={wrong} />
      <StandingField as="text" />
      <TextField
        name="text.name"
        label="Short name"
        hint="Tells texts of one language apart, and stands in the address: kcna-2024. Empty for the first."
        autoCapitalize="none"
        error={wrong.name}
      />
      <AmendedBy as="text" />
      <SourceFields as="text" wrong={wrong} />
    </>
  );
}

export function VersionFields({
  treaties,
  treaty,
  wrong,
  like,
}: FieldsProps & { readonly like: string | undefined }) {
  const texts = treaties.flatMap(({ slug, title, texts: own }) =>
    own.map(({ lang, name, standing, isPublic }) => ({
      value: `${slug}:${lang}${name ? `~${name}` : ''}`,
      label: [
        title,
        languageName(lang).english,
        name,
        STANDING_LABELS[standing],
        isPublic && 'published',
      ]
        .filter(Boolean)
        .join(' · '),
      isPublic,
    })),
  );
  const first = texts.find(({ value }) => treaty !== undefined && value.startsWith(`${treaty}:`));
  return (
    <>
      <SelectField
        name="version.text"
        label="Text"
        hint={
          texts.some(({ isPublic }) => isPublic)
            ? 'The new version of a published text is published with it. Until it is ready, leave it here: an import is yours alone.'
            : undefined
        }
        defaultValue={like ?? first?.value ?? ''}
        error={wrong.text}
      >
        <option value="">Choose a text</option>
        {texts.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField
        name="version.reason"
        label="What is new in it"
        hint="A correction, an amendment, a better scan: shown in the history of versions."
        error={wrong.reason}
      />
      <AmendedBy as="version" />
    </>
  );
}

type OneField = { readonly as: string };

function Language({ as, draft, wrong }: OneField & Pick<FieldsProps, 'draft' | 'wrong'>) {
  const { lang = '' } = draft.source;
  return (
    <TextField
      name={`${as}.lang`}
      label="Language of this text"
      hint={
        lang === '' ? 'As a tag: en, ru, ko.' : `${languageName(lang).english}, as it was found.`
      }
      defaultValue={lang}
      autoCapitalize="none"
      error={wrong.lang}
    />
  );
}

/** What makes a text a consolidated one; folded, for most texts are as they were signed. */
function AmendedBy({ as }: OneField) {
  const id = useId();
  return (
    <details className={styles.more}>
      <summary>This is a consolidated text, as amended</summary>
      <div className={styles.area}>
        <label htmlFor={id}>Amended by, one instrument a line</label>
        <textarea id={id} name={`${as}.amendedBy`} rows={2} aria-describedby={`${id}-hint`} />
        <p id={`${id}-hint`} className={styles.hint}>
          The title of the instrument; or the address of its record here, which makes a link.
        </p>
      </div>
    </details>
  );
}

function StandingField({ as }: OneField) {
  return (
    <SelectField
      name={`${as}.standing`}
      label="What it is in law"
      hint="Only an authentic text binds."
      defaultValue="unofficial-translation"
    >
      {STANDINGS.map((standing) => (
        <option key={standing} value={standing}>
          {STANDING_LABELS[standing]}
        </option>
      ))}
    </SelectField>
  );
}

function SourceFields({ as, wrong }: OneField & Pick<FieldsProps, 'wrong'>) {
  return (
    <>
      <TextField
        name={`${as}.sourceTitle`}
        label="Where it comes from"
        hint="The publication or page: shown wherever its words are."
        error={wrong.sourceTitle}
      />
      <TextField name={`${as}.url`} type="url" label="Address of the source" error={wrong.url} />
      <label className={styles.check}>
        <input type="checkbox" name={`${as}.checked`} value="yes" />I have held the text against
        this publication. Otherwise it is said to be as imported, not checked.
      </label>
    </>
  );
}
