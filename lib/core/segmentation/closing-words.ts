/**
 * How closing formulas begin and, in languages whose verb stands last, end: testimonium ("In witness whereof"),
 * place and date ("Done at"), signatures. By language; to read another, add its words here.
 */

const BEGINNINGS: Readonly<Record<string, string>> = {
  en: 'In witness (?:whereof|thereof|of which)|In faith (?:whereof|of which)|In testimony whereof|Done (?:at|in|on|this|and signed)\\b|Signed (?:at|in)\\b|Given (?:at|under)\\b|Made at\\b',
  ru: 'Совершено (?:в|на)\\s|В удостоверение (?:чего|вышеизложенного)|Учинено в\\s|Подписано в\\s',
  uk: 'Вчинено (?:в|у)\\s|Здійснено (?:в|у)\\s|На посвідчення|Укладено (?:в|у)\\s',
  fr: 'En foi de quoi|En témoignage de quoi|Fait (?:à|en|le)\\s',
  es: 'En fe de lo (?:cual|anterior)|En testimonio de lo cual|Hecho (?:en|el)\\s|Suscrito en\\s|Firmado en\\s',
  pt: 'Em fé do que|Em testemunho do que|Feito (?:em|no|na)\\s',
  it: 'In fede di (?:che|quanto)|Fatto (?:a|in)\\s',
  de: 'Geschehen (?:zu|in)\\s|Zu Urkund dessen|Gefertigt zu\\s',
  pl: 'Na dowód czego|Sporządzono (?:w|dnia)\\s|Sporządzone w\\s',
  tr: 'Yukarıdaki hususları|İşbu hususları',
  vi: 'Làm tại\\s|Để làm bằng',
  fa: 'در تأیید مراتب|در تایید مراتب|در تأیید موارد|به گواهی مراتب',
  ar: 'حرر في|حررت في|حُرر في|تحرر في|وإثباتا|إثباتا لما|وإشهادا|إشهادا على|وقع في',
  zh: '下列签署人|下列签字人|為此，|为此，|以昭信守|本(?:条约|條約|协定|協定|议定书|議定書|公约|公約)于[^。]{4,40}(?:签订|簽訂|签署|簽署|订)|本(?:条约|條約|协定|協定|议定书|議定書|公约|公約)[^。]{0,8}(?:签订|簽訂|签署|簽署|订于|訂於)',
  ja: '以上の証拠として',
  ko: '이상의 증거로|이를 증명하기|이를 확인하여|이상을 증명하여',
};

/** Words that a closing formula holds, wherever its verb stands. */
const WITHIN: Readonly<Record<string, string>> = {
  ko: '에서[^.]{0,80}부[를로씩][^.]{0,60}작성|부를 작성(?:하였다|한다)|작성(?:하였|되었)으며[^.]{0,60}정본',
  ja: '[二三四]通を?作成した|本書[二三四]通',
  tr: 'nüsha olarak',
  fa: 'در (?:دو|سه|چهار) نسخه',
  zh: '一式[两兩二三四]份',
};

/** A line that begins a closing formula; true only of its first line. */
export const CLOSING_LINE = new RegExp(`^(?:${Object.values(BEGINNINGS).join('|')})`, 'iu');
export const CLOSING_WITHIN = new RegExp(Object.values(WITHIN).join('|'), 'u');
/** The same inside a long line. */
export const CLOSING_INSIDE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${Object.values(BEGINNINGS).join('|')})`,
  'giu',
);
