/**
 * A comparison as a Word document with tracked changes: accepting all of them gives B, rejecting all
 * of them gives A, paragraph by paragraph and in each side's own order. The body holds nothing but the
 * compared text; what is compared, its standing and its address stand in the header of the first page, what
 * stands behind each provision in endnotes.
 *
 * Reference: ECMA-376 part 1, 17.13.5; docs, decision on export formats.
 */

import { EXPORT_AUTHOR, type ExportedComparison } from '../document/exported-comparison';
import { placeComments } from '../document/place-comments';
import { printedNumbers } from '../document/printed-numbers';
import { streamOf } from '../redline/pieces';
import { settleBreaks } from '../redline/settle-breaks';
import { commentsXml, withComments } from './comments';
import { Endnotes } from './endnotes';
import { docxFrame } from './frame';
import { docxPackage } from './package';
import { RevisionWriter } from './revisions';

/** The bytes of the document. O(text). */
export function docxRedline(exported: ExportedComparison): Uint8Array {
  const { left, right, date } = exported;
  const writer = new RevisionWriter({
    author: EXPORT_AUTHOR,
    date,
    langs: { left: left.lang, right: right.lang },
    numbers: { left: printedNumbers(left), right: printedNumbers(right) },
  });
  const comments = placeComments(exported);
  const pieces = settleBreaks(streamOf(exported).flatMap((passage) => passage.pieces));
  const endnotes = new Endnotes(exported);
  writer.write(endnotes.calledIn(withComments(pieces, comments)));
  const { paragraphs, numbering } = writer.finish();
  const frame = docxFrame(exported, {
    explanation:
      'Tracked changes turn A into B: accept all for B, reject all for A. What only one text has, what moved and every difference of wording is tracked. An endnote to each provision says how far its text was checked.',
    landscape: false,
    sources: 'in the endnotes of the provisions that rest on them.',
  });
  return docxPackage({
    ...frame,
    body: paragraphs + frame.section,
    comments: commentsXml(comments),
    endnotes: endnotes.xml(),
    numbering,
  });
}
