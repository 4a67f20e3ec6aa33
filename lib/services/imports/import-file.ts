import type { VersionAddress } from '@/lib/core/address/version-address';
import { isUnit, type Provision } from '@/lib/core/treaty/provision';
import type { Standing } from '@/lib/core/treaty/treaty';
import { AppError } from '@/lib/errors';
import type { ReadOptions } from '@/lib/formats/read/read-document';
import { type ReadTreaty, readLanguages } from '@/lib/formats/read/read-treaty';
import { type Tx, transact } from '@/lib/store/database';
import { holdUser } from '@/lib/store/users';
import { sketchOf } from '@/lib/store/version-sketches';
import type { SignedIn } from '../access';
import { publishTextIn, publishTreatyIn } from '../treaties/own-treaty';
import { treatyFor } from '../treaties/text-subjects';
import { asImported, saysItsProvenance } from './as-imported';
import { KnownTexts } from './known-texts';
import type { Likeness } from './likeness';
import { type ProposedRecord, proposeRecord } from './propose-record';
import { storeText } from './store-text';

/** Files that become texts as they were read: for whoever has many, and corrects afterwards what is doubtful. */

export type ImportTarget = {
  /** The treaty that gets the texts; without it each file is a treaty of its own. */
  readonly treaty?: string;
  readonly standing: Standing;
  readonly isPublic: boolean;
  /** Says what would be, and stores nothing. */
  readonly dryRun: boolean;
};

export type FileToImport = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options?: ReadOptions & { readonly lang?: string };
};

/** A text of a file, and what became of it. */
export type ImportedText = {
  readonly read: ReadTreaty;
  readonly record: ProposedRecord;
  readonly outcome:
    | { readonly kind: 'stored'; readonly address: VersionAddress }
    | { readonly kind: 'to-be-stored' }
    | { readonly kind: 'known'; readonly likeness: Likeness }
    | { readonly kind: 'refused'; readonly reason: string };
};

/** From this share on two texts are one, in copies that differ by less than a sketch can tell. */
const SAME = 0.98;

type Ready = {
  readonly read: ReadTreaty;
  readonly record: ProposedRecord;
  readonly lang: string;
  readonly provisions: readonly Provision[];
};

/** A file as it was read: a text of each language. */
export type FileTexts = { readonly name: string; readonly texts: readonly ReadTreaty[] };

/** Throws ReadError for a file that cannot be read. */
export async function readTexts({ name, bytes, options }: FileToImport): Promise<FileTexts> {
  return { name, texts: await readLanguages(bytes, { name, ...options }) };
}

/** Imports one file after another for one person, who needs no session: nobody asks over the network. */
export class FileImporter {
  private readonly known: KnownTexts;

  private constructor(
    private readonly user: SignedIn,
    private readonly target: ImportTarget,
  ) {
    this.known = new KnownTexts(user);
  }

  /** Throws `not-found` and `forbidden` where the person may add no text to the treaty that is named. */
  static async open(user: SignedIn, target: ImportTarget): Promise<FileImporter> {
    const { treaty } = target;
    if (treaty !== undefined) await transact((tx) => treatyFor(tx, user, 'create', treaty));
    return new FileImporter(user, target);
  }

  /**
   * Stores the texts of a file, in one transaction; a text that is stored already stays as it is. One file
   * at a time, for each is held against those before it.
   */
  async importTexts({ name, texts }: FileTexts): Promise<ImportedText[]> {
    const sorted: (ImportedText | Ready)[] = [];
    for (const read of texts) sorted.push(await this.sort(read, name));
    const ready = sorted.filter((text) => 'provisions' in text);
    const twin = sorted.flatMap((text) =>
      'outcome' in text && text.outcome.kind === 'known' && text.outcome.likeness.own
        ? [text.outcome.likeness.address.slug]
        : [],
    )[0];
    // The language that is new of a file whose other one is there belongs beside it.
    const addresses = await this.store(ready, this.target.treaty ?? twin);
    return sorted.map((text) => {
      if (!('provisions' in text)) return text;
      const { read, record } = text;
      const address = addresses?.[ready.indexOf(text)];
      return {
        read,
        record,
        outcome: address ? { kind: 'stored', address } : { kind: 'to-be-stored' },
      };
    });
  }

  /** What is to be stored, or why not. */
  private async sort(read: ReadTreaty, name: string): Promise<ImportedText | Ready> {
    const { lang } = read;
    const record = proposeRecord(read, name);
    const refused = (reason: string): ImportedText => ({
      read,
      record,
      outcome: { kind: 'refused', reason },
    });
    if (lang === undefined) {
      return refused('Nothing tells the language of the text. Name it with --lang.');
    }
    if (!read.provisions.some((provision) => isUnit(provision) && provision.text !== '')) {
      return refused('The file holds no words of a treaty.');
    }
    const isOurs = read.printed === undefined && saysItsProvenance(read.provisions);
    const provisions = read.provisions.map((provision) =>
      asImported(provision, {
        ...(isOurs && { stated: provision }),
        sources: [],
        checked: false,
      }),
    );
    const likeness = await this.known.likest(lang, sketchOf(provisions));
    if (likeness && likeness.share >= SAME) {
      return { read, record, outcome: { kind: 'known', likeness } };
    }
    return { read, record, lang, provisions };
  }

  /** Their addresses; undefined where nothing is to be stored. */
  private async store(
    texts: readonly Ready[],
    home: string | undefined,
  ): Promise<readonly VersionAddress[] | undefined> {
    const { dryRun } = this.target;
    const stored =
      dryRun || texts.length === 0
        ? undefined
        : await transact((tx) => this.storeIn(tx, texts, home));
    for (const [index, { lang, record, provisions }] of texts.entries()) {
      const address = stored?.[index] ?? { slug: '', lang, version: 1 };
      const hashes = sketchOf(provisions);
      await this.known.add({ address, title: record.shortTitle, own: !dryRun, hashes });
    }
    return stored;
  }

  private async storeIn(
    tx: Tx,
    texts: readonly Ready[],
    home: string | undefined,
  ): Promise<VersionAddress[]> {
    const { user, target } = this;
    if (!(await holdUser(tx, user.id)))
      throw new AppError('not-found', { detail: 'The account is gone.' });
    const addresses: VersionAddress[] = [];
    for (const { record, lang, provisions } of texts) {
      const treaty = home ?? addresses[0]?.slug;
      const said = { ...record, lang, standing: target.standing, checked: false };
      const address = await storeText(
        tx,
        user,
        treaty === undefined ? { as: 'treaty', ...said } : { as: 'text', treaty, ...said },
        provisions,
      );
      addresses.push(address);
      if (!target.isPublic) continue;
      if (treaty === undefined) await publishTreatyIn(tx, user, address.slug);
      else await publishTextIn(tx, user, address);
    }
    return addresses;
  }
}
