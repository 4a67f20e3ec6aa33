/**
 * Akoma Ntoso 3, its drafts (WD17) and version 2. The structure is taken as it is stated; of a
 * collection, the document with the articles. Reference: OASIS LegalDocML, Akoma Ntoso 1.0, part 2.
 */

import { AROUND_A_NUMBER } from '@/lib/core/segmentation/segmented';
import { CHANGED_SINCE, THREE_LETTERS } from '../../document/stated-text';
import type { LeftOut, ReadDocument, ReadOptions } from '../read-result';
import { TrackedChanges } from '../tracked-changes';
import { childNamed, descendants, elementsOf, textInside, type XmlElement } from '../xml-tree';
import { inlineText, linesIn, piecesOf, type TextContext } from './akoma-ntoso-text';
import { readStatedText, type StatedText } from './read-stated-text';
import { type StatedProvision, StatedStructure } from './stated-structure';

const GROUPS: Readonly<Record<string, StatedProvision['kind']>> = {
  book: 'part',
  part: 'part',
  title: 'part',
  tome: 'part',
  chapter: 'chapter',
  subpart: 'chapter',
  subtitle: 'chapter',
  section: 'section',
  subchapter: 'section',
  subsection: 'section',
  division: 'section',
};

export function readAkomaNtoso(root: XmlElement, options: ReadOptions = {}): ReadDocument {
  const documents = descendants(root, 'body').length > 0 ? withBody(root) : elementsOf(root);
  const [main = root, ...others] = documents;
  const reader = new AkomaReader(new TrackedChanges(options.trackedChanges));
  reader.document(main);
  const { remarks, leftOut, ...result } = reader.structure.result();
  const stated = readStatedText(root);
  const language = descendants(main, 'FRBRlanguage')[0]?.attributes.language;
  const lang = stated?.lang ?? (language && (TWO_LETTERS.get(language) ?? language));
  return {
    format: 'akoma-ntoso',
    ...(lang !== undefined && { lang }),
    ...(reader.title !== undefined && { title: reader.title }),
    ...result,
    ...(stated?.provisions && { provisions: stated.provisions }),
    leftOut: [...aroundNumbers(leftOut, stated), ...unread(root, main)],
    remarks: [
      ...remarks,
      ...(stated && !stated.provisions ? [CHANGED_SINCE] : []),
      ...reader.changes.remarks(),
      ...(others.length > 0
        ? [`The file holds ${documents.length} documents with articles; the first was read.`]
        : []),
    ],
  };
}

/** Of a file that was written here, the numbers are known and not read from what is printed. */
function aroundNumbers(leftOut: readonly LeftOut[], stated: StatedText | undefined): LeftOut[] {
  if (!stated?.provisions) return [...leftOut];
  const line = 1;
  return [
    ...leftOut.filter(({ reason }) => reason !== AROUND_A_NUMBER),
    ...stated.aroundNumbers.map((text) => ({ line, text, reason: AROUND_A_NUMBER })),
  ];
}

/** By three letters, the older names of some languages among them. */
const TWO_LETTERS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(THREE_LETTERS).map(([two, three]) => [three, two] as const),
  ['chi', 'zh'],
  ['ger', 'de'],
  ['per', 'fa'],
  ['fre', 'fr'],
]);

function withBody(node: XmlElement): XmlElement[] {
  return elementsOf(node).flatMap((child) =>
    childNamed(child, 'body') ? [child] : withBody(child),
  );
}

/** Words of a collection that stand outside the document that was read. */
function unread(node: XmlElement, main: XmlElement): LeftOut[] {
  return elementsOf(node).flatMap((child) => {
    if (child === main || child.name === 'meta') return [];
    if (descendants(child, main.name).includes(main)) return unread(child, main);
    const text = textInside(child).replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ line: 0, text, reason: 'Another document of the collection.' }];
  });
}

class AkomaReader {
  readonly structure = new StatedStructure();
  title: string | undefined;
  private hasArticles = false;

  constructor(readonly changes: TrackedChanges) {}

  document(document: XmlElement, annex?: string): void {
    for (const child of elementsOf(document)) {
      const { name } = child;
      if (name === 'preface' || name === 'coverPage') this.preface(child);
      else if (name === 'preamble') this.unit(child, 'preamble', annex);
      else if (name === 'conclusions') this.unit(child, 'testimonium', annex);
      else if (name === 'body' || name === 'mainBody') {
        this.hasArticles = descendants(child, 'article').length > 0;
        this.levels(child, undefined, annex);
      } else if (/^(?:attachments|components|annexes)$/.test(name)) {
        for (const attachment of elementsOf(child)) this.annex(attachment);
      }
    }
  }

  private preface(node: XmlElement): void {
    const context = this.context();
    const title = descendants(node, 'docTitle')[0];
    if (title && this.title === undefined)
      this.title = linesIn(inlineText(title, context)).join(' ');
    const words = title ? textInside(node).replace(textInside(title), '') : textInside(node);
    this.structure.lines.leave(words.replace(/\s+/g, ' '), 'Stands on the title page.');
  }

  private levels(node: XmlElement, parent: string | undefined, within: string | undefined): void {
    const loose: XmlElement[] = [];
    for (const child of elementsOf(node)) {
      const kind = GROUPS[child.name];
      if (kind && this.isGroup(child)) {
        const eId = this.structure.add({ ...this.head(child), kind, parent, within, pieces: [] });
        this.levels(child, eId, within);
      } else if (kind || child.name === 'article' || child.name === 'rule') {
        this.unit(child, 'article', within, parent);
      } else if (!/^(?:num|heading|subheading|meta)$/.test(child.name)) loose.push(child);
    }
    if (loose.length === 0) return;
    const all: XmlElement = { ...node, children: loose };
    this.structure.add({
      kind: 'article',
      parent,
      within,
      pieces: this.pieces(all),
    });
  }

  /** A level above others; without articles, the lowest level is what is compared. */
  private isGroup(node: XmlElement): boolean {
    if (this.hasArticles) return descendants(node, 'article').length > 0;
    return elementsOf(node).some(({ name }) => GROUPS[name] !== undefined);
  }

  private unit(
    node: XmlElement,
    kind: 'preamble' | 'article' | 'testimonium',
    within?: string,
    parent?: string,
  ): void {
    const head = this.head(node);
    const own = kind === 'article' ? head : { ...head, eId: undefined };
    this.structure.add({ ...own, kind, parent, within, pieces: this.pieces(node) });
  }

  private annex(attachment: XmlElement): void {
    const inner = elementsOf(attachment).find(
      (child) => childNamed(child, 'mainBody') ?? childNamed(child, 'body'),
    );
    const document = inner ?? attachment;
    const { printed, heading } = this.head(attachment);
    const main = childNamed(document, 'mainBody') ?? childNamed(document, 'body');
    const counted = main !== undefined && descendants(main, 'article').length > 0;
    const opening = counted ? childNamed(document, 'preface') : (main ?? document);
    const eId = this.structure.add({
      kind: 'annex',
      printed,
      heading,
      pieces: opening ? this.pieces(opening) : [],
    });
    if (counted)
      this.document(
        { ...document, children: elementsOf(document).filter(({ name }) => name !== 'preface') },
        eId,
      );
  }

  private head(node: XmlElement) {
    const context = this.context();
    const words = (name: string) => {
      const element = childNamed(node, name);
      const text = element && linesIn(inlineText(element, context)).join(' ');
      return text === '' ? undefined : text;
    };
    return { eId: node.attributes.eId, printed: words('num'), heading: words('heading') };
  }

  private pieces(node: XmlElement) {
    const context = this.context();
    return [...piecesOf(node, context), ...context.notes];
  }

  private context(): TextContext & { notes: string[] } {
    return { changes: this.changes, notes: [] };
  }
}
