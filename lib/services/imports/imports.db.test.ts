import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { formatAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { contentHash } from '@/lib/formats/document/content-hash';
import { textAkomaNtoso } from '@/lib/formats/write/text/akoma-ntoso';
import { createAnnotation } from '../annotations/create-annotation';
import { listAnnotations } from '../annotations/list-annotations';
import { imported, importOf, plainTreaty, readImport } from '../testing/imports';
import { person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';
import { getTreaty } from '../treaties/get-treaty';
import { readVersion } from '../treaties/read-version';
import { confirmImport } from './confirm-import';
import { correctText } from './correct-text';
import { discardImport, listImports, openImport, readAnew, saveEdits } from './open-import';
import { startImport } from './start-import';

const RIVERS = plainTreaty('The Parties share the river.', 'They meet every year.');
const AS_TEXT = {
  as: 'text',
  title: 'Rivers',
  lang: 'en',
  standing: 'authentic',
  checked: false,
} as const;
const code = (given: string) => expect.objectContaining({ code: given });

describe('an import', () => {
  it('is read, and is nobody’s but its owner’s', async () => {
    const [{ actor }, other] = [await person(), await person()];
    const found = await importOf(actor, RIVERS);
    expect(found).toMatchObject({ state: 'ready', name: 'treaty.txt', edits: [], revision: 0 });
    expect(found.reading).toMatchObject({ format: 'plain-text', lang: 'en' });
    expect(found.reading?.outline.map(({ role, number }) => [role, number])).toEqual([
      ['title', undefined],
      ['preamble', undefined],
      ['article', '1'],
      ['article', '2'],
    ]);
    expect((await listImports(actor)).map(({ id }) => id)).toEqual([found.id]);
    expect(await listImports(other.actor)).toEqual([]);
    for (const attempt of [
      () => openImport(other.actor, found.id),
      () => saveEdits(other.actor, found.id, 0, []),
      () => readAnew(other.actor, found.id, { lang: 'fr' }),
      () => discardImport(other.actor, found.id),
      () => confirmImport(other.actor, found.id, { ...AS_TEXT, treaty: 'udhr' }),
    ]) {
      await expect(attempt()).rejects.toEqual(code('not-found'));
    }
  });

  it('says why a file cannot be read, and can be read anew', async () => {
    const { actor } = await person();
    const [started] = await startImport(actor, {
      name: 'scan.pdf',
      bytes: new TextEncoder().encode('%PDF-1.4 and nothing more'),
    });
    const found = await readImport(actor, started?.id ?? '');
    expect(found.state).toBe('failed');
    expect(found.error).toMatch(/^The .*\.$/);
    await expect(confirmImport(actor, found.id, { ...AS_TEXT, treaty: 'udhr' })).rejects.toEqual(
      code('conflict'),
    );
    const { revision } = await readAnew(actor, found.id, { encoding: 'utf-8' });
    expect(revision).toBe(1);
    expect((await readImport(actor, found.id)).revision).toBe(1);
  });

  it('keeps corrections, and tells whoever corrects an older state', async () => {
    const { actor } = await person();
    const { id } = await importOf(actor, RIVERS);
    const edits = [{ kind: 'renumber', id: 'art_2', number: '3' }] as const;
    expect(await saveEdits(actor, id, 0, edits)).toEqual({ revision: 1 });
    await expect(saveEdits(actor, id, 0, [])).rejects.toEqual(code('conflict'));
    expect((await openImport(actor, id)).edits).toEqual(edits);
  });

  it('takes each file of an archive for itself', async () => {
    const { actor } = await person();
    const { zipSync } = await import('fflate');
    const bytes = zipSync({
      'one.txt': new TextEncoder().encode(RIVERS),
      'two.txt': new TextEncoder().encode(plainTreaty('One.', 'Two.')),
    });
    const started = await startImport(actor, { name: 'all.zip', bytes });
    expect(started.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
  });
});

describe('confirming an import', () => {
  it('makes a private treaty of it as it was corrected, and the import goes', async () => {
    const [{ actor }, other] = [await person(), await person()];
    const { id } = await importOf(actor, RIVERS);
    await saveEdits(actor, id, 0, [{ kind: 'renumber', id: 'art_2', number: '3' }]);
    const address = await confirmImport(actor, id, {
      as: 'treaty',
      title: 'Treaty on Rivers',
      shortTitle: 'Rivers 1970',
      parties: ['Party A', 'Party of the Rivers'],
      signed: { value: '1970-05', precision: 'month' },
      lang: 'en',
      standing: 'authentic',
      source: { title: 'Gazette', url: 'https://example.org/gazette' },
      checked: false,
    });
    expect(formatAddress(address)).toMatch(/^rivers-1970-\w{4}:en@v1$/);
    const text = await readVersion(actor, address);
    expect(text.provisions.map(({ eId, state }) => [eId, state])).toEqual([
      ['preamble', 'as-imported'],
      ['art_1', 'as-imported'],
      ['art_3', 'as-imported'],
    ]);
    expect(text.provisions[1]).toMatchObject({
      text: 'The Parties share the river.',
      sources: [{ url: 'https://example.org/gazette', title: 'Gazette' }],
    });
    const record = await getTreaty(actor, address.slug);
    expect(record).toMatchObject({ own: true, visibility: 'private', status: 'not-stated' });
    expect(record.parties.map(({ name }) => name)).toEqual(['Party A', 'Party of the Rivers']);
    expect(record.events[0]?.readings[0]?.date.value).toBe('1970-05');
    await expect(openImport(actor, id)).rejects.toEqual(code('not-found'));
    for (const stranger of [other.actor, ANONYMOUS]) {
      await expect(readVersion(stranger, address)).rejects.toEqual(code('not-found'));
      await expect(getTreaty(stranger, address.slug)).rejects.toEqual(code('not-found'));
    }
  });

  it('adds a text to a treaty of another, under a name that tells nobody of it', async () => {
    const [{ actor }, other] = [await person(), await person()];
    const slug = await treatyOf('The Parties share the river.');
    const address = await imported(actor, RIVERS, { ...AS_TEXT, treaty: slug, name: 'Gazette' });
    expect(formatAddress(address)).toMatch(/:en~gazette-\w{4}@v1$/);
    const names = async (who: typeof actor | typeof ANONYMOUS) =>
      (await getTreaty(who, slug)).expressions.map(({ name }) => name);
    expect(await names(actor)).toEqual([undefined, address.name]);
    expect(await names(other.actor)).toEqual([undefined]);
    expect(await names(ANONYMOUS)).toEqual([undefined]);
    expect((await readVersion(ANONYMOUS, { slug, lang: 'en' })).name).toBeUndefined();
  });

  it('makes the next version of one’s own text, and carries the notes', async () => {
    const { actor } = await person();
    const first = await imported(actor, RIVERS);
    const note = await createAnnotation(actor, {
      ...noteOn(first.slug, 'share the river'),
      targets: [
        {
          treaty: first.slug,
          lang: 'en',
          version: 1,
          selector: { eId: 'art_1', quote: { exact: 'share the river', prefix: '', suffix: '' } },
        },
      ],
    });
    const later = plainTreaty('Both the Parties share the river.', 'They meet every year.');
    const again = {
      as: 'version',
      treaty: first.slug,
      lang: 'en',
      reason: 'A better scan',
      checked: false,
    } as const;
    expect(await imported(actor, later, again)).toEqual({ ...first, version: 2 });
    const [carried] = await listAnnotations(actor, { creator: 'me', limit: 10 });
    expect(carried?.id).toBe(note.value.id);
    expect(carried?.targets[0]?.anchor).toMatchObject({ state: 'moved', eId: 'art_1' });
    const [text] = (await getTreaty(actor, first.slug)).expressions;
    expect(text?.versions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, 'A better scan'],
      [1, undefined],
    ]);
    const same = await importOf(actor, later);
    await expect(confirmImport(actor, same.id, again)).rejects.toEqual(code('conflict'));
    expect((await openImport(actor, same.id)).state).toBe('ready');
  });

  it('says which stored text a file is a version of', async () => {
    const { actor } = await person();
    const clause = `The Parties shall share the river of ${actor.id}, and the fish in it, and they
      shall meet by the mill at noon whenever the water stands lower than the third step of the stair
      that leads from the bridge of ${actor.id} to the market, and nobody shall wash wool there.`;
    const first = await imported(actor, plainTreaty(clause, `${clause} too`));
    const likes = (await importOf(actor, plainTreaty(clause, `${clause} also`))).likeness;
    expect(likes[0]).toMatchObject({ address: first, own: true, title: 'Rivers 1970' });
    expect(likes[0]?.share).toBeGreaterThan(0.9);
    const other = await person();
    const seen = (await importOf(other.actor, plainTreaty(clause, `${clause} also`))).likeness;
    expect(seen.map(({ address }) => address.slug)).not.toContain(first.slug);
  });

  it('refuses to make a version of what is not the actor’s', async () => {
    const [{ actor }, other] = [await person(), await person()];
    const shipped = await treatyOf('The Parties share the river.');
    const private_ = await imported(other.actor, RIVERS);
    const again = { as: 'version', lang: 'en', reason: 'Better', checked: false } as const;
    const { id } = await importOf(actor, RIVERS);
    await expect(confirmImport(actor, id, { ...again, treaty: shipped })).rejects.toEqual(
      code('forbidden'),
    );
    for (const treaty of [private_.slug, 'no-such-treaty']) {
      await expect(confirmImport(actor, id, { ...again, treaty })).rejects.toEqual(
        code('not-found'),
      );
    }
    expect((await openImport(actor, id)).state).toBe('ready');
  });

  it('keeps what our own files say of their provisions', async () => {
    const { actor } = await person();
    const slug = await treatyOf('The Parties share the river.', 'They meet every year.');
    const stored = await readVersion(actor, { slug, lang: 'en' });
    const sources = [{ url: 'https://example.org/gazette', title: 'Gazette' }];
    const provisions = stored.provisions.map((provision) => ({
      ...provision,
      state: 'official-text' as const,
      sources,
    }));
    const version = { ...stored, provisions, contentHash: contentHash(provisions) };
    const xml = textAkomaNtoso({ version, date: '2026-01-01', address: 'https://example.org' });
    const address = await imported(actor, xml, { ...AS_TEXT, treaty: slug });
    const again = await readVersion(actor, address);
    expect(again.provisions).toEqual(version.provisions);
    expect(again.contentHash).toBe(version.contentHash);
  });

  it('says of files of others that they were imported, though they state their structure', async () => {
    const { actor } = await person();
    const slug = await treatyOf('The Parties share the river.');
    const version = await readVersion(actor, { slug, lang: 'en' });
    const xml = textAkomaNtoso({ version, date: '2026-01-01', address: 'https://example.org' });
    const address = await imported(actor, xml, { ...AS_TEXT, treaty: slug });
    expect((await readVersion(actor, address)).provisions.map(({ state }) => state)).toEqual([
      'as-imported',
    ]);
  });
});

describe('correcting a text in place', () => {
  it('begins from its newest version, and tells who is late', async () => {
    const { actor } = await person();
    const address = await imported(actor, RIVERS);
    const drafts = await Promise.all([correctText(actor, address), correctText(actor, address)]);
    const [one, two] = drafts.map(({ id }) => id);
    if (!one || !two) throw new Error('there are two drafts');
    const correction = {
      as: 'version',
      treaty: address.slug,
      lang: 'en',
      reason: 'A word was misread',
      checked: false,
    } as const;
    for (const id of [one, two]) {
      await readImport(actor, id);
      const text = `They meet twice a year${id === one ? '' : ', at least'}.`;
      await saveEdits(actor, id, 0, [{ kind: 'reword', id: 'art_2', text }]);
    }
    const second = await confirmImport(actor, one, correction);
    expect((await readVersion(actor, second)).provisions.at(-1)?.text).toBe(
      'They meet twice a year.',
    );
    const late = confirmImport(actor, two, correction);
    await expect(late).rejects.toThrow(AppError);
    await expect(late).rejects.toThrow(/Version 2 was published after version 1/);
    expect((await openImport(actor, two)).edits).toHaveLength(1);
  });

  it('is for its owner alone', async () => {
    const [{ actor }, other] = [await person(), await person()];
    const address = await imported(actor, RIVERS);
    await expect(correctText(other.actor, address)).rejects.toEqual(code('not-found'));
    const shipped = await treatyOf('The Parties share the river.');
    await expect(correctText(actor, { slug: shipped, lang: 'en' })).rejects.toEqual(
      code('forbidden'),
    );
  });
});
