import { unzipSync, zipSync } from 'fflate';
import { ReadError } from '../read-document';
import { readTreaty } from '../read-treaty';
import { FIXTURES } from './fuzz-fixtures';

/**
 * Files spoilt on purpose: each ends as a document of which no character is lost, or with a sentence. The
 * same seed spoils the same files.
 */

type Random = (below: number) => number;

/** Whole numbers below a bound; the generator is mulberry32. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

/** Words of the formats that mean something where they should not stand. */
const TOKENS = [
  ...[
    '<p>',
    '</p>',
    '<b>',
    '<table>',
    '<td colspan=999999>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<?xml?>',
  ],
  ...['&lt;', '&#0;', '&#x110000;', '&#55296;', '&nosuch;', '<!DOCTYPE a [<!ENTITY b "c">]>', '\0'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '\\u99999?',
    '\\bin99999999 ',
    "\\'zz",
    '\\uc0',
    '\\par',
    '\\cell',
  ],
  ...[
    '99999999999999999999',
    '-1',
    '0',
    '1e999',
    'NaN',
    'null',
    '\ufeff',
    '\u202e',
    '\u0301',
    '\ud800',
  ],
  ...[
    'Article 1',
    'Article 999',
    'ANNEX',
    '第一条',
    '제1조의2',
    '1.',
    '(a)',
    '“',
    '”',
    '§ 1',
    '- 4 -',
    '\t',
  ],
  ...[
    'obj',
    'endobj',
    'stream\n',
    'endstream',
    'xref',
    'trailer',
    '<<',
    '>>',
    '4 0 R',
    'startxref',
  ],
  ...['# ', '| ', '```', '***', '](', 'w:val="999999999"', 'eId="art_1"', '\r', '\n\n', '\u2028'],
];

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function slice(bytes: Uint8Array, random: Random): Uint8Array {
  const from = random(bytes.length);
  return bytes.subarray(from, from + 1 + random(80));
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const spoilt = Uint8Array.from(bytes);
    for (let count = 1 + random(8); count > 0; count -= 1) {
      const at = random(spoilt.length);
      spoilt[at] = (spoilt[at] ?? 0) ^ (1 << random(8));
    }
    return spoilt;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (bytes, random) => bytes.subarray(random(bytes.length)),
  (bytes, random) => {
    const at = random(bytes.length);
    return joined(bytes.subarray(0, at), slice(bytes, random), bytes.subarray(at));
  },
  (bytes, random) => {
    const at = random(bytes.length);
    return joined(bytes.subarray(0, at), bytes.subarray(at + random(60)));
  },
  (bytes, random) => {
    const at = random(bytes.length);
    const again = Array.from({ length: 1 + random(40) }, () => slice(bytes, randomOf(at)));
    return joined(bytes.subarray(0, at), ...again, bytes.subarray(at));
  },
  (bytes, random) => {
    const at = random(bytes.length);
    const token = new TextEncoder().encode(TOKENS[random(TOKENS.length)]);
    const again = Array.from({ length: random(3) === 0 ? 1 + random(200) : 1 }, () => token);
    return joined(bytes.subarray(0, at), ...again, bytes.subarray(at));
  },
  (bytes, random) => {
    const text = Buffer.from(bytes).toString('latin1');
    const huge = ['0', '-1', '65536', '4294967296', '99999999999999999999'][random(5)] ?? '0';
    const numbers = [...text.matchAll(/\d{1,9}/g)];
    const chosen = numbers[random(numbers.length)];
    if (!chosen) return bytes;
    const behind = text.slice(chosen.index + chosen[0].length);
    return Buffer.from(text.slice(0, chosen.index) + huge + behind, 'latin1');
  },
  (bytes, random) => {
    const text = new TextDecoder().decode(bytes);
    return random(2) === 0 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, 'latin1');
  },
];

function spoil(bytes: Uint8Array, random: Random): Uint8Array {
  let spoilt = bytes;
  for (let turns = 1 + random(3); turns > 0; turns -= 1) {
    spoilt = (MUTATIONS[random(MUTATIONS.length)] as Mutation)(spoilt, random);
  }
  return spoilt;
}

/** An archive is spoilt as bytes, or in one of the files it holds. */
function spoilArchive(bytes: Uint8Array, random: Random): Uint8Array {
  if (random(3) === 0) return spoil(bytes, random);
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[random(names.length)] ?? '';
  const own = files[name] ?? new Uint8Array();
  if (random(10) === 0) delete files[name];
  else files[name] = spoil(own, random);
  return zipSync(files, { level: 0 });
}

export type Fault = { readonly seed: number; readonly what: string };
export type FuzzResult = {
  readonly read: number;
  readonly refused: number;
  readonly faults: readonly Fault[];
  /** Milliseconds of the slowest. */
  readonly slowest: number;
};

/** The spoilt file of a seed. */
function spoiltFile(reader: string, seed: number): { name: string; bytes: Uint8Array } {
  const fixture = FIXTURES[reader];
  if (!fixture) throw new RangeError(`There is no reader “${reader}”.`);
  const random = randomOf(seed);
  const isArchive = fixture.bytes[0] === 0x50 && fixture.bytes[1] === 0x4b;
  const bytes = (isArchive ? spoilArchive : spoil)(fixture.bytes, random);
  return { name: fixture.name, bytes };
}

/** Reads so many spoilt files; `mostTime`: milliseconds after which one is a fault. */
export async function fuzzReader(
  reader: string,
  { cases, seed, mostTime }: { cases: number; seed: number; mostTime: number },
): Promise<FuzzResult> {
  let [read, refused, slowest] = [0, 0, 0];
  const faults: Fault[] = [];
  for (let own = seed; own < seed + cases; own += 1) {
    const { name, bytes } = spoiltFile(reader, own);
    const from = performance.now();
    const what = await outcomeOf(name, bytes);
    const took = performance.now() - from;
    slowest = Math.max(slowest, took);
    if (what === 'read') read += 1;
    else if (what === 'refused') refused += 1;
    else faults.push({ seed: own, what });
    // What a reader left behind fails in its turn, not with the next file.
    await new Promise(setImmediate);
    if (took > mostTime) faults.push({ seed: own, what: `took ${Math.round(took)} ms` });
  }
  return { read, refused, faults, slowest };
}

async function outcomeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { coverage } = await readTreaty(bytes, { name });
    return coverage.missing === 0 ? 'read' : `lost ${coverage.missing} characters`;
  } catch (error) {
    if (!(error instanceof ReadError)) return String(error instanceof Error ? error.stack : error);
    return /^\p{Lu}.{20,}\.$/su.test(error.message) ? 'refused' : `says “${error.message}”`;
  }
}
