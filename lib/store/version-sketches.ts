import type { Actor } from '@/lib/core/access/policy';
import type { VersionAddress } from '@/lib/core/address/version-address';
import { bottomSketch, shingles } from '@/lib/core/algorithms/bottom-sketch';
import type { Provision } from '@/lib/core/treaty/provision';
import { RUN_LENGTH, SKETCH_METHOD, wordsOfText } from '@/lib/core/treaty/text-sketch';
import { database, type Tx } from './database';
import { textVisibleTo } from './text-access';

/** The sketches by which texts are found that say nearly the same as another. */

// A text that is imported is sketched to find its like, and again when it is stored.
const sketched = new WeakMap<readonly Provision[], number[]>();

export function sketchOf(provisions: readonly Provision[]): number[] {
  const known = sketched.get(provisions);
  if (known) return known;
  const hashes = bottomSketch(shingles(wordsOfText(provisions), RUN_LENGTH));
  sketched.set(provisions, hashes);
  return hashes;
}

export async function insertSketch(
  tx: Tx,
  versionId: string,
  provisions: readonly Provision[],
): Promise<void> {
  const hashes = sketchOf(provisions);
  await tx.versionSketch.create({ data: { versionId, method: SKETCH_METHOD, hashes } });
}

export type SketchedVersion = {
  readonly address: VersionAddress;
  readonly title: string;
  readonly own: boolean;
  readonly hashes: readonly number[];
};

/** The newest version of every text in a primary language that the actor may read. */
export async function findSketches(actor: Actor, lang: string): Promise<SketchedVersion[]> {
  const me = actor.kind === 'user' ? actor.id : null;
  const rows = await database().$queryRaw<
    {
      slug: string;
      lang: string;
      name: string;
      version: number;
      title: string;
      own: boolean;
      hashes: string;
    }[]
  >`
    SELECT DISTINCT ON (v."expressionId") t."slug", v."lang", e."name",
      v."number" AS "version", t."shortTitle" AS "title",
      COALESCE(e."ownerId" = ${me}::uuid, false) AS "own",
      array_to_json(s."hashes")::text AS "hashes"
    FROM "Version" v
      JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = v."treatyId"
      JOIN "VersionSketch" s ON s."versionId" = v."id"
    WHERE split_part(lower(v."lang"), '-', 1) = ${lang} AND ${textVisibleTo(actor)}
    ORDER BY v."expressionId", v."number" DESC`;
  return rows.map(({ title, own, hashes, slug, lang: tag, name, version }) => ({
    title,
    own,
    // The client takes ten times as long to read an array.
    hashes: JSON.parse(hashes) as number[],
    address: { slug, lang: tag, ...(name !== '' && { name }), version },
  }));
}

const BATCH = 50;

/** Sketches the versions that were stored without: by an earlier release, or before the method changed. */
export async function sketchVersions(): Promise<void> {
  await database().versionSketch.deleteMany({ where: { method: { not: SKETCH_METHOD } } });
  for (;;) {
    const versions = await database().version.findMany({
      where: { sketch: null },
      select: { id: true, provisions: { orderBy: { ordinal: 'asc' } } },
      take: BATCH,
    });
    await database().versionSketch.createMany({
      data: versions.map(({ id, provisions }) => ({
        versionId: id,
        method: SKETCH_METHOD,
        hashes: sketchOf(provisions as unknown as readonly Provision[]),
      })),
      skipDuplicates: true,
    });
    if (versions.length < BATCH) return;
  }
}
