/**
 * Words for numbers as running text has them, in every case and gender: `value: form form`, parted by `/`;
 * `stem~` is the stem with each of the language's endings. Ordinals have the value of their cardinals.
 * What headings count with, where a language has one form only, is `numeral-words.ts` of the segmenter.
 */

export type NumberWords = {
  readonly words: string;
  /** Endings that `~` stands for. */
  readonly endings: string;
  /** Words that may stand between the parts of a number. */
  readonly and: string;
  /** Parts of a whole behind a number: "two thirds". */
  readonly parts: string;
  /** True where ones stand before tens: خمسة وعشرون, "fünfundzwanzig". */
  readonly onesFirst?: boolean;
};

const EAST_SLAVIC = 'ый ий ой ого его ому ему ым им ом ем ая ую ое ые ых ыми ья ье ью ьи ьих';

export const NUMBER_WORDS: Readonly<Record<string, NumberWords>> = {
  en: {
    endings: 'th',
    and: 'and',
    words: `1: one first/2: two second twice/3: three third thrice/4: four fourth/5: five fifth/6: six sixth
      /7: seven seventh/8: eight eighth/9: nine ninth/10: ten tenth/11: eleven eleventh/12: twelve twelfth
      /13: thirteen~/14: fourteen~/15: fifteen~/16: sixteen~/17: seventeen~/18: eighteen~/19: nineteen~
      /13: thirteen/14: fourteen/15: fifteen/16: sixteen/17: seventeen/18: eighteen/19: nineteen
      /20: twenty twentieth/30: thirty thirtieth/40: forty fortieth/50: fifty fiftieth/60: sixty sixtieth
      /70: seventy seventieth/80: eighty eightieth/90: ninety ninetieth/100: hundred hundreds hundredth
      /1000: thousand thousands/1000000: million millions/1000000000: billion billions/0.5: half`,
    parts:
      '2: half halves/3: thirds third/4: quarters quarter fourths fourth/5: fifths fifth/10: tenths tenth',
  },
  ru: {
    endings: EAST_SLAVIC,
    and: '',
    words: `1: один одна одно одного одной одному одним одном одну перв~
      /2: два две двух двум двумя втор~ дважды двое/3: три трех трем тремя трети~ третьего третьему третьим третьем
      третьей третья третью третье третий трижды трое/4: четыре четырех четырем четырьмя четверт~
      /5: пять пяти пятью пят~/6: шесть шести шестью шест~/7: семь семи семью седьм~
      /8: восемь восьми восемью восьмью восьм~/9: девять девяти девятью девят~/10: десять десяти десятью десят~
      /11: одиннадцать одиннадцати одиннадцатью одиннадцат~/12: двенадцать двенадцати двенадцатью двенадцат~
      /13: тринадцать тринадцати тринадцатью тринадцат~/14: четырнадцать четырнадцати четырнадцатью четырнадцат~
      /15: пятнадцать пятнадцати пятнадцатью пятнадцат~/16: шестнадцать шестнадцати шестнадцатью шестнадцат~
      /17: семнадцать семнадцати семнадцатью семнадцат~/18: восемнадцать восемнадцати восемнадцатью восемнадцат~
      /19: девятнадцать девятнадцати девятнадцатью девятнадцат~/20: двадцать двадцати двадцатью двадцат~
      /30: тридцать тридцати тридцатью тридцат~/40: сорок сорока сороков~
      /50: пятьдесят пятидесяти пятьюдесятью пятидесят~/60: шестьдесят шестидесяти шестьюдесятью шестидесят~
      /70: семьдесят семидесяти семьюдесятью семидесят~/80: восемьдесят восьмидесяти восемьюдесятью восьмидесят~
      /90: девяносто девяноста девяност~/100: сто ста сот~/200: двести двухсот двумстам двумястами двухстах
      /300: триста трехсот тремстам тремястами/400: четыреста четырехсот/500: пятьсот пятисот пятьюстами
      /600: шестьсот шестисот/700: семьсот семисот/800: восемьсот восьмисот/900: девятьсот девятисот
      /1000: тысяча тысячи тысяч тысячу тысячей тысячам тыс/1000000: миллион миллиона миллионов миллионам млн
      /1000000000: миллиард миллиарда миллиардов млрд/0.5: половина половины половину половиной`,
    parts:
      '3: треть трети третей/4: четверть четверти четвертей/5: пятых пятая/10: десятых десятая',
  },
  uk: {
    endings: 'ий ій ого ому им ім а у ої е і их ими я ю',
    and: '',
    words: `1: один одна одне одного одної одному одним одну перш~/2: два дві двох двом двома друг~ двічі
      /3: три трьох трьом трьома трет~ третього третьому тричі/4: чотири чотирьох чотирьом четверт~
      /5: п'ять п'яти п'ятьох п'ят~/6: шість шести шістьох шост~/7: сім семи сімох сьом~/8: вісім восьми восьм~
      /9: дев'ять дев'яти дев'ят~/10: десять десяти десятьох десят~/11: одинадцять одинадцяти одинадцят~
      /12: дванадцять дванадцяти дванадцят~/13: тринадцять тринадцяти тринадцят~/14: чотирнадцять чотирнадцяти
      /15: п'ятнадцять п'ятнадцяти п'ятнадцят~/16: шістнадцять шістнадцяти/17: сімнадцять сімнадцяти
      /18: вісімнадцять вісімнадцяти/19: дев'ятнадцять дев'ятнадцяти/20: двадцять двадцяти двадцят~
      /30: тридцять тридцяти тридцят~/40: сорок сорока/50: п'ятдесят п'ятдесяти п'ятдесят~
      /60: шістдесят шістдесяти шістдесят~/70: сімдесят сімдесяти/80: вісімдесят вісімдесяти
      /90: дев'яносто дев'яноста/100: сто ста/200: двісті двохсот/300: триста трьохсот/500: п'ятсот п'ятисот
      /1000: тисяча тисячі тисяч тисячу/1000000: мільйон мільйона мільйонів млн/0.5: половина половини половину`,
    parts: '3: третина третини третин/4: чверть чверті чвертей',
  },
  fr: {
    endings: 'ième ièmes',
    and: 'et',
    words: `1: un une premier première/2: deux deux~ second seconde/3: trois trois~/4: quatre quatr~/5: cinq cinqu~
      /6: six six~/7: sept sept~/8: huit huit~/9: neuf neuv~/10: dix dix~/11: onze onz~/12: douze douz~
      /13: treize treiz~/14: quatorze quatorz~/15: quinze quinz~/16: seize seiz~/20: vingt vingts vingt~
      /30: trente trent~/40: quarante quarant~/50: cinquante cinquant~/60: soixante soixant~/70: septante
      /80: huitante octante/90: nonante/100: cent cents cent~/1000: mille milliers/1000000: million millions
      /1000000000: milliard milliards/0.5: moitié demi`,
    parts: '3: tiers/4: quart quarts/5: cinquième cinquièmes/10: dixième dixièmes',
  },
  es: {
    endings: 'o a os as',
    and: 'y',
    words: `1: uno una un primer primer~/2: dos segund~/3: tres tercer tercer~/4: cuatro cuart~/5: cinco quint~
      /6: seis sext~/7: siete séptim~/8: ocho octav~/9: nueve noven~/10: diez décim~/11: once undécim~
      /12: doce duodécim~/13: trece/14: catorce/15: quince/16: dieciséis/17: diecisiete/18: dieciocho
      /19: diecinueve/20: veinte vigésim~/21: veintiuno veintiún veintiuna/22: veintidós/23: veintitrés
      /24: veinticuatro/25: veinticinco/26: veintiséis/27: veintisiete/28: veintiocho/29: veintinueve
      /30: treinta trigésim~/40: cuarenta/50: cincuenta/60: sesenta/70: setenta/80: ochenta/90: noventa
      /100: cien ciento/200: doscientos doscientas/300: trescientos trescientas/500: quinientos quinientas
      /1000: mil miles/1000000: millón millones/0.5: mitad`,
    parts: '3: tercios tercio terceras/4: cuartos cuartas/5: quintos quintas',
  },
  de: {
    endings: 'e er es en em te ter tes ten tem ste ster stes sten stem',
    and: 'und',
    onesFirst: true,
    words: `1: ein eine einer eines einem einen eins erste erster erstes ersten erstem/2: zwei zweier zwei~ zweimal
      /3: drei dreier dritt~ dreimal/4: vier vier~ viermal/5: fünf fünf~/6: sechs sechs~/7: sieben sieb~ sieben~
      /8: acht acht~/9: neun neun~/10: zehn zehn~/11: elf elf~/12: zwölf zwölf~/13: dreizehn dreizehn~
      /14: vierzehn vierzehn~/15: fünfzehn fünfzehn~/16: sechzehn sechzehn~/17: siebzehn siebzehn~
      /18: achtzehn achtzehn~/19: neunzehn neunzehn~/20: zwanzig zwanzig~/30: dreißig dreissig dreißig~
      /40: vierzig vierzig~/50: fünfzig fünfzig~/60: sechzig sechzig~/70: siebzig siebzig~/80: achtzig achtzig~
      /90: neunzig neunzig~/100: hundert einhundert/1000: tausend eintausend/1000000: million millionen
      /1000000000: milliarde milliarden/0.5: hälfte`,
    parts: '3: drittel dritteln/4: viertel vierteln/5: fünftel',
  },
  fa: {
    endings: 'م مین',
    and: 'و',
    words: `1: یک یکم نخست نخستین اولین یکمین/2: دو دوم دومین/3: سه سوم سومین/4: چهار چهار~/5: پنج پنج~/6: شش شش~
      /7: هفت هفت~/8: هشت هشت~/9: نه نه~/10: ده ده~/11: یازده یازده~/12: دوازده دوازده~/13: سیزده سیزده~
      /14: چهارده چهارده~/15: پانزده پانزده~/16: شانزده شانزده~/17: هفده هفده~/18: هجده هیجده هجده~
      /19: نوزده نوزده~/20: بیست بیست~/30: سی سیام/40: چهل چهل~/50: پنجاه پنجاه~/60: شصت شصت~/70: هفتاد هفتاد~
      /80: هشتاد هشتاد~/90: نود نود~/100: صد یکصد صد~ یکصد~/200: دویست/300: سیصد/400: چهارصد/500: پانصد
      /600: ششصد/700: هفتصد/800: هشتصد/900: نهصد/1000: هزار یکهزار/1000000: میلیون/1000000000: میلیارد
      /0.5: نیم نصف نیمی`,
    parts: '3: سوم/4: چهارم/5: پنجم/10: دهم',
  },
  ar: {
    endings: 'ة',
    and: '',
    onesFirst: true,
    words: `1: واحد واحدة الأول الأولى أول الواحد الواحدة/2: اثنان اثنتان اثنين اثنتين اثنا اثنتا اثني اثنتي الثاني الثانية
      مرتين مرتان/3: ثلاث ثلاث~ الثالث الثالثة/4: أربع أربع~ الرابع الرابعة/5: خمس خمس~ الخامس الخامسة
      /6: ست ست~ السادس السادسة/7: سبع سبع~ السابع السابعة/8: ثمان ثماني ثمانية الثامن الثامنة
      /9: تسع تسع~ التاسع التاسعة/10: عشر عشر~ العاشر العاشرة/20: عشرون عشرين العشرون العشرين
      /30: ثلاثون ثلاثين الثلاثون الثلاثين/40: أربعون أربعين الأربعون الأربعين/50: خمسون خمسين الخمسون الخمسين
      /60: ستون ستين الستون الستين/70: سبعون سبعين السبعون السبعين/80: ثمانون ثمانين الثمانون الثمانين
      /90: تسعون تسعين التسعون التسعين/100: مائة مئة المائة/200: مائتان مائتين مئتان مئتين/300: ثلاثمائة ثلاثمئة
      /500: خمسمائة خمسمئة/1000: ألف آلاف ألفا/2000: ألفان ألفين/1000000: مليون ملايين مليونا
      /1000000000: مليار مليارات/0.5: نصف النصف`,
    parts: '3: أثلاث/4: أرباع/5: أخماس',
  },
};

/** Words that are a number and its unit in one: Arabic duals, and fractions of their own. */
export const WHOLE_NUMBERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ar: {
    '2': 'يومين يومان شهرين شهران سنتين سنتان عامين عامان أسبوعين أسبوعان',
    '2/3': 'ثلثي ثلثا ثلثين الثلثين الثلثان',
    '1/3': 'ثلث الثلث',
    '1/4': 'ربع الربع',
  },
  fa: { '2/3': 'دوسوم', '1/3': 'ثلث' },
  ru: { '1.5': 'полтора полутора полторы' },
  de: { '2/3': 'zweidrittelmehrheit', '3/4': 'dreiviertelmehrheit', '1.5': 'anderthalb' },
};

/** Words that count only where another number stands against them: "one" is a pronoun as often. */
export const UNCERTAIN_NUMBERS: Readonly<Record<string, string>> = {
  en: 'one first second half',
  ru: 'один одна одно одного одной одному одним одном одну первый первого первой первая',
  uk: 'один одна одне одного одної одному одним одну перший друга друге',
  fr: 'un une second seconde demi premier première',
  es: 'un una uno primer primero primera',
  de: 'ein eine einer eines einem einen erste ersten sieben',
  fa: 'یک نخست نخستین اولین نه',
  ar: 'واحد واحدة الأول الأولى أول نصف',
};
