import type { Actor } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { Standing } from '@/lib/core/treaty/treaty';
import { database, type Tx } from './database';
import { treatyWhere } from './text-access';

/** The treaties and texts of one person, for the person and for whoever deletes the account. */

export type OwnText = {
  readonly slug: string;
  readonly shortTitle: string;
  readonly lang: string;
  readonly name?: string;
  readonly title: string;
  readonly visibility: Visibility;
  readonly versions: number;
  readonly articles: number;
  readonly modified: string;
  /** Which of the two was deleted, so that it can be restored. */
  readonly deleted?: 'treaty' | 'text';
};

/** Texts that a person made, those changed last first. */
export async function findOwnTexts(ownerId: string): Promise<OwnText[]> {
  const rows = await database().expression.findMany({
    where: { ownerId },
    include: {
      treaty: { select: { slug: true, shortTitle: true, deletedAt: true, ownerId: true } },
      versions: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { number: true, articleCount: true, createdAt: true },
      },
    },
  });
  return rows
    .map(({ treaty, lang, name, title, visibility, deletedAt, versions: [newest], createdAt }) => {
      const deleted: OwnText['deleted'] = treaty.deletedAt
        ? 'treaty'
        : deletedAt
          ? 'text'
          : undefined;
      return {
        slug: treaty.slug,
        shortTitle: treaty.shortTitle,
        lang,
        ...(name !== '' && { name }),
        title,
        visibility: visibility as Visibility,
        versions: newest?.number ?? 0,
        articles: newest?.articleCount ?? 0,
        modified: (newest?.createdAt ?? createdAt).toISOString(),
        ...(deleted && { deleted }),
      };
    })
    .sort((one, other) => other.modified.localeCompare(one.modified));
}

const privateTextsOf = (ownerId: string) => ({
  OR: [{ ownerId, visibility: 'private' }, { treaty: { ownerId, visibility: 'private' } }],
});

export async function countPrivateTexts(tx: Tx, ownerId: string): Promise<number> {
  return tx.expression.count({ where: privateTextsOf(ownerId) });
}

/**
 * Removes for good what a person kept private: treaties, texts, versions and what was said of them, of at most
 * so many texts. What is public stays, and belongs to nobody.
 */
export async function deletePrivateTexts(tx: Tx, ownerId: string, most: number): Promise<void> {
  const texts = await tx.expression.findMany({
    where: privateTextsOf(ownerId),
    select: { id: true },
    take: most,
  });
  const expressionId = { in: texts.map(({ id }) => id) };
  const version = { expressionId };
  await tx.annotation.deleteMany({ where: { targets: { some: { version } } } });
  await tx.alignmentCorrection.deleteMany({
    where: { OR: [{ leftVersion: version }, { rightVersion: version }] },
  });
  await tx.statementCorrection.deleteMany({ where: { version } });
  await tx.anchor.deleteMany({ where: { version } });
  await tx.provisionSource.deleteMany({ where: { provision: { version } } });
  await tx.provision.deleteMany({ where: { version } });
  await tx.version.deleteMany({ where: version });
  await tx.expression.deleteMany({ where: { id: expressionId } });
  await tx.treaty.deleteMany({
    where: { ownerId, visibility: 'private', expressions: { none: {} } },
  });
  await tx.source.deleteMany({
    where: {
      owner: ownerId,
      provisions: { none: {} },
      treaties: { none: {} },
      factReadings: { none: {} },
      eventReadings: { none: {} },
      relations: { none: {} },
      authentic: { none: {} },
      quotations: { none: {} },
    },
  });
}

/** Every treaty that the actor may see, by short title, with the texts of it that are the actor's own. */
export async function findTextChoices(actor: Actor) {
  const me = actor.kind === 'user' ? actor.id : undefined;
  const rows = await database().treaty.findMany({
    where: treatyWhere(actor),
    select: {
      slug: true,
      shortTitle: true,
      visibility: true,
      expressions: {
        where: {
          ownerId: me ?? null,
          deletedAt: null,
          ...(me === undefined && { id: { in: [] } }),
        },
        select: { lang: true, name: true, standing: true, visibility: true },
        orderBy: [{ lang: 'asc' }, { name: 'asc' }],
      },
    },
    orderBy: { shortTitle: 'asc' },
  });
  return rows.map(({ slug, shortTitle, visibility: ofTreaty, expressions }) => ({
    slug,
    title: shortTitle,
    texts: expressions.map(({ lang, name, standing, visibility }) => ({
      lang,
      ...(name !== '' && { name }),
      standing: standing as Standing,
      isPublic: ofTreaty === 'public' && visibility === 'public',
    })),
  }));
}
