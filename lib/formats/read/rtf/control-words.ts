/** Control words of RTF by what they mean for the text. */

/** Words that stand for characters. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  nbsp: ' ',
  nbhyphen: '\u2011',
  softhyphen: '',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
};

const MARGIN = 'Stands at the top or foot of every page.';

/** Groups whose words are told, and are not part of the text. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  header: MARGIN,
  headerl: MARGIN,
  headerr: MARGIN,
  headerf: MARGIN,
  footer: MARGIN,
  footerl: MARGIN,
  footerr: MARGIN,
  footerf: MARGIN,
  annotation: 'A comment.',
};

/** Groups without words of the text. */
export const SKIPPED: ReadonlySet<string> = new Set(
  'colortbl info pict objdata fldinst filetbl listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl sp ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart bkmkend atnid atnauthor atnref atntime atndate nonshppict tc xe rxe pnseclvl'.split(
    ' ',
  ),
);
