import type { Element, Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '@/lib/core/comparison/comparison';
import type { Correction } from '@/lib/core/comparison/correction';
import { compareTexts } from '@/lib/core/engine/compare';
import { sharedGround } from '@/lib/core/engine/ground/shared-ground';
import { findableRows } from '@/lib/core/presentation/row-filter';
import { rowsOf } from '@/lib/core/presentation/row-order';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { art, version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { shippedVersion } from '../../testing/shipped';
import { sharedWords } from '../document/shared-words';
import { docxRedline } from '../docx/redline-document';
import { docxSynopsis } from '../docx/synopsis-document';
import { exportOf, linked, noteOn } from '../testing/comparisons';
import { linesOf } from '../testing/lines';
import { readCsv } from '../testing/read-csv';
import { elementsIn, parseXml, readDocx } from '../testing/read-docx';
import { CSV_COLUMNS, comparisonCsv } from './csv';
import { comparisonHtml } from './html';
import { comparisonTei } from './tei';

const [A, B] = [shippedVersion('dprk-russia-2024'), shippedVersion('iran-russia-2025')] as const;

const CORRECTION: Correction = {
  id: 'c1',
  kind: 'link',
  left: ['art_1'],
  right: ['art_1'],
  reason: '=cmd() is why',
  visibility: 'public',
  author: { id: 'u1', name: 'Ada Lovelace' },
  created: '2026-01-01T00:00:00Z',
};

function corrected(left: VersionText, right: VersionText): Comparison {
  const comparison = compareTexts(left, right);
  return {
    ...comparison,
    links: comparison.links.map((link) => ({ ...link, correction: CORRECTION.id })),
  };
}

describe('comparisonCsv', () => {
  it('has a line for each link and each provision without one', () => {
    const comparison = compareTexts(A, B);
    const [head, ...lines] = readCsv(comparisonCsv(exportOf(A, B, { comparison })));
    expect(head).toEqual([...CSV_COLUMNS]);
    const relations = lines.map((line) => line[CSV_COLUMNS.indexOf('relation')]);
    expect(relations.filter((relation) => relation === 'only-a')).toHaveLength(
      comparison.onlyLeft.length,
    );
    expect(relations.filter((relation) => relation === 'only-b')).toHaveLength(
      comparison.onlyRight.length,
    );
    expect(lines).toHaveLength(
      comparison.links.length + comparison.onlyLeft.length + comparison.onlyRight.length,
    );
  });

  it('begins with a byte-order mark and ends its lines as RFC 4180 says', () => {
    const csv = comparisonCsv(exportOf(A, B));
    expect(csv.startsWith('\ufeffleft_eids,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'keeps a spreadsheet from running %j',
    (heading) => {
      const left = version({ slug: 'a', articles: [art(1, 'Peace.', { heading })] });
      const [, line] = readCsv(comparisonCsv(exportOf(left, left)));
      expect(line?.[2]).toBe(`'${heading}`);
    },
  );

  it('keeps quotes, commas and line breaks of headings', () => {
    const heading = 'War, "peace"\nand trade';
    const left = version({ slug: 'a', articles: [art(1, 'Peace.', { heading })] });
    const [, line] = readCsv(comparisonCsv(exportOf(left, left)));
    expect(line?.[2]).toBe(heading);
  });

  it('gives texts, how far each was checked, its best quotation and an address a row', () => {
    const lines = readCsv(comparisonCsv(exportOf(A, B)));
    const cell = (line: string[] | undefined, name: (typeof CSV_COLUMNS)[number]) =>
      line?.[CSV_COLUMNS.indexOf(name)] ?? '';
    const attack = lines.find((line) => cell(line, 'left_eids') === 'art_4');
    expect(cell(attack, 'left_text')).toBe(A.provisions.find(({ eId }) => eId === 'art_4')?.text);
    expect(cell(attack, 'verification_left')).toMatch(/text seen/i);
    expect(cell(attack, 'number_confirmed_left')).toBe('yes');
    expect(cell(attack, 'standing_left')).toBe('working-rendering');
    expect(cell(attack, 'quotation_left').length).toBeGreaterThan(40);
    expect(cell(attack, 'quotation_source_left')).toContain('http');
    expect(cell(attack, 'topics_in_words')).toContain('Mutual assistance');
    expect(cell(attack, 'address')).toBe('https://example.org/compare/a...b#art_4');
    const unchecked = lines.filter((line) => /not checked/.test(cell(line, 'verification_right')));
    expect(unchecked.length).toBeGreaterThan(5);
  });

  it('names who linked by hand, when and why, without running the reason', () => {
    const left = version({ slug: 'a', articles: ['Peace lasts.'] });
    const csv = comparisonCsv(
      exportOf(left, left, { comparison: corrected(left, left), corrections: [CORRECTION] }),
    );
    const [, line] = readCsv(csv);
    expect(line?.slice(-3)).toEqual(['Ada Lovelace', "'=cmd() is why", CORRECTION.created]);
  });
});

describe('comparisonTei', { timeout: 30_000 }, () => {
  /** A witness's text: all but the readings of the other. A line ends with its element or at an `lb`. */
  function witness(node: Node, wit: string): string {
    return [...node.childNodes]
      .map((child): string => {
        if (child.nodeType === 3) return isWords(child) ? (child.textContent ?? '') : '';
        if (child.nodeName === 'lb') return '\n';
        const other = child.nodeName === 'rdg' && (child as Element).getAttribute('wit') !== wit;
        if (other) return '';
        const isLine = child.nodeName === 'p' || child.nodeName === 'label';
        return isLine ? `${witness(child, wit)}\n` : witness(child, wit);
      })
      .join('');
  }
  /** White space between lines is of the file, not of a text. */
  const isWords = (text: Node) => {
    for (let at = text.parentNode; at; at = at.parentNode) {
      if (at.nodeName === 'p' || at.nodeName === 'label') return true;
    }
    return false;
  };
  const textsOf = (tei: string, wit: string) =>
    [...parseXml(tei).getElementsByTagName('body')].map((body) => witness(body, wit)).join('');
  const written = (text: VersionText) =>
    linesOf(text)
      .map((line) => `${line}\n`)
      .join('');

  function expectWitnesses(
    left: VersionText,
    right: VersionText,
    comparison = compareTexts(left, right),
  ) {
    const tei = comparisonTei(exportOf(left, right, { comparison }));
    expect(textsOf(tei, '#A')).toBe(written(left));
    expect(textsOf(tei, '#B')).toBe(written(right));
  }

  it('gives back both texts of shipped treaties', () => {
    expectWitnesses(A, B);
    expectWitnesses(shippedVersion('china-dprk-1961'), shippedVersion('ussr-dprk-1961'));
  });

  it('gives back both texts whatever is linked with what', () => {
    const property = fc.property(
      smallVersion('a'),
      smallVersion('b'),
      fc.infiniteStream(fc.nat(6)),
      (left, right, choices) => expectWitnesses(left, right, linked(left, right, choices)),
    );
    fc.assert(property, { seed: SEED, numRuns: 50 });
  });

  it('names both witnesses with their sources, and ties the two places of a move', () => {
    const tei = parseXml(comparisonTei(exportOf(A, B)));
    const ids = [...tei.getElementsByTagName('witness')].map((one) => one.getAttribute('xml:id'));
    expect(ids).toEqual(['A', 'B']);
    expect(tei.getElementsByTagName('listBibl')[0]?.textContent).toContain(
      A.provisions[0]?.sources[0]?.url,
    );
    const divs = [...tei.getElementsByTagName('div')].filter((div) => div.hasAttribute('type'));
    const known = new Set(divs.map((div) => `#${div.getAttribute('xml:id')}`));
    const moved = divs.filter((div) => div.getAttribute('type')?.startsWith('moved'));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.filter((div) => !known.has(div.getAttribute('corresp') ?? ''))).toEqual([]);
  });

  it('gives every variation a reading of either witness, an empty one for an omission', () => {
    const apparatus = (a: string, b: string) => {
      const side = (slug: string, text: string) => version({ slug, articles: [text] });
      const tei = comparisonTei(exportOf(side('a', a), side('b', b)));
      return tei.match(/<app.*?<\/app>/gs);
    };
    expect(apparatus('The Parties may consult.', 'The Parties shall consult.')).toEqual([
      expect.stringMatching(
        /^<app><rdg wit="#A"[^>]*>may<\/rdg><rdg wit="#B"[^>]*>shall<\/rdg><\/app>$/,
      ),
    ]);
    const added = apparatus(
      'The Parties shall consult on trade.',
      'The Parties shall consult at once on trade.',
    );
    expect(added).toEqual([
      expect.stringMatching(/^<app><rdg wit="#A"\/><rdg wit="#B"[^>]*> ?at once ?<\/rdg><\/app>$/),
    ]);
    const readings = [...parseXml(comparisonTei(exportOf(A, B))).getElementsByTagName('app')].map(
      (app) => [...app.childNodes].map((rdg) => (rdg as Element).getAttribute('wit')),
    );
    expect(readings.length).toBeGreaterThan(100);
    expect(readings.filter((wits) => wits.join() !== '#A,#B')).toEqual([]);
  });

  it('names the language of every reading that is not in the document’s', () => {
    const zh = version({ slug: 'a', lang: 'zh', articles: ['双方保持和平。', '双方可以协商。'] });
    const fa = version({
      slug: 'b',
      lang: 'fa',
      articles: ['طرفین صلح را حفظ می‌کنند.', 'طرفین مشورت می‌کنند.'],
    });
    const tei = parseXml(comparisonTei(exportOf(zh, fa)));
    expect(tei.getAttribute('xml:lang')).toBe('zh');
    const readings = [...tei.getElementsByTagName('rdg')].filter((rdg) => rdg.textContent !== '');
    expect(readings.length).toBeGreaterThan(1);
    const langs = readings.map((rdg) => [rdg.getAttribute('wit'), rdg.getAttribute('xml:lang')]);
    expect(langs.filter(([wit, lang]) => lang !== (wit === '#B' ? 'fa' : null))).toEqual([]);
    expectWitnesses(zh, fa);
  });

  it('gives every provision one anchor that says how sure it is and what it corresponds to', () => {
    const tei = parseXml(comparisonTei(exportOf(A, B)));
    const anchors = [...tei.getElementsByTagName('anchor')];
    const ids = anchors.map((anchor) => anchor.getAttribute('xml:id'));
    expect([...ids].sort()).toEqual(
      [
        ...A.provisions.map(({ eId }) => `A.${eId}`),
        ...B.provisions.map(({ eId }) => `B.${eId}`),
      ].sort(),
    );
    const of = (id: string) => anchors[ids.indexOf(id)];
    expect(of('A.art_4')?.getAttribute('corresp')).toBe('#B.art_3');
    expect(of('B.art_3')?.getAttribute('corresp')).toBe('#A.art_4');
    const items = [...tei.getElementsByTagName('item')];
    const attack = items.find((item) => item.getAttribute('corresp') === '#A.art_4');
    expect(attack?.textContent).toMatch(/^A, Article 4Text seen in the sources \(A\d+/);
    expect(attack?.getElementsByTagName('quote')[0]?.textContent?.length).toBeGreaterThan(40);
    const low = B.provisions.find(({ state }) => state === 'low-confidence');
    expect(of(`B.${low?.eId}`)?.getAttribute('cert')).toBe('low');
  });
});

describe('comparisonHtml', () => {
  const page = comparisonHtml(exportOf(A, B));

  it('is well-formed, runs nothing and asks for nothing', () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
    expect(page).not.toMatch(/\ssrc=/);
  });

  it('gives each row an anchor and each text in full', () => {
    const anchors = [...page.matchAll(/<tr id="([^"]+)"/g)].map((match) => match[1]);
    expect(anchors).toEqual(rowsOf(compareTexts(A, B), A, B).map(({ key }) => key));
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('says in words what is marked', () => {
    expect(page).toContain('[only in A: ');
    expect(page).toContain('[only in B: ');
  });

  it('says what the texts are and where they come from', () => {
    expect(page).toContain('Working rendering, not an authentic text');
    expect(page).toContain(A.provisions[0]?.sources[0]?.url);
  });

  it('leaves out rows that were filtered, and says so', () => {
    const rows = findableRows(A, B, compareTexts(A, B)).filter(({ key }) => key === 'art_4');
    const filtered = comparisonHtml(exportOf(A, B, { rows }));
    expect(filtered.match(/<tr id=/g)).toHaveLength(1);
    expect(filtered).toMatch(/This file shows 1 of \d+ rows/);
  });

  it('marks what two treaties share, and strikes nothing, when that was asked for', () => {
    const shared = sharedWords(sharedGround(A, B, compareTexts(A, B), { names: [] }), []);
    const ground = comparisonHtml(exportOf(A, B, { shared }));
    expect(ground).not.toMatch(/<(?:del|ins)\b|only in A: |→/);
    expect(ground).toMatch(/<span class="shared words"><span class="w">\[same words: <\/span>/);
    expect(ground).toContain('What is plain stands in one of them only.');
  });

  it('gives both texts of a row as one when that was asked for', () => {
    const side = (slug: string, text: string) => version({ slug, articles: [text] });
    const [a, b] = [side('a', 'The Parties may consult.'), side('b', 'The Parties shall consult.')];
    const one = comparisonHtml(exportOf(a, b, { asOne: true }));
    expect(one).toContain('as one text</th><th scope="col">Relation</th></tr>');
    const [row = ''] = one.match(/<tr id=.*?<\/tr>/s) ?? [];
    expect(row.match(/<td/g)).toHaveLength(2);
    expect(row).toMatch(
      /<p class="text">The Parties <del>.*?may.*?<\/del><ins>.*?shall.*?<\/ins> consult\.<\/p>/,
    );
    const word = readDocx(docxSynopsis(exportOf(a, b, { asOne: true }))).part('word/document.xml');
    expect(elementsIn(word, 'gridCol')).toHaveLength(2);
    expect(
      elementsIn(word, 't')
        .map((run) => run.textContent)
        .join(''),
    ).toContain('The Parties mayshall consult.');
  });

  it('gives clean texts when they were asked for clean', () => {
    const clean = comparisonHtml(exportOf(A, B, { marked: false }));
    expect(clean).not.toMatch(/<(?:del|ins)\b|class="moved"/);
    expect(clean).toContain('Both texts are given clean');
  });

  it('says in the words of the page how two provisions relate', () => {
    expect(page).not.toMatch(/∅|<li>(?:modal|negation|number|date|term|scope): /);
    expect(page).toContain('<li>A “shall without delay provide” ↔ B “');
    expect(page).toMatch(/in part B Art\. 3/);
  });

  it('says of each text how far it was checked, and qualifies figures that rest on it', () => {
    expect(page).toMatch(/class="provenance"[^>]*>Text seen in the sources \(A\d+/);
    expect(page).toContain('class="text unchecked"');
    expect(page).toMatch(/\d+ only in B, \d+ of them not checked/);
    expect(page).toMatch(/\d+ linked, \d+ with the wording of both sides seen/);
    expect(page).toMatch(/<li>\d+ % alike, .*B not checked/);
    expect(page).toMatch(/Attested: <q lang="en"/);
    expect(page).not.toContain('similarity of the whole');
  });

  it('says that a number is not confirmed, and which paragraphs were not checked', () => {
    const left = version({
      slug: 'a',
      articles: [art(1, 'Seen.\nRemembered.', { state: 'text-seen', numberConfirmed: false })],
    });
    const provisions = left.provisions.map((provision) =>
      provision.eId === 'art_1__para_2'
        ? { ...provision, state: 'from-memory' as const }
        : provision,
    );
    const mixed = comparisonHtml(exportOf({ ...left, provisions }, left));
    expect(mixed).toContain(
      'Paragraph 1: text seen in the sources. Paragraph 2: from memory, not checked. Number not confirmed.',
    );
    expect(mixed).toContain('A only partly checked');
  });

  it('leaves out notes on what was filtered out, also those that lost their place', () => {
    const [kept, dropped] = [
      noteOn(A, 'military and other assistance', 'Kept.'),
      noteOn(A, 'joint', 'Dropped.'),
    ];
    const target = dropped.targets[0];
    const lost = {
      ...dropped,
      id: 'lost',
      targets: target ? [{ ...target, anchor: { state: 'orphaned' as const } }] : [],
    };
    const rows = findableRows(A, B, compareTexts(A, B)).filter(({ key }) => key === 'art_4');
    const notes = { left: [kept, dropped, lost], right: [] };
    const shown = comparisonHtml(exportOf(A, B, { rows, notes }));
    expect(shown).toContain('Kept.');
    expect(shown).not.toContain('Dropped.');
    expect(comparisonHtml(exportOf(A, B, { notes })).match(/Dropped\./g)).toHaveLength(2);
  });

  it('escapes what a text, heading or note says', () => {
    const evil = '<script>alert(1)</script>';
    const left = version({ slug: 'a', articles: [art(1, evil, { heading: evil })] });
    const notes = { left: [noteOn(left, 'script', evil)], right: [] };
    expect(comparisonHtml(exportOf(left, left, { notes }))).not.toContain('<script');
  });
});

const styleOf = (line: Element) => elementsIn(line, 'pStyle')[0]?.getAttribute('w:val');

describe('what every file says', () => {
  const files = (left: VersionText, right: VersionText) => {
    const exported = exportOf(left, right);
    const docx = (bytes: Uint8Array) => readDocx(bytes).part('word/header1.xml').textContent ?? '';
    return [
      comparisonHtml(exported),
      comparisonTei(exported),
      docx(docxSynopsis(exported)),
      docx(docxRedline(exported)),
    ];
  };

  it('that changes of obligation are not read in a language, where they are not', () => {
    const text = (lang: string, word: string) =>
      version({ slug: 'a', lang, articles: [`Le Parti ${word} concluso un accordo.`] });
    const unread = files(text('it', 'hanno'), text('it', 'avevano'));
    expect(unread.every((file) => file.includes('obligation are not read'))).toBe(true);
    const read = files(text('fr', 'hanno'), text('fr', 'avevano'));
    expect(read.some((file) => file.includes('obligation are not read'))).toBe(false);
  });

  it('that words differ in spelling only', () => {
    const ru = (text: string) => version({ slug: 'a', lang: 'ru', articles: [text] });
    const [left, right] = [ru('Расчёты ведёт совет.'), ru('Расчеты ведет совет.')];
    const exported = exportOf(left, right);
    expect(comparisonHtml(exported)).toContain('class="spelling"');
    expect(comparisonHtml(exported)).toContain('2 of spelling only');
    expect(comparisonTei(exported)).toContain(
      '<app type="orthographic"><rdg wit="#A" cert="low">ведёт</rdg>',
    );
    const [head = [], line = []] = readCsv(comparisonCsv(exported).slice(1));
    const cell = (name: string) => line[head.indexOf(name)];
    expect([cell('relation'), cell('changes'), cell('spellings')]).toEqual(['identical', '0', '2']);
    const body = readDocx(docxSynopsis(exported)).part('word/document.xml');
    const styles = elementsIn(body, 'rStyle').map((style) => style.getAttribute('w:val'));
    expect(styles).toContain('OtherSpelling');
    expect(styles).not.toContain('OnlyInA');
  });
});

describe('docxSynopsis', () => {
  it('says below each text how far it was checked, and gives its sources in an endnote', () => {
    const document = readDocx(docxSynopsis(exportOf(A, B)));
    const body = document.part('word/document.xml');
    const lines = elementsIn(body, 'p');
    const said = lines
      .filter((line) => styleOf(line) === 'Provenance')
      .map((line) => line.textContent);
    expect(said.filter((line) => /not checked/.test(line ?? '')).length).toBeGreaterThan(0);
    expect(said.filter((line) => line?.startsWith('Attested: “')).length).toBeGreaterThan(0);
    const notes = elementsIn(document.part('word/endnotes.xml'), 'endnote').slice(2);
    expect(notes).toHaveLength(unitsOf(A.provisions).length + unitsOf(B.provisions).length);
    const calls = elementsIn(document.part('word/document.xml'), 'endnoteReference');
    expect(calls.map((call) => call.getAttribute('w:id'))).toEqual(
      notes.map((note) => note.getAttribute('w:id')),
    );
    const attack = notes.find((note) => note.textContent?.includes('A, Article 4.'));
    expect(attack?.textContent).toMatch(/Text seen in the sources \(A\d+.*A\d+ .*https?:/);
  });

  it('is a table of three columns with a head that repeats and no tracked change', () => {
    const body = readDocx(docxSynopsis(exportOf(A, B))).part('word/document.xml');
    const rows = elementsIn(body, 'tr');
    expect(rows).toHaveLength(rowsOf(compareTexts(A, B), A, B).length + 1);
    expect(rows.every((row) => elementsIn(row, 'tc').length === 3)).toBe(true);
    expect(elementsIn(rows[0] ?? body, 'tblHeader')).toHaveLength(1);
    expect([...elementsIn(body, 'ins'), ...elementsIn(body, 'del')]).toEqual([]);
    expect(elementsIn(body, 'pgSz')[0]?.getAttribute('w:orient')).toBe('landscape');
  });

  it('holds each text in full in its column, marked by style', () => {
    const body = readDocx(docxSynopsis(exportOf(A, B))).part('word/document.xml');
    const column = (index: number) =>
      elementsIn(body, 'tr')
        .slice(1)
        .flatMap((row) => elementsIn(elementsIn(row, 'tc')[index] ?? row, 'p'))
        .filter((line) => styleOf(line) !== 'Provenance')
        .map((line) =>
          elementsIn(line, 't')
            .map((words) => words.textContent)
            .join(''),
        );
    const stored = (text: VersionText) => linesOf(text);
    const bare = (lines: readonly string[]) =>
      lines.filter((line) => line !== '').map((line) => line.replace(/^\d+\. /, ''));
    expect(bare(column(0))).toEqual(stored(A));
    expect(bare(column(2)).sort()).toEqual(stored(B).sort());
    const styles = elementsIn(body, 'rStyle').map((style) => style.getAttribute('w:val'));
    expect(styles).toContain('OnlyInA');
    expect(styles).toContain('OnlyInB');
  });

  it('is clean when it was asked for clean', () => {
    const document = readDocx(docxSynopsis(exportOf(A, B, { marked: false })));
    const styles = elementsIn(document.part('word/document.xml'), 'rStyle').map((style) =>
      style.getAttribute('w:val'),
    );
    expect(styles).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:OnlyIn[AB]|MovedText)$/)]),
    );
    expect(document.part('word/header1.xml').textContent).toContain('Both texts are given clean');
  });
});
