/**
 * The words of headings by language, parted by `|`. Letters are read without case, marks and invisible
 * characters (`fold-reading.ts`). To read the headings of a language, add it here or in
 * `heading-words-further.ts`, and nowhere else.
 */

export type HeadingWords = {
  readonly article?: string;
  readonly part?: string;
  readonly title?: string;
  readonly chapter?: string;
  readonly section?: string;
  /** Units of texts that have no articles: clauses, points, paragraphs, rules. */
  readonly clause?: string;
  readonly annex?: string;
  /** Words behind the number: "1 artikla", "제1조"; some of them need a word before it as well. */
  readonly behind?: Partial<
    Record<'article' | 'part' | 'title' | 'chapter' | 'section' | 'clause', string>
  >;
  readonly before?: string;
  readonly preamble?: string;
  /** "of", "des", "Соглашения": what follows the number of a provision that is only referred to. */
  readonly reference?: string;
  /** "bis" and its like, in order. */
  readonly again?: string;
};

export const HEADING_WORDS: Readonly<Record<string, HeadingWords>> = {
  en: {
    article: 'article|art.|art',
    part: 'part',
    title: 'title',
    chapter: 'chapter|chap.',
    section: 'section|sec.|sect.',
    clause: 'clause|paragraph|para.|rule|regulation|point|item',
    annex:
      'annex|appendix|schedule|attachment|protocol|additional protocol|final protocol|exchange of notes|exchange of letters|agreed minute|agreed minutes|joint declaration|side letter',
    preamble: 'preamble',
    reference:
      'of|and|or|to|in|is|are|was|were|shall|may|applies|apply|above|below|paragraph|paragraphs|subparagraph|para|hereof|thereof|as|does|do|has|have|will|must|by|with|for|on|from|at|which|that|provides|refers|relating|concerning',
  },
  ru: {
    article: 'статья|ст.',
    behind: { article: 'статья' },
    part: 'часть',
    title: 'титул',
    chapter: 'глава',
    section: 'раздел|подраздел',
    clause: 'пункт|п.|параграф|правило|положение|§',
    annex:
      'приложение|протокол|дополнительный протокол|обмен нотами|обмен письмами|добавление|дополнение',
    preamble: 'преамбула',
    reference:
      'и|или|соглашения|договора|конвенции|протокола|устава|настоящего|настоящей|указанного|указанной|названного|закона|кодекса|федерального|меморандума|декларации|хартии|пакта|пункт|пункта|пункты|часть|части|абзац|абзаца|излагается|изложить|исключается|исключить|утрачивает|утратила|дополняется|дополнить|применяется|не|этого|этой|данного|вышеупомянутого|прилагаемого',
  },
  ko: {
    before: '제|第',
    behind: {
      article: '조|條|条',
      part: '편|編|부',
      chapter: '장|章',
      section: '절|節|관',
      clause: '항|項|호|號',
    },
    annex: '부속서|부록|의정서|별표|별지|교환각서',
    preamble: '전문|전 문|서문',
    reference: '및|또는|내지|부터',
  },
  fa: {
    article: 'ماده|مادهی|ماده ی',
    part: 'بخش|باب',
    title: 'کتاب',
    chapter: 'فصل',
    section: 'قسمت|مبحث',
    clause: 'بند|اصل',
    annex: 'پیوست|ضمیمه|پروتکل|الحاقیه',
    preamble: 'مقدمه|دیباچه',
    reference:
      'و|یا|از|به|بند|بندهای|تبصره|قانون|موافقتنامه|معاهده|کنوانسیون|منشور|اساسنامه|حذف|اصلاح|لغو|مذکور|فوق',
    again: 'مکرر|مکرر اول',
  },
  ar: {
    article: 'المادة|مادة|الماده',
    part: 'الباب|باب|الجزء',
    title: 'الكتاب',
    chapter: 'الفصل|فصل',
    section: 'القسم|قسم|الفرع|المبحث',
    clause: 'البند|بند|الفقرة|القاعدة',
    annex: 'الملحق|ملحق|مرفق|المرفق|بروتوكول|البروتوكول|تبادل مذكرات|تذييل',
    preamble: 'الديباجة|ديباجة|تمهيد|مقدمة',
    reference: 'و|أو|من|في|إلى|على|الفقرة|فقرة|أعلاه|المذكورة|والمادة|والمواد|تلغى|تعدل',
    again: 'مكرر|مكررا|مكررة',
  },
  zh: {
    before: '第',
    behind: {
      article: '条|條',
      part: '部分|编|編|篇',
      chapter: '章',
      section: '节|節',
      clause: '款|項|项',
    },
    annex: '附件|附录|附錄|附表|议定书|議定書|换文|換文|附属书|附屬書|附則|附属書|附録',
    preamble: '序言|前言|序文|导言|導言|前文',
  },
  fr: {
    article: 'article|art.',
    part: 'partie',
    title: 'titre',
    chapter: 'chapitre|chap.',
    section: 'section|sous-section',
    clause: 'clause|paragraphe|règle|point',
    annex: 'annexe|appendice|protocole|protocole additionnel|échange de notes|échange de lettres',
    preamble: 'préambule',
    reference:
      'de|du|des|de la|et|ou|à|au|aux|est|sont|ci-dessus|paragraphe|paragraphes|alinéa|alinéas|relatif|relative|dudit|ne|qui|que|par|s',
  },
  es: {
    article: 'artículo|articulo|art.',
    part: 'parte',
    title: 'título',
    chapter: 'capítulo|cap.',
    section: 'sección',
    clause: 'cláusula|párrafo|regla|punto|numeral|inciso',
    annex: 'anexo|apéndice|protocolo|protocolo adicional|canje de notas|lista',
    preamble: 'preámbulo',
    reference:
      'de|del|de la|y|e|o|u|al|a|es|son|anterior|párrafo|párrafos|numeral|inciso|en|que|será|se|por|para|no',
  },
  de: {
    article: 'artikel|art.',
    part: 'teil',
    title: 'titel',
    chapter: 'kapitel',
    section: 'abschnitt|unterabschnitt',
    clause: '§|ziffer|punkt|klausel|paragraph|nummer|nr.|regel',
    annex: 'anlage|anhang|protokoll|zusatzprotokoll|notenwechsel|schlussprotokoll',
    preamble: 'präambel',
    reference:
      'des|der|und|oder|bis|abs|absatz|absätze|satz|nr|nummer|buchstabe|in|ist|sind|wird|werden|gilt|gelten|findet|finden|vom|zu|nicht|von',
  },
  pt: {
    article: 'artigo|art.',
    part: 'parte',
    title: 'título',
    chapter: 'capítulo',
    section: 'secção|seção',
    clause: 'cláusula|parágrafo|regra|ponto',
    annex: 'anexo|apêndice|protocolo',
    preamble: 'preâmbulo',
    reference: 'de|do|da|dos|das|e|ou|ao|à|é|são|parágrafo|número|em|que|por|não|se',
  },
  it: {
    article: 'articolo|art.',
    part: 'parte',
    title: 'titolo',
    chapter: 'capitolo|capo',
    section: 'sezione',
    clause: 'clausola|paragrafo|comma|regola|punto',
    annex: 'allegato|appendice|protocollo|scambio di note',
    preamble: 'preambolo',
    reference: 'di|del|della|dello|dei|delle|e|o|è|sono|paragrafo|comma|al|alla|si|non|che|in',
  },
  uk: {
    article: 'стаття|ст.',
    part: 'частина',
    chapter: 'глава',
    section: 'розділ|підрозділ',
    clause: 'пункт|п.|параграф|правило',
    annex: 'додаток|протокол|обмін нотами',
    preamble: 'преамбула',
    reference:
      'і|та|або|угоди|договору|конвенції|протоколу|статуту|цієї|цього|закону|кодексу|пункт|пункту|частина|частини|викладається|виключається|не',
  },
  vi: {
    article: 'điều',
    part: 'phần',
    chapter: 'chương',
    section: 'mục',
    clause: 'khoản',
    annex: 'phụ lục|nghị định thư',
    preamble: 'lời nói đầu|lời mở đầu',
    reference: 'của|và|hoặc|khoản|này|trong',
  },
  tr: {
    article: 'madde|mad.',
    behind: { article: 'madde', chapter: 'bölüm', part: 'kısım', section: 'kesim' },
    part: 'kısım',
    chapter: 'bölüm',
    section: 'kesim|ayrım',
    clause: 'fıkra|bent|kural',
    annex: 'ek|protokol|ekli protokol',
    preamble: 'giriş|başlangıç',
    reference: 've|veya|ile|nin|nın|uyarınca|hükümleri|hükmü|fıkra|kapsamında',
  },
  pl: {
    article: 'artykuł|art.',
    part: 'część',
    title: 'tytuł',
    chapter: 'rozdział',
    section: 'sekcja|dział|oddział',
    clause: 'ustęp|punkt|paragraf',
    annex: 'załącznik|aneks|protokół',
    preamble: 'preambuła',
    reference: 'ust|ustęp|i|lub|oraz|umowy|konwencji|niniejszej|niniejszego|protokołu|do|pkt|nie',
  },
};
