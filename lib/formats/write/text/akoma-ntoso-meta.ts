/** The metadata of an Akoma Ntoso document: what it is, what was verified in it, and by what. */

import { primaryLanguage } from '@/lib/core/language/language';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import type { Attestation, Source } from '@/lib/core/treaty/treaty';
import { contentHash } from '../../document/content-hash';
import { EXPORT_AUTHOR } from '../../document/exported-comparison';
import { type ExportedText, provenanceOfUnits } from '../../document/exported-text';
import { STATED_NAMESPACE, THREE_LETTERS } from '../../document/stated-text';
import { element, textElement } from '../../document/xml';
import { printedNumber } from './akoma-ntoso-words';

const AGENT = { source: '#concordat' } as const;

/** `meta` of the document. O(provisions). */
export function metaXml(exported: ExportedText): string {
  const parts = [
    identificationXml(exported),
    referencesXml(exported.version),
    notesXml(exported.version),
    element('proprietary', AGENT, statedXml(exported.version)),
  ];
  return element('meta', {}, parts.filter(Boolean).join('\n'));
}

/** Work, expression and manifestation, of the whole or of an annex in it. */
export function identificationXml({ version, date }: ExportedText, annex?: string): string {
  const { treaty, lang, number } = version;
  const made = { date: date.slice(0, 10), name: 'made' };
  const signed = treaty.signed;
  const dated =
    signed === undefined
      ? { ...made, name: 'made, date of the treaty not known' }
      : {
          date: `${signed.value}-01-01`.slice(0, 10),
          name: signed.precision === 'day' ? 'signed' : `signed, ${signed.precision} only known`,
        };
  const work = `/akn/int/act/treaty/${signed?.value ?? 'undated'}/${treaty.slug}`;
  const expression = `${work}/${THREE_LETTERS[primaryLanguage(lang)] ?? lang}@v${number}`;
  const names = (uri: string, suffix: string, day: typeof made) =>
    [
      element('FRBRthis', { value: `${uri}/!${annex ?? 'main'}${suffix}` }),
      element('FRBRuri', { value: uri + suffix }),
      element('FRBRdate', day),
      element('FRBRauthor', { href: '#concordat' }),
    ].join('');
  const language = element('FRBRlanguage', {
    language: THREE_LETTERS[primaryLanguage(lang)] ?? lang,
  });
  return element(
    'identification',
    AGENT,
    [
      element('FRBRWork', {}, names(work, '', dated) + element('FRBRcountry', { value: 'int' })),
      element('FRBRExpression', {}, names(expression, '', made) + language),
      element('FRBRManifestation', {}, names(expression, '.xml', made)),
    ].join(''),
  );
}

function referencesXml({ treaty }: VersionText): string {
  const organization = (eId: string, href: string, showAs: string) =>
    element('TLCOrganization', { eId, href, showAs });
  return element(
    'references',
    AGENT,
    [
      organization('concordat', '/ontology/organization/concordat', EXPORT_AUTHOR),
      ...(treaty.parties ?? []).map(({ code, name }) =>
        organization(`party-${code}`, `/ontology/organization/${encodeURIComponent(code)}`, name),
      ),
    ].join(''),
  );
}

/** What stands behind each unit in words, for those who read the file elsewhere. */
function notesXml(version: VersionText): string {
  const notes = provenanceOfUnits(version).map(({ eId, label, lines }, index) =>
    element(
      'note',
      { eId: `verification-${index + 1}`, placementBase: `#${eId}`, class: 'verification' },
      lines.map((line) => textElement('p', `${label}: ${line}`)).join(''),
    ),
  );
  return notes.length === 0 ? '' : element('notes', AGENT, notes.join('\n'));
}

/** The text beside its words, exactly. Prefixes of eIds would be ids of this document: `of` names them. */
function statedXml(version: VersionText): string {
  const { treaty, lang, standing, number, notice, provisions, quotations } = version;
  const sources = new SourceList();
  const stated = provisions.map((provision) => provisionXml(lang, provision, sources));
  const quoted = quotations.map(({ eId, lang: of, text, note, source }) =>
    textElement('c:quotation', text, { of: eId, lang: of, note, source: sources.number(source) }),
  );
  return element(
    'c:text',
    {
      'xmlns:c': STATED_NAMESPACE,
      hash: contentHash(provisions),
      treaty: treaty.slug,
      lang,
      standing,
      version: number,
      notice,
    },
    `\n${[...sources.xml, ...stated, ...quoted].join('\n')}\n`,
  );
}

function provisionXml(lang: string, provision: Provision, sources: SourceList): string {
  const { eId, kind, number, heading, parent, start, text, state, note } = provision;
  return element(
    'c:provision',
    {
      of: eId,
      kind,
      number,
      printed: number === undefined ? undefined : printedNumber(lang, provision),
      numberConfirmed: provision.numberConfirmed === false ? 'false' : undefined,
      heading,
      parent,
      start,
      length: text.length,
      state,
      note,
    },
    provision.sources.map((source) => attestationXml(source, sources)).join(''),
  );
}

function attestationXml({ shows, ...source }: Attestation, sources: SourceList): string {
  return element('c:attested', { source: sources.number(source), shows });
}

/** Each source once, however many provisions it stands behind. */
class SourceList {
  readonly xml: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(source: Source): number {
    const { url, title, publisher, kind, partial, accessed } = source;
    const key = JSON.stringify([url, title, publisher, kind, partial, accessed]);
    const known = this.numbers.get(key) ?? this.numbers.size + 1;
    if (!this.numbers.has(key)) {
      this.numbers.set(key, known);
      const said = partial === undefined ? undefined : 'true';
      this.xml.push(
        element('c:source', { n: known, url, title, publisher, kind, partial: said, accessed }),
      );
    }
    return known;
  }
}
