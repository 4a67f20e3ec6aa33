import { type CodeEntry, faultsOfCodes, inHierarchy } from '@/lib/core/annotation/codebook';
import {
  findCodebook,
  findShippedCodebook,
  insertCodebook,
  setCodes,
  updateCodebook,
} from '@/lib/store/codebooks';
import { transact } from '@/lib/store/database';

export type ShippedCodebook = {
  /** Its name for good: of its file. */
  readonly shippedAs: string;
  readonly name: string;
  readonly description: string;
  readonly codes: readonly CodeEntry[];
};

/** Brings a shipped codebook up to date; where it says what is stored, nothing is written. */
export async function seedCodebook({ codes, ...head }: ShippedCodebook): Promise<void> {
  const [fault] = faultsOfCodes(codes);
  if (fault) throw new Error(`${head.shippedAs}, code ${fault.index + 1}: ${fault.message}`);
  const known = await findShippedCodebook(head.shippedAs);
  const stored = known === undefined ? undefined : (await findCodebook(known))?.codebook;
  if (stored && saysTheSame(stored, { ...head, codes })) return;
  await transact(async (tx) => {
    const { name, description } = head;
    if (stored) await updateCodebook(tx, stored.id, stored.revision, { name, description });
    const id = stored?.id ?? (await insertCodebook(tx, { ...head, open: false }));
    await setCodes(tx, id, codes);
  });
}

type Said = Pick<ShippedCodebook, 'name' | 'description'> & {
  readonly codes: readonly (CodeEntry & { readonly retired?: true })[];
};

function saysTheSame(one: Said, other: Said): boolean {
  return JSON.stringify(saying(one)) === JSON.stringify(saying(other));
}

function saying({ name, description, codes }: Said) {
  const offered = inHierarchy(codes.filter(({ retired }) => !retired));
  return [
    name,
    description,
    offered.map(({ notation, label, definition, colour, parent = null }) => [
      notation,
      label,
      definition,
      colour,
      parent,
    ]),
  ];
}
