/**
 * The border of the shipped records: `prisma/corpus/*.json`, one file a treaty, written and reviewed
 * by people. Statements name their sources by key; parsing resolves the keys, lays the provisions
 * out, and says by JSON Pointer what is wrong with a file. The output is made of core types.
 */

import type { Provision, Quotation } from '@/lib/core/treaty/provision';
import {
  buildProvisions,
  type NestedPart,
  type NestedProvision,
} from '@/lib/core/treaty/provision-tree';
import type { Attestation, Source, Standing, Treaty } from '@/lib/core/treaty/treaty';
import { AppError, type InputIssue } from '@/lib/errors';
import { type AttestationJson, type CorpusJson, corpusFile, type PartJson } from './corpus-file';

/** The expression whose text a file carries; undefined for a file with a record only. */
export type CorpusExpression = {
  readonly lang: string;
  readonly standing: Standing;
  readonly title: string;
  readonly notice: string;
};

export type CorpusFile = {
  readonly treaty: Treaty;
  readonly expression: CorpusExpression | undefined;
  readonly provisions: readonly Provision[];
  readonly quotations: readonly Quotation[];
};

/**
 * Parses one corpus file. Throws AppError `invalid-input` whose issues name every fault by JSON
 * Pointer, and whose message lists them one a line. O(n).
 */
export function parseCorpusFile(json: unknown): CorpusFile {
  const parsed = corpusFile.safeParse(json);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map(({ path, message }) => ({ pointer: pointerTo(path), message })),
    );
  }
  const file = parsed.data;
  const issues = [...sourceIssues(file), ...identityIssues(file)];
  if (issues.length > 0) throw invalid(issues);
  const provisions = provisionsOf(file);
  const quotations = quotationsOf(file, provisions);
  return { treaty: treatyOf(file), expression: file.expression, provisions, quotations };
}

function treatyOf(file: CorpusJson): Treaty {
  const named = sourcesIn(file);
  return {
    slug: file.slug,
    title: file.title,
    shortTitle: file.shortTitle,
    status: file.status,
    parties: file.parties,
    titles: file.titles,
    facts: file.facts.map((fact) => ({
      ...fact,
      readings: fact.readings.map((reading) => ({ ...reading, sources: named(reading.sources) })),
    })),
    events: file.events.map((event) => ({
      ...event,
      readings: event.readings.map(({ date, precision, sources, ...reading }) => ({
        ...reading,
        date: { value: date, precision },
        sources: named(sources),
      })),
    })),
    relations: file.relations.map((relation) => ({
      ...relation,
      sources: named(relation.sources),
    })),
    authenticTexts: file.authenticTexts.flatMap(({ lang, source }) =>
      named([source]).map((resolved) => ({ lang, source: resolved })),
    ),
    sources: Object.values(file.sources),
  };
}

function provisionsOf(file: CorpusJson): Provision[] {
  const attested = attestedIn(file);
  const partOf = ({ sources, points, ...part }: PartJson): NestedPart => ({
    ...part,
    ...(sources && { sources: attested(sources) }),
    ...(points && { points: points.map(partOf) }),
  });
  const nested = file.provisions.map(
    ({ numberConfirmed, paragraphs, points, ...item }): NestedProvision => ({
      ...item,
      ...(numberConfirmed === false && { numberConfirmed }),
      sources: attested(item.sources),
      ...(paragraphs && { paragraphs: paragraphs.map(partOf) }),
      ...(points && { points: points.map(partOf) }),
    }),
  );
  try {
    return buildProvisions(nested);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalid([{ pointer: '/provisions', message: error.message }]);
  }
}

function quotationsOf(file: CorpusJson, provisions: readonly Provision[]): Quotation[] {
  const eIds = new Set(provisions.map(({ eId }) => eId));
  const issues = file.quotations.flatMap(({ eId }, i) =>
    eIds.has(eId)
      ? []
      : [{ pointer: `/quotations/${i}/eId`, message: `no provision has the eId "${eId}"` }],
  );
  if (issues.length > 0) throw invalid(issues);
  const named = sourcesIn(file);
  return file.quotations.flatMap(({ source: key, ...quotation }) =>
    named([key]).map((resolved) => ({ ...quotation, source: resolved })),
  );
}

/** Resolver of keys that `sourceIssues` has found to exist. */
function sourcesIn(file: CorpusJson): (wanted: readonly string[]) => Source[] {
  return (wanted) => wanted.flatMap((key) => file.sources[key] ?? []);
}

function attestedIn(file: CorpusJson): (wanted: readonly AttestationJson[]) => Attestation[] {
  const named = sourcesIn(file);
  return (wanted) =>
    wanted.flatMap((item) =>
      typeof item === 'string'
        ? named([item])
        : named([item.source]).map((source) => ({ ...source, shows: item.shows })),
    );
}

function sourceIssues(file: CorpusJson): InputIssue[] {
  const cited = citedSources(file);
  const used = new Set(cited.map(({ key }) => key));
  const addresses = Object.entries(file.sources);
  return [
    ...cited
      .filter(({ key }) => !Object.hasOwn(file.sources, key))
      .map(({ pointer, key }) => ({
        pointer,
        message: `"${key}" is not among the file's sources`,
      })),
    ...cited
      .filter(({ repeats }) => repeats)
      .map(({ pointer, key }) => ({ pointer, message: `"${key}" is named twice in this list` })),
    ...addresses
      .filter(([key]) => !used.has(key))
      .map(([key]) => ({ pointer: `/sources/${key}`, message: 'is cited nowhere in the file' })),
    ...repeated(addresses.map(([, { url }]) => url)).map(([i, url]) => ({
      pointer: `/sources/${addresses[i]?.[0]}/url`,
      message: `"${url}" is the address of another source; sources are told apart by it`,
    })),
  ];
}

type CitedSource = { readonly pointer: string; readonly key: string; readonly repeats: boolean };

/** Every place where the file names a source. */
function citedSources(file: CorpusJson): CitedSource[] {
  const cited: CitedSource[] = [];
  const cite = (pointer: string, wanted: readonly AttestationJson[]) => {
    const named = wanted.map((item) => (typeof item === 'string' ? item : item.source));
    for (const [i, key] of named.entries()) {
      cited.push({ pointer: `${pointer}/${i}`, key, repeats: named.indexOf(key) !== i });
    }
  };
  const citeOne = (pointer: string, key: string) => cited.push({ pointer, key, repeats: false });
  const citeParts = (pointer: string, parts: readonly PartJson[] = []) => {
    for (const [i, { sources = [], points }] of parts.entries()) {
      cite(`${pointer}/${i}/sources`, sources);
      citeParts(`${pointer}/${i}/points`, points);
    }
  };
  for (const list of ['facts', 'events'] as const) {
    for (const [i, item] of file[list].entries()) {
      item.readings.forEach((reading, j) => {
        cite(`/${list}/${i}/readings/${j}/sources`, reading.sources);
      });
    }
  }
  for (const [i, item] of file.relations.entries()) cite(`/relations/${i}/sources`, item.sources);
  for (const [i, { sources, paragraphs, points }] of file.provisions.entries()) {
    cite(`/provisions/${i}/sources`, sources);
    citeParts(`/provisions/${i}/paragraphs`, paragraphs);
    citeParts(`/provisions/${i}/points`, points);
  }
  for (const list of ['quotations', 'authenticTexts'] as const) {
    for (const [i, item] of file[list].entries()) citeOne(`/${list}/${i}/source`, item.source);
  }
  return cited;
}

function identityIssues(file: CorpusJson): InputIssue[] {
  const issues = [
    ...repeated(file.provisions.map(({ eId }) => eId)).map(([i, eId]) => ({
      pointer: `/provisions/${i}/eId`,
      message: `the eId "${eId}" is used twice`,
    })),
    ...repeated(file.facts.map(({ key }) => key)).map(([i, key]) => ({
      pointer: `/facts/${i}/key`,
      message: `the key "${key}" is used twice; add a reading to the first`,
    })),
  ];
  if (!file.expression && file.provisions.length > 0) {
    issues.push({ pointer: '/expression', message: 'is missing, but there are provisions' });
  }
  return issues;
}

function repeated(values: readonly string[]): [number, string][] {
  return [...values.entries()].filter(([i, value]) => values.indexOf(value) !== i);
}

function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

function invalid(issues: readonly InputIssue[]): AppError {
  const list = issues.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join('\n');
  return new AppError('invalid-input', {
    detail: `The corpus file is not valid:\n${list}`,
    issues,
  });
}
