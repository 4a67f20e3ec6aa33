'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { type ImportDraft, rereadImport } from '@/lib/client/import-client';
import { Discard } from './import-reading';
import styles from './import-source.module.css';

type ImportSourceProps = { readonly draft: Pick<ImportDraft, 'id' | 'name' | 'source'> };

/** Names as `TextDecoder` knows them; the one that was found comes first. */
const ENCODINGS =
  'utf-8 utf-16le utf-16be windows-1251 koi8-r windows-1252 windows-1256 euc-kr gb18030 big5 shift_jis euc-jp'.split(
    ' ',
  );

/** How a source was read, what its reader remarked, and a way to have it read otherwise. */
export function ImportSource({ draft }: ImportSourceProps) {
  const { id, name, source } = draft;
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const read = (field: string) => String(data.get(field) ?? '').trim();
    const [lang, encoding, tracked] = [read('lang'), read('encoding'), read('tracked')];
    setBusy(true);
    setProblem(undefined);
    const answer = await rereadImport(id, {
      ...(lang !== '' && lang !== source.lang && { lang }),
      ...(encoding !== '' && encoding !== source.encoding && { encoding }),
      ...(tracked !== '' && { trackedChanges: tracked as 'accepted' | 'rejected' }),
    });
    if (answer.ok) window.location.reload();
    else {
      setProblem(answer.reason);
      setBusy(false);
    }
  }

  return (
    <details className={styles.source} open={source.remarks.length > 0 || undefined}>
      <summary>
        <bdi>{name}</bdi>: read as {source.format}
        {source.encoding !== undefined && `, ${source.encoding}`}
        {source.lang !== undefined && `, language ${source.lang}`}
      </summary>
      <ul className={styles.remarks}>
        {source.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <form className={styles.form} onSubmit={send}>
        <TextField
          name="lang"
          label="Language"
          hint="As a tag: en, ru, ko."
          defaultValue={source.lang ?? ''}
        />
        {source.encoding !== undefined && (
          <SelectField name="encoding" label="Encoding" defaultValue={source.encoding}>
            {[...new Set([source.encoding, ...ENCODINGS])].map((encoding) => (
              <option key={encoding}>{encoding}</option>
            ))}
          </SelectField>
        )}
        {/^(?:docx|odt|rtf)$/.test(source.format) && (
          <SelectField name="tracked" label="Tracked changes" defaultValue="">
            <option value="">As they were read</option>
            <option value="accepted">Accepted</option>
            <option value="rejected">Rejected</option>
          </SelectField>
        )}
        <div className={styles.row}>
          <Button type="submit" size="s" disabled={busy}>
            {busy ? 'Reading …' : 'Read anew'}
          </Button>
          <span>Corrections made so far go with the old reading.</span>
        </div>
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      </form>
      <Discard id={id} label="Discard this import" asks />
    </details>
  );
}
