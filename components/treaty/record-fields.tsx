import { AreaField, SelectField, TextField } from '@/components/ui/field';
import { EVENT_KINDS, RELATION_KINDS } from '@/lib/core/treaty/treaty';
import { EVENT_LABELS, TREATY_RELATION_LABELS } from '@/lib/core/treaty/treaty-labels';
import styles from './record-form.module.css';
import type { RowFields } from './record-rows';
import type { TreatyName } from './record-values';

/** The fields of one row of each list of the record's form. */

type Row = { readonly row: RowFields };

type OneProps = Row & { readonly field: string; readonly label: string; readonly hint?: string };

function One({ row, field, label, hint, ...rest }: OneProps & { readonly type?: 'url' }) {
  return (
    <TextField
      {...rest}
      name={row.name(field)}
      label={label}
      hint={hint}
      dir="auto"
      defaultValue={row.words[field] ?? ''}
      error={row.error(field)}
    />
  );
}

function Several({ row, field, label, hint }: OneProps) {
  return (
    <div className={styles.wide}>
      <AreaField
        name={row.name(field)}
        label={label}
        hint={hint}
        dir="auto"
        rows={2}
        defaultValue={row.words[field] ?? ''}
        error={row.error(field)}
      />
    </div>
  );
}

function Language({ row }: Row) {
  return <One row={row} field="lang" label="Language, as a tag: fr" />;
}

function SourceFields({ row }: Row) {
  return (
    <>
      <One row={row} field="sourceTitle" label="Source" />
      <One row={row} field="url" type="url" label="Address of the source" />
    </>
  );
}

function Preferred({ row }: Row) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        name={row.name('preferred')}
        value="yes"
        defaultChecked={row.words.preferred === 'yes'}
      />
      To be preferred where readings disagree
    </label>
  );
}

type KindProps = Row & { readonly labels: Readonly<Record<string, string>> };

function Kind({ row, labels, kinds }: KindProps & { readonly kinds: readonly string[] }) {
  return (
    <SelectField name={row.name('kind')} label="Kind" defaultValue={row.words.kind ?? kinds[0]}>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {labels[kind]}
        </option>
      ))}
    </SelectField>
  );
}

export function TitleFields({ row }: Row) {
  return (
    <>
      <Language row={row} />
      <One row={row} field="title" label="Title in this language" />
    </>
  );
}

/** New treaties are signed before anything else happens to them. */
const KINDS_BY_USE = ['signed', ...EVENT_KINDS.filter((kind) => kind !== 'signed')] as const;

export function EventFields({ row }: Row) {
  return (
    <>
      <Kind row={row} kinds={KINDS_BY_USE} labels={EVENT_LABELS} />
      <One row={row} field="date" label="Date, as far as known: 2024-06" />
      <One row={row} field="place" label="Place" />
      <Several row={row} field="statement" label="What the source says of it" />
      <SourceFields row={row} />
      <Preferred row={row} />
    </>
  );
}

export function FactFields({ row }: Row) {
  return (
    <>
      <One row={row} field="label" label="What is stated" />
      <Several row={row} field="value" label="What the source says" />
      <Several row={row} field="note" label="Note" />
      <SourceFields row={row} />
      <Preferred row={row} />
    </>
  );
}

export function RelationFields({
  row,
  treaties,
}: Row & { readonly treaties: readonly TreatyName[] }) {
  return (
    <>
      <Kind row={row} kinds={RELATION_KINDS} labels={TREATY_RELATION_LABELS} />
      <SelectField
        name={row.name('slug')}
        label="Treaty"
        defaultValue={row.words.slug ?? ''}
        error={row.error('slug')}
      >
        <option value="">Not in this list</option>
        {treaties.map(({ slug, shortTitle }) => (
          <option key={slug} value={slug}>
            {shortTitle}
          </option>
        ))}
      </SelectField>
      <One row={row} field="title" label="Its title, where it is not in the list" />
      <Several row={row} field="note" label="Note" />
    </>
  );
}

export function AuthenticTextFields({ row }: Row) {
  return (
    <>
      <Language row={row} />
      <SourceFields row={row} />
    </>
  );
}
