import { randomUUID } from 'node:crypto';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { buildProvisions, type NestedProvision } from '@/lib/core/treaty/provision-tree';
import type { Treaty } from '@/lib/core/treaty/treaty';
import { publishVersion } from '@/lib/services/treaties/publish-version';
import type { ShippedText, ShippedTreaty } from '@/lib/services/treaties/seed-corpus';
import { database, type Tx, transact } from '@/lib/store/database';
import { saveTreatyRecord } from '@/lib/store/treaty-records';

/** Treaties for tests: each has an address of its own, so that no test meets another's. */

/** A record with nothing but a name. */
export function bareTreaty(overrides: Partial<Treaty> = {}): Treaty {
  return {
    slug: `test-${randomUUID()}`,
    title: 'Treaty for a test',
    shortTitle: 'Test treaty',
    status: 'in-force',
    parties: [{ code: 'AAA', name: 'Party A' }],
    titles: [],
    facts: [],
    events: [],
    relations: [],
    authenticTexts: [],
    sources: [],
    ...overrides,
  };
}

/** Articles numbered from 1, one text each. */
function articles(...texts: string[]): NestedProvision[] {
  return texts.map((text, index) => ({
    eId: `art_${index + 1}`,
    kind: 'article',
    number: String(index + 1),
    state: 'text-seen',
    sources: [],
    text,
  }));
}

/** Publishes these articles as the next version of a treaty's English, creating it when new. */
export async function publish(slug: string, ...texts: string[]) {
  return transact((tx) => publishIn(tx, slug, ...texts));
}

/** The same within a transaction. */
export async function publishIn(tx: Tx, slug: string, ...texts: string[]) {
  const known = await tx.treaty.findUnique({ where: { slug } });
  if (!known) await saveTreatyRecord(tx, bareTreaty({ slug }), 'test');
  return publishVersion(
    tx,
    { slug, lang: 'en', standing: 'working-rendering', title: 'Treaty for a test' },
    buildProvisions(articles(...texts)),
  );
}

/** A fresh slug with a first version of these articles. */
export async function treatyOf(...texts: string[]): Promise<string> {
  const { slug } = bareTreaty();
  await publish(slug, ...texts);
  return slug;
}

/** A private treaty of a person, with a text of these articles; `Test treaty` and `Party A` are its names. */
export async function privateTreatyOf(ownerId: string, ...texts: string[]): Promise<string> {
  const slug = await treatyOf(...texts);
  const data = { ownerId, visibility: 'private' };
  await database().treaty.update({ where: { slug }, data: { ...data, corpusHash: null } });
  await database().expression.updateMany({ where: { treaty: { slug } }, data });
  return slug;
}

/** A further private English text of a treaty, under a name. */
export async function privateTextOf(ownerId: string, slug: string, name: string): Promise<void> {
  await transact((tx) =>
    publishVersion(
      tx,
      {
        ...{ slug, lang: 'en', name, ownerId, visibility: 'private' },
        ...{ standing: 'unofficial-translation', title: 'Further text' },
      },
      buildProvisions(articles('They share the river.')),
      { createdById: ownerId },
    ),
  );
}

/** A treaty as it is shipped: a record and an English text of these articles. */
export function shippedTreaty(
  texts: readonly string[],
  overrides: Partial<Treaty> = {},
): ShippedTreaty {
  const treaty = bareTreaty(overrides);
  const expression = { lang: 'en', standing: 'working-rendering', title: treaty.title } as const;
  const provisions = buildProvisions(articles(...texts));
  return { treaty, texts: [{ expression, provisions, quotations: [] }] };
}

/** The same treaty shipped again with something changed. */
export function shippedWith(
  { treaty, texts }: ShippedTreaty,
  change: {
    readonly treaty?: Partial<Treaty>;
    readonly articles?: readonly string[];
    readonly notice?: string;
    readonly quotations?: ShippedText['quotations'];
  },
): ShippedTreaty {
  return {
    treaty: { ...treaty, ...change.treaty },
    texts: texts.map(({ expression, provisions, quotations }) => ({
      expression:
        change.notice === undefined ? expression : { ...expression, notice: change.notice },
      provisions: change.articles ? buildProvisions(articles(...change.articles)) : provisions,
      quotations: change.quotations ?? quotations,
    })),
  };
}

/** A note body of one paragraph. */
export function noteBody(text: string): NoteBody {
  return {
    root: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }],
    },
  };
}

/** A request for a note on the first occurrence of `exact` in an article's text. */
export function noteOn(
  slug: string,
  exact: string,
  overrides: { eId?: string; text?: string } = {},
) {
  return {
    motivation: 'commenting' as const,
    visibility: 'private' as 'private' | 'public',
    body: noteBody(overrides.text ?? `About ${exact}`),
    targets: [
      {
        treaty: slug,
        lang: 'en',
        version: 1,
        selector: { eId: overrides.eId ?? 'art_1', quote: { exact, prefix: '', suffix: '' } },
      },
    ],
  };
}
