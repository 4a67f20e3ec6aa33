/**
 * The provisions of an Akoma Ntoso file that was written here, exactly as they were: words from the
 * body, everything else from the metadata. What the file says of verification is a claim about these
 * very words, so it is taken only while they are unchanged, which their hash tells.
 */

import { z } from 'zod';
import {
  PROVISION_KINDS,
  type Provision,
  unitEId,
  VERIFICATION_STATES,
} from '@/lib/core/treaty/provision';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { type Attestation, SOURCE_KINDS } from '@/lib/core/treaty/treaty';
import { contentHash } from '../../document/content-hash';
import { STATED_NAMESPACE } from '../../document/stated-text';
import { childNamed, descendants, elementsOf, textInside, type XmlElement } from '../xml-tree';

export type StatedText = {
  readonly lang?: string;
  /** Undefined where the words were changed since. */
  readonly provisions?: readonly Provision[];
  /** What is printed of numbers beside themselves: "Article", brackets, digits of another script. */
  readonly aroundNumbers: readonly string[];
};

const SOURCE = z.object({
  url: z.string(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  partial: z.literal('true').optional(),
  accessed: z.string().optional(),
});

const PROVISION = z.object({
  of: z.string(),
  kind: z.enum(PROVISION_KINDS),
  number: z.string().optional(),
  printed: z.string().optional(),
  numberConfirmed: z.literal('false').optional(),
  heading: z.string().optional(),
  parent: z.string().optional(),
  start: z.coerce.number().int().min(0),
  length: z.coerce.number().int().min(0),
  state: z.enum(VERIFICATION_STATES),
  note: z.string().optional(),
});

type Entry = z.infer<typeof PROVISION> & { readonly sources: readonly Attestation[] };

/** Undefined for a file that was written elsewhere. O(n · depth). */
export function readStatedText(root: XmlElement): StatedText | undefined {
  const stated = descendants(root, 'text').find(({ namespace }) => namespace === STATED_NAMESPACE);
  if (stated === undefined) return undefined;
  const { lang, hash } = stated.attributes;
  const entries = entriesOf(stated);
  const provisions = entries && provisionsOf(root, entries);
  const isWhole =
    provisions !== undefined &&
    checkProvisions(provisions).length === 0 &&
    contentHash(provisions) === hash;
  return {
    ...(lang !== undefined && { lang }),
    ...(isWhole && { provisions }),
    aroundNumbers: (entries ?? []).map(aroundNumber).filter((text) => text !== ''),
  };
}

function aroundNumber({ printed = '', number = '' }: Entry): string {
  const at = printed.lastIndexOf(number);
  return at < 0 ? printed : `${printed.slice(0, at)} ${printed.slice(at + number.length)}`.trim();
}

function entriesOf(stated: XmlElement): Entry[] | undefined {
  const sources = new Map<string, Omit<Attestation, 'shows'>>();
  const entries: Entry[] = [];
  for (const { name, attributes, ...node } of elementsOf(stated)) {
    if (name === 'source') {
      const source = SOURCE.safeParse(attributes);
      if (!source.success) return undefined;
      const { partial, ...said } = source.data;
      sources.set(attributes.n ?? '', {
        ...said,
        ...(partial && { partial: true }),
      } as Attestation);
    } else if (name === 'provision') {
      const entry = PROVISION.safeParse(attributes);
      const attested = elementsOf({ name, attributes, ...node }).map((one) => {
        const source = sources.get(one.attributes.source ?? '');
        const { shows } = one.attributes;
        return source && { ...source, ...(shows !== undefined && { shows }) };
      });
      if (!entry.success || !attested.every((one) => one !== undefined)) return undefined;
      entries.push({ ...entry.data, sources: attested });
    }
  }
  return entries;
}

/** Undefined where a provision, a number or a line is not as the metadata has it. */
function provisionsOf(root: XmlElement, entries: readonly Entry[]): Provision[] | undefined {
  const elements = new Map<string, XmlElement>();
  const lines = { all: 0, taken: 0 };
  gather(root, elements, lines);
  const kinds = new Map(entries.map(({ of, kind }) => [of, kind] as const));
  const texts = new Map<string, string>();
  const provisions: Provision[] = [];
  for (const entry of entries) {
    const element = elements.get(entry.of);
    const isPart = entry.kind === 'paragraph' || entry.kind === 'point';
    if (!isPart) {
      if (element === undefined) return undefined;
      const own = linesOf(element, entry.of, kinds);
      lines.taken += own.length;
      texts.set(entry.of, own.join('\n'));
    }
    if (element && !saysTheSame(element, entry)) return undefined;
    provisions.push(provisionOf(entry, texts.get(isPart ? unitEId(entry.of) : entry.of) ?? ''));
  }
  return lines.taken === lines.all ? provisions : undefined;
}

/** A number or a heading that was changed in the body is not as it was written. */
function saysTheSame(element: XmlElement, { printed, heading }: Entry): boolean {
  const said = (name: string) => {
    const child = childNamed(element, name);
    return child && textInside(child);
  };
  return said('num') === printed && said('heading') === heading;
}

function provisionOf(entry: Entry, whole: string): Provision {
  const { of, kind, number, heading, parent, start, length, state, note, sources } = entry;
  const isPart = kind === 'paragraph' || kind === 'point';
  return {
    eId: of,
    kind,
    ...(number !== undefined && { number }),
    ...(entry.numberConfirmed && { numberConfirmed: false as const }),
    ...(heading !== undefined && { heading }),
    ...(parent !== undefined && { parent }),
    text: isPart ? whole.slice(start, start + length) : whole,
    start,
    state,
    ...(note !== undefined && { note }),
    sources,
  };
}

/** Every element of the text by its eId, and how many lines there are in all. */
function gather(
  node: XmlElement,
  elements: Map<string, XmlElement>,
  lines: { all: number },
  isAnnex = false,
): void {
  for (const child of elementsOf(node)) {
    const { name, attributes } = child;
    // The title page holds no words of the text; that of an annex does.
    if (name === 'meta' || (name === 'preface' && !isAnnex)) continue;
    if (name === 'p') lines.all += 1;
    if (attributes.eId !== undefined) elements.set(attributes.eId, child);
    gather(child, elements, lines, isAnnex || name === 'attachment');
  }
}

/** The lines of a unit, without those of other provisions that stand in its element. */
function linesOf(node: XmlElement, unit: string, kinds: ReadonlyMap<string, string>): string[] {
  return elementsOf(node).flatMap((child) => {
    const { name, attributes } = child;
    if (name === 'num' || name === 'heading' || name === 'meta') return [];
    if (name === 'p') return [textInside(child)];
    const { eId } = attributes;
    const isOther = eId !== undefined && kinds.has(eId) && unitEId(eId) !== unit;
    return isOther ? [] : linesOf(child, unit, kinds);
  });
}
