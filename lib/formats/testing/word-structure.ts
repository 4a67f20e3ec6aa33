/**
 * What a validator of Word documents would find in a file, as far as the parts themselves say: the order
 * of properties, marks that close, ids that are one thing's, references that lead somewhere. It knows
 * nothing of the writer.
 *
 * Reference: ECMA-376 part 1, wml.xsd (the sequences of CT_PPrBase, EG_RPrBase, CT_TcPrBase, CT_TblPrBase,
 * CT_SectPr, CT_Style) and part 2 (relationships, content types).
 */

import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const words = (list: string) => list.trim().split(/\s+/);

/** Children of property elements in the order of the schema, of what a document of text may hold. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  pPr: words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
    shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
    adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
    textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange`),
  rPr: words(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow
    emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
    effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange`),
  numPr: words('ilvl numId numberingChange ins'),
  tblPr:
    words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
    tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  tcPr: words(`cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
    hideMark headers cellIns cellDel cellMerge tcPrChange`),
  sectPr:
    words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
    lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid`),
  style:
    words(`name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
    qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  lvl: words(
    'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  ),
  tbl: words('tblPr tblGrid tr'),
  tr: words('tblPrEx trPr tc'),
};

/** Elements that are changes: their ids are drawn from one pot. */
const CHANGES = new Set(words('ins del moveFrom moveTo pPrChange rPrChange'));
const REPEATED = new Set(['headerReference', 'footerReference', 'tr', 'tc', 'tblStylePr']);

/** Findings, each with its part; none for a sound document. */
export function wordFindings(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  const parts = new Map(
    Object.entries(files)
      .filter(([path]) => /\.(?:xml|rels)$/.test(path))
      .map(([path, file]) => [path, rootOf(strFromU8(file))] as const),
  );
  const document = parts.get('word/document.xml');
  if (!document) return ['there is no word/document.xml'];
  return [
    ...packageFindings(parts, Object.keys(files)),
    ...[...parts].flatMap(([path, root]) => orderFindings(path, root)),
    ...bodyFindings(document),
    ...changeFindings(document),
    ...referenceFindings(parts, document),
  ];
}

type Parts = ReadonlyMap<string, Element>;

function rootOf(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no root element');
  return root;
}

/** Every relationship leads to a part, every part has a type, no id is given twice. */
function packageFindings(parts: Parts, paths: readonly string[]): string[] {
  const findings: string[] = [];
  const types = parts.get('[Content_Types].xml');
  const typed = new Set(
    types ? within(types, 'Override').map((one) => one.getAttribute('PartName')) : [],
  );
  const extensions = new Set(
    types ? within(types, 'Default').map((one) => one.getAttribute('Extension')) : [],
  );
  for (const path of paths) {
    const known = typed.has(`/${path}`) || extensions.has(path.split('.').at(-1) ?? '');
    if (!known && path !== '[Content_Types].xml') findings.push(`${path} has no content type`);
  }
  for (const [path, root] of parts) {
    if (!path.endsWith('.rels')) continue;
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const relations = within(root, 'Relationship');
    findings.push(
      ...twice(
        relations.map((one) => one.getAttribute('Id')),
        `${path}: relationship`,
      ),
    );
    for (const relation of relations) {
      if (relation.getAttribute('TargetMode') === 'External') continue;
      const target = relation.getAttribute('Target') ?? '';
      const at = target.startsWith('/') ? target.slice(1) : folder + target;
      if (!paths.includes(at)) findings.push(`${path}: nothing is at ${at}`);
    }
  }
  return findings;
}

function orderFindings(path: string, root: Element): string[] {
  return Object.entries(ORDERS).flatMap(([name, order]) =>
    within(root, name).flatMap((one) => {
      let last = -1;
      let before = '';
      const seen = new Set<string>();
      return children(one).flatMap((child) => {
        const own = child.localName ?? '';
        const place = order.indexOf(own);
        const findings: string[] = [];
        if (place === -1) findings.push(`${path}: ${name} may not hold ${own}`);
        else if (place < last && !(REPEATED.has(own) && REPEATED.has(before)))
          findings.push(`${path}: in ${name}, ${own} stands behind ${before}`);
        if (seen.has(own) && !REPEATED.has(own)) findings.push(`${path}: ${name} has two ${own}`);
        seen.add(own);
        [last, before] = [Math.max(last, place), own];
        return findings;
      });
    }),
  );
}

/** A section closes the body; cells end with a paragraph; rows have the cells of the grid. */
function bodyFindings(document: Element): string[] {
  const [body] = within(document, 'body');
  if (!body) return ['there is no body'];
  const findings: string[] = [];
  const last = (one: Element) => children(one).at(-1)?.localName;
  if (last(body) !== 'sectPr') findings.push('the body does not end with its section');
  for (const cell of within(body, 'tc')) {
    if (last(cell) !== 'p') findings.push('a cell does not end with a paragraph');
  }
  for (const table of within(body, 'tbl')) {
    const columns = within(table, 'gridCol').length;
    for (const row of children(table).filter(({ localName }) => localName === 'tr')) {
      const cells = children(row).filter(({ localName }) => localName === 'tc').length;
      if (cells !== columns) findings.push(`a row has ${cells} cells in ${columns} columns`);
    }
  }
  return findings;
}

/** Words of a deletion are deleted words, no change lies in one of its kind, every range closes. */
function changeFindings(document: Element): string[] {
  const all = descendants(document);
  const ids = all
    .filter(
      (one) => CHANGES.has(one.localName ?? '') || /Range(?:Start)$/.test(one.localName ?? ''),
    )
    .filter((one) => !(one.localName ?? '').startsWith('comment'))
    .map((one) => one.getAttribute('w:id'));
  const inside = (one: Node, names: readonly string[]): boolean => {
    for (let at = one.parentNode; at; at = at.parentNode) {
      if (names.includes((at as Element).localName ?? '')) return true;
    }
    return false;
  };
  const named = (name: string) => all.filter(({ localName }) => localName === name);
  const ranges = ['moveFrom', 'moveTo', 'comment'].flatMap((kind) => {
    const [starts, ends] = ['Start', 'End'].map((end) =>
      named(`${kind}Range${end}`)
        .map((one) => one.getAttribute('w:id'))
        .sort(),
    );
    return starts?.join() === ends?.join() ? [] : [`a range of ${kind} is not closed`];
  });
  const names = (kind: string) =>
    named(`${kind}RangeStart`)
      .map((one) => one.getAttribute('w:name'))
      .sort();
  return [
    ...twice(ids, 'change'),
    ...twice(names('moveFrom'), 'move away'),
    ...(names('moveFrom').join() === names('moveTo').join() ? [] : ['a move has one end only']),
    ...ranges,
    ...named('t')
      .filter((one) => inside(one, ['del']))
      .map(() => 'plain words in a deletion'),
    ...named('delText')
      .filter((one) => !inside(one, ['del']))
      .map(() => 'deleted words outside'),
    ...['ins', 'del', 'moveFrom', 'moveTo']
      .flatMap(named)
      .filter((one) => one.parentNode?.nodeName !== 'w:rPr')
      .filter((one) => inside(one, [one.localName ?? '']))
      .map((one) => `${one.localName} within ${one.localName}`),
  ];
}

/** Styles, numbers, notes, comments and parts that are named are there. */
function referenceFindings(parts: Parts, document: Element): string[] {
  const valuesIn = (path: string, name: string, attribute: string) => {
    const root = parts.get(path);
    return new Set(root ? within(root, name).map((one) => one.getAttribute(attribute)) : []);
  };
  const named = (name: string, attribute = 'w:val', from: Element = document) =>
    within(from, name).map((one) => one.getAttribute(attribute));
  const styles = valuesIn('word/styles.xml', 'style', 'w:styleId');
  const missing = (
    kind: string,
    wanted: readonly (string | null)[],
    known: ReadonlySet<string | null>,
  ) => [...new Set(wanted)].filter((one) => !known.has(one)).map((one) => `no ${kind} ${one}`);
  const texts = [...parts].filter(([path]) => path.startsWith('word/') && path.endsWith('.xml'));
  const used = texts.flatMap(([, root]) =>
    ['pStyle', 'rStyle', 'tblStyle'].flatMap((name) => named(name, 'w:val', root)),
  );
  const relations = valuesIn('word/_rels/document.xml.rels', 'Relationship', 'Id');
  return [
    ...missing('style', used, styles),
    ...missing(
      'number',
      named('numId').filter((id) => id !== '0'),
      valuesIn('word/numbering.xml', 'num', 'w:numId'),
    ),
    ...missing(
      'endnote',
      named('endnoteReference', 'w:id'),
      valuesIn('word/endnotes.xml', 'endnote', 'w:id'),
    ),
    ...missing(
      'comment',
      named('commentReference', 'w:id'),
      valuesIn('word/comments.xml', 'comment', 'w:id'),
    ),
    ...missing(
      'relationship',
      ['headerReference', 'footerReference'].flatMap((name) => named(name, 'r:id')),
      relations,
    ),
    ...['endnote', 'comment'].flatMap((name) => {
      const root = parts.get(`word/${name}s.xml`);
      return root ? twice(named(name, 'w:id', root), name) : [];
    }),
  ];
}

function twice(ids: readonly (string | null)[], kind: string): string[] {
  const again = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(again)].map((id) => `${kind} ${id} is there twice`);
}

function children(node: Node): Element[] {
  return [...node.childNodes].filter((child): child is Element => child.nodeType === 1);
}

function descendants(node: Node): Element[] {
  return children(node).flatMap((child) => [child, ...descendants(child)]);
}

function within(node: Node, name: string): Element[] {
  return descendants(node).filter(({ localName }) => localName === name);
}
