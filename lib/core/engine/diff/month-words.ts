/** Names of months, January first, in the cases in which dates have them; a second list for a second calendar. */

type MonthNames = readonly (readonly [months: string, prefix: string])[];

const ARABIC =
  'يناير كانون/فبراير شباط/مارس آذار/أبريل إبريل نيسان/مايو أيار/يونيو يونيه حزيران/يوليو يوليه تموز/أغسطس آب/سبتمبر أيلول/أكتوبر/نوفمبر/ديسمبر';

export const MONTHS: Readonly<Record<string, MonthNames>> = {
  en: [
    [
      'january jan/february feb/march mar/april apr/may/june jun/july jul/august aug/september sept sep/october oct/november nov/december dec',
      '',
    ],
    [
      'farvardin/ordibehesht/khordad/tir/mordad amordad/shahrivar/mehr/aban/azar/dey/bahman/esfand',
      'j',
    ],
  ],
  ru: [
    [
      'января январь/февраля февраль/марта март/апреля апрель/мая май/июня июнь/июля июль/августа август/сентября сентябрь/октября октябрь/ноября ноябрь/декабря декабрь',
      '',
    ],
  ],
  uk: [
    ['січня/лютого/березня/квітня/травня/червня/липня/серпня/вересня/жовтня/листопада/грудня', ''],
  ],
  fr: [
    ['janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre', ''],
  ],
  es: [
    [
      'enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre setiembre/octubre/noviembre/diciembre',
      '',
    ],
  ],
  de: [
    [
      'januar jänner/februar/märz/april/mai/juni/juli/august/september/oktober/november/dezember',
      '',
    ],
  ],
  fa: [
    ['ژانویه/فوریه/مارس/آوریل/مه/ژوئن/ژوئیه/اوت/سپتامبر/اکتبر/نوامبر/دسامبر', ''],
    ['فروردین/اردیبهشت/خرداد/تیر/مرداد/شهریور/مهر/آبان/آذر/دی/بهمن/اسفند', 'j'],
  ],
  ar: [[ARABIC, '']],
};
