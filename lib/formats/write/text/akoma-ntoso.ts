/**
 * A text as Akoma Ntoso 3.0, valid against its schema. The words stand in the body as the standard has
 * them; what it has no place for (how far each provision was verified, its note, what its sources
 * show) stands in the metadata, from which reading the file gives back the identical text.
 *
 * Reference: OASIS LegalDocML, Akoma Ntoso 1.0, parts 1 and 2, and its naming convention.
 */

import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { type ExportedText, noticeOfText, titleOfText } from '../../document/exported-text';
import { element, textElement } from '../../document/xml';
import { identificationXml, metaXml } from './akoma-ntoso-meta';
import { blockWords, hierWords, numXml } from './akoma-ntoso-words';

const AKOMA_NTOSO = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What is written together: the main text, or an annex with what is counted in it. */
type Scope = { readonly annex?: Provision; readonly provisions: readonly Provision[] };

/** The document, valid XML. O(provisions · parts). */
export function textAkomaNtoso(exported: ExportedText): string {
  const { version } = exported;
  const title = element(
    'longTitle',
    {},
    element('p', {}, textElement('docTitle', titleOfText(version))),
  );
  const preface = element('preface', {}, `${title}${textElement('p', noticeOfText(version))}`);
  const writer = new ScopeWriter(exported);
  const act = element(
    'act',
    { name: 'treaty', contains: 'singleVersion' },
    `\n${metaXml(exported)}\n${preface}\n${writer.scope({ provisions: topLevel(version) })}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: AKOMA_NTOSO }, `\n${act}\n`)}\n`;
}

/** Groups and units, without the parts of units. */
function topLevel({ provisions }: VersionText): Provision[] {
  return provisions.filter(({ kind }) => kind !== 'paragraph' && kind !== 'point');
}

class ScopeWriter {
  constructor(private readonly exported: ExportedText) {}

  /** Preamble, body, conclusions and attachments of a document. */
  scope(scope: Scope): string {
    const { annex, provisions } = scope;
    const annexes = annexesOf(provisions, annex);
    const attached = new Set(annexes.flatMap((scope) => [scope.annex, ...scope.provisions]));
    const own = provisions.filter((provision) => !attached.has(provision));
    const preamble = own.find(isPlain('preamble'));
    const conclusions = own.findLast(isPlain('testimonium'));
    const body = own.filter((provision) => provision !== preamble && provision !== conclusions);
    return [
      preamble && this.block('preamble', preamble),
      this.body(scope, body),
      conclusions && this.block('conclusions', conclusions),
      annexes.length > 0 &&
        element('attachments', {}, annexes.map((one) => this.attachment(one)).join('\n')),
    ]
      .filter(Boolean)
      .join('\n');
  }

  private block(name: string, unit: Provision): string {
    return element(name, { eId: unit.eId }, blockWords(this.exported.version, unit));
  }

  /** A body may not be empty; the words of an annex without articles stand in it. */
  private body(scope: Scope, provisions: readonly Provision[]): string {
    const { annex } = scope;
    const name = annex === undefined ? 'body' : 'mainBody';
    const isAlone = annex !== undefined && scope.provisions.length === 0;
    const words = isAlone
      ? blockWords(this.exported.version, annex)
      : this.levels(provisions, undefined);
    return element(name, {}, words || element('hcontainer', { name: 'empty' }));
  }

  /** What stands directly under a group, or under none. */
  private levels(provisions: readonly Provision[], parent: Provision | undefined): string {
    const known = new Set(provisions.map(({ eId }) => eId));
    return provisions
      .filter((one) => (known.has(one.parent ?? '') ? one.parent : undefined) === parent?.eId)
      .map((one) => this.level(one, provisions))
      .join('\n');
  }

  private level(provision: Provision, all: readonly Provision[]): string {
    const { version } = this.exported;
    const { kind, eId } = provision;
    const isGroup = kind === 'part' || kind === 'chapter' || kind === 'section';
    const inside = isGroup
      ? this.levels(all, provision)
      : hierWords(version, provision) + this.levels(all, provision);
    const content = head(version, provision) + inside;
    return isGroup || kind === 'article'
      ? element(kind, { eId }, content)
      : element('hcontainer', { name: kind, eId }, content);
  }

  private attachment(scope: Scope): string {
    const { annex, provisions } = scope;
    if (annex === undefined) return '';
    const { version } = this.exported;
    // The words of an annex whose articles are counted anew stand before these.
    const preface =
      provisions.length === 0 ? '' : element('preface', {}, blockWords(version, annex));
    const meta = element('meta', {}, identificationXml(this.exported, annex.eId));
    const doc = element('doc', { name: 'annex' }, `${meta}${preface}${this.scope(scope)}`);
    return element('attachment', { eId: annex.eId }, head(version, annex) + doc);
  }
}

/** Preamble and conclusions have no room for number or heading, nor a place in a group. */
function isPlain(kind: Provision['kind']) {
  return (one: Provision) =>
    one.kind === kind &&
    one.number === undefined &&
    one.heading === undefined &&
    one.parent === undefined;
}

/** The annexes directly in a scope, each with what is counted in it. */
function annexesOf(provisions: readonly Provision[], outer: Provision | undefined): Scope[] {
  const annexes = provisions.filter(
    (one) => one.kind === 'annex' && one !== outer && !isInside(one, provisions, outer),
  );
  return annexes.map((annex) => ({
    annex,
    provisions: provisions.filter((one) => one !== annex && belongsTo(one, annex, provisions)),
  }));
}

function isInside(
  annex: Provision,
  provisions: readonly Provision[],
  outer: Provision | undefined,
): boolean {
  return provisions.some(
    (one) =>
      one.kind === 'annex' && one !== annex && one !== outer && belongsTo(annex, one, provisions),
  );
}

/** True for what is named within an annex, or hangs under it. */
function belongsTo(one: Provision, annex: Provision, provisions: readonly Provision[]): boolean {
  if (one.eId.startsWith(`${annex.eId}__`)) return true;
  if (one.parent === undefined) return false;
  if (one.parent === annex.eId) return true;
  const parent = provisions.find(({ eId }) => eId === one.parent);
  return parent !== undefined && belongsTo(parent, annex, provisions);
}

function head(version: VersionText, provision: Provision): string {
  const { heading } = provision;
  return (
    numXml(version, provision) + (heading === undefined ? '' : textElement('heading', heading))
  );
}
