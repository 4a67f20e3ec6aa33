/** What treaties say of themselves, by language: Parties, entry into force, duration. To read another, add it here. */

export type MetadataWords = {
  /** With one group for each Party that it names. */
  readonly parties?: readonly RegExp[];
  readonly force?: RegExp;
  readonly duration?: RegExp;
  /** Place of signature as the first group. */
  readonly place?: RegExp;
};

const NAME = "[\\p{Lu}][\\p{L}’'\\- ]{2,70}?";

export const METADATA_WORDS: Readonly<Record<string, MetadataWords>> = {
  en: {
    parties: [
      new RegExp(
        `(?:government|cabinet of ministers) of (?:the )?(${NAME})(?=[,;(.]|\\s(?:and|on|concerning|regarding|for|in|hereinafter|with|to|relating)\\b|\\s(?:The|the) Gov|$)`,
        'giu',
      ),
      new RegExp(
        `between (?:the )?(?!government|contracting|two|parties)(${NAME}) and (?:the )?(?!government)(${NAME})(?=[,;(.]|\\s(?:on|concerning|regarding|for|in|with|relating)\\b|$)`,
        'giu',
      ),
    ],
    force:
      /(?:shall|will) enter into force|enters? into force|come into (?:force|effect)|shall be effective/iu,
    duration:
      /remain in force|period of [^.;]{1,30}years|valid for|unlimited (?:period|duration)|indefinite(?:ly)? |concluded for/iu,
    place:
      /\b(?:Done|Signed|Made|Given)[^.]{0,60}?\s(?:at|in)\s(?:the city of\s)?(?!duplicate|triplicate|two|three|this\b|the (?!hague)|both\b)([\p{Lu}][\p{L}’'\- ]{1,40}?)(?=,|\s(?:on|this|in|the)\b|\s\d|\.|$)/iu,
  },
  ru: {
    parties: [
      /Правительств(?:о|ом|а) ([\p{Lu}][\p{L}\- ]{2,70}?)(?=,|;|\(|\s(?:и|о|об|именуем)|$)/giu,
      /между ([\p{Lu}][\p{L}\- ]{2,70}?) и ([\p{Lu}][\p{L}\- ]{2,70}?)(?=,|\s(?:о|об)\s|$)/gu,
    ],
    force: /вступ(?:ает|ит) в силу/iu,
    duration:
      /заключ(?:ается|ено) на|действует в течение|остается в силе|сроком на|срок действия/iu,
    place:
      /Совершено в\s(?:г\.|городе)?\s?([\p{Lu}][\p{L}\- ]{2,30}?)(?=,|\s\p{Nd}|\s["«]|\s(?:в|на)\s)/u,
  },
  uk: {
    parties: [/Уряд(?:ом|у)? ([\p{Lu}][\p{L}\- ]{2,70}?)(?=,|;|\(|\s(?:та|і|про|далі)|$)/gu],
    force: /набирає чинності|набуває чинності/iu,
    duration: /укладається на|діє протягом|залишається чинн/iu,
    place:
      /(?:Вчинено|Здійснено) (?:в|у)\s(?:м\.|місті)?\s?([\p{Lu}][\p{L}\- ]{2,30}?)(?=,|\s\p{Nd}|\s["«])/u,
  },
  fr: {
    parties: [
      /gouvernement d(?:e la|u|e l['’]|es|e) ([\p{Lu}][\p{L}’'\- ]{2,70}?)(?=[,;(]|\s(?:et|sur|relatif|concernant)\s|$)/giu,
    ],
    force: /entre(?:ra)? en vigueur/iu,
    duration: /demeure(?:ra)? en vigueur|reste(?:ra)? en vigueur|conclu pour|durée de/iu,
    place: /Fait (?:à|en)\s([\p{Lu}][\p{L}’'\- ]{1,40}?)(?=,|\sle\s|\sen\s)/u,
  },
  es: {
    parties: [
      /Gobierno de(?:l| la| los| el)? ([\p{Lu}][\p{L}\- ]{2,70}?)(?=[,;(]|\s(?:y|sobre|relativo)\s|$)/giu,
    ],
    force: /entrará en vigor|entra en vigor/iu,
    duration:
      /permanecerá en vigor|tendrá una (?:vigencia|duración)|vigencia de|duración (?:de|indefinida)/iu,
    place:
      /(?:Hecho|Suscrito|Firmado) en\s(?:la ciudad de\s)?([\p{Lu}][\p{L}\- ]{1,40}?)(?=,|\s(?:el|a|en)\s)/u,
  },
  de: {
    parties: [/Regierung der ([\p{Lu}][\p{L}\- ]{2,70}?)(?=[,;(]|\s(?:und|über)\s|$)/gu],
    force: /tritt [^.]{0,120}in Kraft|treten [^.]{0,120}in Kraft/iu,
    duration: /bleibt [^.]{0,60}in Kraft|auf unbestimmte Zeit|für die Dauer von/iu,
    place: /Geschehen (?:zu|in)\s([\p{Lu}][\p{L}\- ]{1,40}?)(?=,|\sam\s)/u,
  },
  ko: {
    parties: [
      /^([\p{Script=Hangul}]{2,24}?(?: [\p{Script=Hangul}]{2,12}){0,3}?)(?:정부)?[와과] ?([\p{Script=Hangul}]{2,24}?(?: [\p{Script=Hangul}]{2,12}){0,3}?)(?:정부)?(?:는|은|간의|사이의| 간| 사이)/gmu,
    ],
    force: /효력을 (?:발생|가진)|발효/u,
    duration: /년간 (?:유효|효력)|유효기간|무기한/u,
    place: /일\s?(?:에\s)?([\p{Script=Hangul}]{2,12})에서/u,
  },
  zh: {
    parties: [
      /([\p{Script=Han}]{2,14}?)(?:政府)?[和与與]([\p{Script=Han}]{2,14}?)(?:政府)?(?=关于|關於|，|（|以下|之间|$)/gmu,
    ],
    force: /生效/u,
    duration: /有效期|继续有效|繼續有效|无限期/u,
    place: /日[在于於]([\p{Script=Han}]{2,8}?)(?:签|簽|订|訂)/u,
  },
  fa: {
    parties: [
      /دولت ([\p{L}\u200c ]{2,50}?) و دولت ([\p{L}\u200c ]{2,50}?)(?=،|؛|\(|\sکه|\sدر|\sدرباره|$)/gu,
    ],
    force: /لازم\s?‌?الاجرا/u,
    duration: /برای مدت|به مدت|معتبر/u,
    place: /در (?:شهر )?([\p{L}]{2,20})(?= در (?:تاریخ|دو|سه)|،? (?:مورخ|به تاریخ))/u,
  },
  ar: {
    parties: [
      /حكومة ([\p{L} ]{2,50}?)(?: و|، و)حكومة ([\p{L} ]{2,50}?)(?=،|؛|\(|\sبشأن|\sفي|\sحول|$)/gu,
    ],
    force: /حيز (?:النفاذ|التنفيذ)|يسري [^.]{0,60}(?:من تاريخ|اعتبارا|ابتداء)|نافذة?/u,
    duration: /لمدة|ساري|مدة/u,
    place: /(?:حرر|حررت|وقع) في (?:مدينة )?([\p{L}]{2,20})/u,
  },
};
