/**
 * Words for numbers, cardinal and ordinal, by language: units, teens and tens, from which the numbers up to
 * 199 are composed. Values stand in order, parted by `/`; `stem~` is the stem with each of the language's
 * endings. To read the numbers of a language, add it here and nowhere else.
 */

export type NumeralWords = {
  /** Endings that `~` stands for. */
  readonly endings?: string;
  /**
   * How parts make a number where it is not 20 1: `ones first` (1 20; 3 10 is thirteen), `multiplied` (2 10 is
   * twenty), `twenties` (4 20 is eighty).
   */
  readonly order?: 'ones first' | 'multiplied' | 'twenties';
  /** Words between the parts, or before them. */
  readonly and?: string;
  /** 1 to 9. */
  readonly ones: string;
  /** 10 to 19; where they are composed, only what is not. */
  readonly teens: string;
  /** 20, 30 … 90. */
  readonly tens: string;
  readonly hundred: string;
};

export const NUMERAL_WORDS: Readonly<Record<string, NumeralWords>> = {
  en: {
    and: 'and the',
    ones: 'one first only sole/two second/three third/four fourth/five fifth/six sixth/seven seventh/eight eighth/nine ninth',
    endings: 'th',
    teens:
      'ten ten~/eleven eleven~/twelve twelfth/thirteen thirteen~/fourteen fourteen~/fifteen fifteen~/sixteen sixteen~/seventeen seventeen~/eighteen eighteen~/nineteen nineteen~',
    tens: 'twenty twentieth/thirty thirtieth/forty fourty fortieth/fifty fiftieth/sixty sixtieth/seventy seventieth/eighty eightieth/ninety ninetieth',
    hundred: 'hundred hundredth',
  },
  ru: {
    endings: 'ая ый ой ое ую ого ые',
    ones: 'один одна перв~ единственн~/два две втор~/три третья третий третье третьей третью/четыре четверт~/пять пят~/шесть шест~/семь седьм~/восемь восьм~/девять девят~',
    teens:
      'десять десят~/одиннадцать одиннадцат~/двенадцать двенадцат~/тринадцать тринадцат~/четырнадцать четырнадцат~/пятнадцать пятнадцат~/шестнадцать шестнадцат~/семнадцать семнадцат~/восемнадцать восемнадцат~/девятнадцать девятнадцат~',
    tens: 'двадцать двадцат~/тридцать тридцат~/сорок сороков~/пятьдесят пятидесят~/шестьдесят шестидесят~/семьдесят семидесят~/восемьдесят восьмидесят~/девяносто девяност~',
    hundred: 'сто сот~',
  },
  uk: {
    endings: 'а ий е у ої я ій є',
    ones: "один одна перш~ єдин~/два дві друг~/три трет~/чотири четверт~/п'ять п'ят~/шість шост~/сім сьом~/вісім восьм~/дев'ять дев'ят~",
    teens:
      "десять десят~/одинадцять одинадцят~/дванадцять дванадцят~/тринадцять тринадцят~/чотирнадцять чотирнадцят~/п'ятнадцять п'ятнадцят~/шістнадцять шістнадцят~/сімнадцять сімнадцят~/вісімнадцять вісімнадцят~/дев'ятнадцять дев'ятнадцят~",
    tens: "двадцять двадцят~/тридцять тридцят~/сорок сороков~/п'ятдесят п'ятдесят~/шістдесят шістдесят~/сімдесят сімдесят~/вісімдесят вісімдесят~/дев'яносто дев'яност~",
    hundred: 'сто сот~',
  },
  fr: {
    order: 'twenties',
    endings: 'ième',
    and: 'et',
    ones: 'un une premier première un~ unique/deux deux~ second seconde/trois trois~/quatre quatr~/cinq cinqu~/six six~/sept sept~/huit huit~/neuf neuv~',
    teens:
      'dix dix~/onze onz~/douze douz~/treize treiz~/quatorze quatorz~/quinze quinz~/seize seiz~',
    tens: 'vingt vingts vingt~/trente trent~/quarante quarant~/cinquante cinquant~/soixante soixant~/septante septant~/huitante octante/nonante nonant~',
    hundred: 'cent cent~',
  },
  es: {
    endings: 'o a',
    and: 'y',
    ones: 'un uno una primer primer~ únic~/dos segund~/tres tercer tercer~/cuatro cuart~/cinco quint~/seis sext~/siete séptim~ sétim~/ocho octav~/nueve noven~ non~',
    teens:
      'diez décim~ dieci/once undécim~ onceav~/doce duodécim~ doceav~/trece/catorce/quince/dieciséis/diecisiete/dieciocho/diecinueve',
    tens: 'veinte veinti vigésim~/treinta trigésim~/cuarenta cuadragésim~/cincuenta quincuagésim~/sesenta sexagésim~/setenta septuagésim~/ochenta octogésim~/noventa nonagésim~',
    hundred: 'cien ciento centésim~',
  },
  pt: {
    endings: 'o a',
    and: 'e',
    ones: 'um uma primeir~ únic~/dois duas segund~/três terceir~/quatro quart~/cinco quint~/seis sext~/sete sétim~/oito oitav~/nove non~',
    teens:
      'dez décim~/onze undécim~/doze duodécim~/treze/catorze quatorze/quinze/dezasseis dezesseis/dezassete dezessete/dezoito/dezanove dezenove',
    tens: 'vinte vigésim~/trinta trigésim~/quarenta quadragésim~/cinquenta quinquagésim~/sessenta sexagésim~/setenta septuagésim~ setuagésim~/oitenta octogésim~/noventa nonagésim~',
    hundred: 'cem cento centésim~',
  },
  it: {
    endings: 'o a',
    ones: 'un uno una unesim~ prim~ unic~/due duesim~ second~/tre treesim~ terz~/quattro quattresim~ quart~/cinque cinquesim~ quint~/sei seiesim~ sest~/sette settesim~ settim~/otto ottesim~ ottav~/nove novesim~ non~',
    teens:
      'dieci decim~/undici undicesim~/dodici dodicesim~/tredici tredicesim~/quattordici quattordicesim~/quindici quindicesim~/sedici sedicesim~/diciassette diciassettesim~/diciotto diciottesim~/diciannove diciannovesim~',
    tens: 'venti vent ventesim~/trenta trent trentesim~/quaranta quarant quarantesim~/cinquanta cinquant cinquantesim~/sessanta sessant sessantesim~/settanta settant settantesim~/ottanta ottant ottantesim~/novanta novant novantesim~',
    hundred: 'cento centesim~',
  },
  de: {
    order: 'ones first',
    endings: 'ste ster stes sten te ter tes ten e er es en',
    and: 'und',
    ones: 'ein eins erst~ einzig~/zwei zwei~/drei dritt~/vier vier~/fünf fünf~/sechs sechs~/sieben sieb~ sieben~/acht acht~/neun neun~',
    teens:
      'zehn zehn~/elf elf~/zwölf zwölf~/dreizehn dreizehn~/vierzehn vierzehn~/fünfzehn fünfzehn~/sechzehn sechzehn~/siebzehn siebzehn~/achtzehn achtzehn~/neunzehn neunzehn~',
    tens: 'zwanzig zwanzig~/dreißig dreißig~ dreissig~/vierzig vierzig~/fünfzig fünfzig~/sechzig sechzig~/siebzig siebzig~/achtzig achtzig~/neunzig neunzig~',
    hundred: 'hundert hundert~ einhundert einhundert~',
  },
  pl: {
    endings: 'y a e ego ej i',
    ones: 'jeden pierwsz~ jedyn~/dwa drug~/trzy trzec~ trzecia trzecie/cztery czwart~/pięć piąt~/sześć szóst~/siedem siódm~/osiem ósm~/dziewięć dziewiąt~',
    teens:
      'dziesięć dziesiąt~/jedenaście jedenast~/dwanaście dwunast~/trzynaście trzynast~/czternaście czternast~/piętnaście piętnast~/szesnaście szesnast~/siedemnaście siedemnast~/osiemnaście osiemnast~/dziewiętnaście dziewiętnast~',
    tens: 'dwadzieścia dwudziest~/trzydzieści trzydziest~/czterdzieści czterdziest~/pięćdziesiąt pięćdziesiąt~/sześćdziesiąt sześćdziesiąt~/siedemdziesiąt siedemdziesiąt~/osiemdziesiąt osiemdziesiąt~/dziewięćdziesiąt dziewięćdziesiąt~',
    hundred: 'sto setn~',
  },
  tr: {
    endings: 'inci ıncı uncu üncü nci ncı ncu ncü',
    ones: 'bir bir~ tek/iki iki~/üç üç~/dört dörd~/beş beş~/altı altı~/yedi yedi~/sekiz sekiz~/dokuz dokuz~',
    teens: 'on on~',
    tens: 'yirmi yirmi~/otuz otuz~/kırk kırk~/elli elli~/altmış altmış~/yetmiş yetmiş~/seksen seksen~/doksan doksan~',
    hundred: 'yüz yüz~',
  },
  vi: {
    order: 'multiplied',
    and: 'thứ',
    ones: 'một mốt nhất duy/hai nhì/ba/bốn tư/năm lăm/sáu/bảy bẩy/tám/chín',
    teens: 'mười mươi',
    tens: '',
    hundred: 'trăm',
  },
  fa: {
    endings: 'م ‌م ین مین',
    and: 'و',
    ones: 'یک یکم اول نخست واحده/دو دوم دوّم/سه سوم سوّم/چهار چهارم/پنج پنجم/شش ششم/هفت هفتم/هشت هشتم/نه نهم',
    teens:
      'ده دهم/یازده یازدهم/دوازده دوازدهم/سیزده سیزدهم/چهارده چهاردهم/پانزده پانزدهم/شانزده شانزدهم/هفده هفدهم/هجده هجدهم هیجدهم هیجده/نوزده نوزدهم',
    tens: 'بیست بیستم/سی سی‌ام سیم سی‌اُم/چهل چهلم/پنجاه پنجاهم/شصت شصتم/هفتاد هفتادم/هشتاد هشتادم/نود نودم',
    hundred: 'صد صدم یکصد یکصدم',
  },
  ar: {
    order: 'ones first',
    and: 'و بعد',
    ones: 'الأولى الأول أولى واحد واحدة الحادية الحادي الواحدة الواحد الوحيدة الفريدة/الثانية الثاني اثنتا اثنا اثنان/الثالثة الثالث ثلاث ثلاثة/الرابعة الرابع أربع أربعة/الخامسة الخامس خمس خمسة/السادسة السادس ست ستة/السابعة السابع سبع سبعة/الثامنة الثامن ثمان ثمانية ثماني/التاسعة التاسع تسع تسعة',
    teens: 'العاشرة العاشر عشرة عشر',
    tens: 'العشرون العشرين عشرون عشرين/الثلاثون الثلاثين ثلاثون ثلاثين/الأربعون الأربعين أربعون أربعين/الخمسون الخمسين خمسون خمسين/الستون الستين ستون ستين/السبعون السبعين سبعون سبعين/الثمانون الثمانين ثمانون ثمانين/التسعون التسعين تسعون تسعين',
    hundred: 'المائة المئة المية مائة مئة',
  },
  ko: {
    order: 'multiplied',
    ones: '일/이/삼/사/오/육 륙/칠/팔/구',
    teens: '십',
    tens: '',
    hundred: '백',
  },
};
