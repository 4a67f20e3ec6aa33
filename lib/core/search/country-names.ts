/** Codes of states, and the names of states that Unicode's CLDR does not have. */

/** ISO 3166-1 alpha-3 and alpha-2, of every state and territory. */
const CODES = `AFG AF ALB AL DZA DZ ASM AS AND AD AGO AO AIA AI ATG AG ARG AR ARM AM ABW AW AUS AU AUT AT AZE AZ BHS BS
  BHR BH BGD BD BRB BB BLR BY BEL BE BLZ BZ BEN BJ BMU BM BTN BT BOL BO BIH BA BWA BW BRA BR BRN BN BGR BG BFA BF
  BDI BI CPV CV KHM KH CMR CM CAN CA CYM KY CAF CF TCD TD CHL CL CHN CN COL CO COM KM COG CG COD CD COK CK CRI CR CIV CI
  HRV HR CUB CU CYP CY CZE CZ DNK DK DJI DJ DMA DM DOM DO ECU EC EGY EG SLV SV GNQ GQ ERI ER EST EE SWZ SZ ETH ET
  FLK FK FRO FO FJI FJ FIN FI FRA FR GUF GF PYF PF GAB GA GMB GM GEO GE DEU DE GHA GH GIB GI GRC GR GRL GL GRD GD GLP GP
  GUM GU GTM GT GGY GG GIN GN GNB GW GUY GY HTI HT VAT VA HND HN HKG HK HUN HU ISL IS IND IN IDN ID IRN IR IRQ IQ IRL IE
  IMN IM ISR IL ITA IT JAM JM JPN JP JEY JE JOR JO KAZ KZ KEN KE KIR KI PRK KP KOR KR KWT KW KGZ KG LAO LA LVA LV LBN LB
  LSO LS LBR LR LBY LY LIE LI LTU LT LUX LU MAC MO MDG MG MWI MW MYS MY MDV MV MLI ML MLT MT MHL MH MTQ MQ MRT MR MUS MU
  MYT YT MEX MX FSM FM MDA MD MCO MC MNG MN MNE ME MSR MS MAR MA MOZ MZ MMR MM NAM NA NRU NR NPL NP NLD NL NCL NC NZL NZ
  NIC NI NER NE NGA NG NIU NU MKD MK NOR NO OMN OM PAK PK PLW PW PSE PS PAN PA PNG PG PRY PY PER PE PHL PH POL PL PRT PT
  PRI PR QAT QA REU RE ROU RO RUS RU RWA RW KNA KN LCA LC VCT VC WSM WS SMR SM STP ST SAU SA SEN SN SRB RS SYC SC SLE SL
  SGP SG SVK SK SVN SI SLB SB SOM SO ZAF ZA SSD SS ESP ES LKA LK SDN SD SUR SR SWE SE CHE CH SYR SY TWN TW TJK TJ TZA TZ
  THA TH TLS TL TGO TG TON TO TTO TT TUN TN TUR TR TKM TM TUV TV UGA UG UKR UA ARE AE GBR GB USA US URY UY UZB UZ VUT VU
  VEN VE VNM VN ESH EH YEM YE ZMB ZM ZWE ZW`;

/** Names that are words as well: they name a state where nothing else is written. */
export const WORDS_TOO: ReadonlySet<string> = new Set(['reunion', 'مالی', 'того', 'чад', 'polish']);

/** A line a party: its code, then names by language, parted by "|". */
const TABLE = `
PRK | en DPRK, D.P.R.K., Democratic People's Republic of Korea, Korea | ru КНДР, Корейская Народно-Демократическая Республика, Северная Корея, Корея | uk КНДР, Корейська Народно-Демократична Республіка | ko 조선, 북조선, 조선민주주의인민공화국, 조선인민민주주의공화국 | zh 朝鲜, 北朝鲜, 北韩, 朝鲜民主主义人民共和国 | fa کره شمالی, جمهوری دموکراتیک خلق کره, کره | ar جمهورية كوريا الشعبية الديمقراطية | fr RPDC, République populaire démocratique de Corée | es RPDC, República Popular Democrática de Corea | de DVRK, Demokratische Volksrepublik Korea | ja 朝鮮, 北朝鮮, 朝鮮民主主義人民共和国
KOR | en ROK, R.O.K., Republic of Korea, Korea | ru Республика Корея, Южная Корея, Корея | ko 남한, 남조선, 한국 | zh 南朝鲜, 大韩民国, 韩国 | fa جمهوری کره, کره | ja 韓国, 大韓民国
RUS | en Russian Federation, RF, RSFSR | ru РФ, Российская Федерация, РСФСР | uk РФ, Російська Федерація | ko 로씨야, 로씨아, 로씨야련방, 러시아 연방, 러시아련방 | zh 俄罗斯联邦, 俄国, 俄联邦 | fa فدراسیون روسیه | ar الاتحاد الروسي | fr Fédération de Russie | es Federación de Rusia, Federación Rusa | de Russische Föderation | ja ロシア連邦
IRN | en Islamic Republic of Iran, IRI, Persia | ru ИРИ, Исламская Республика Иран, Персия | ko 이란이슬람공화국, 이란 이슬람 공화국 | zh 伊朗伊斯兰共和国, 波斯 | fa جمهوری اسلامی ایران | ar جمهورية إيران الإسلامية | ja イラン・イスラム共和国
CHN | en PRC, P.R.C., People's Republic of China | ru КНР, Китайская Народная Республика | uk КНР | ko 중화인민공화국 | zh 中华人民共和国 | fa جمهوری خلق چین | ar جمهورية الصين الشعبية | fr RPC, République populaire de Chine | es República Popular China, República Popular de China | de Volksrepublik China | ja 中華人民共和国
SUN | en USSR, U.S.S.R., Soviet Union, Union of Soviet Socialist Republics, Soviet | ru СССР, Советский Союз, Союз Советских Социалистических Республик | ko 소련, 쏘련, 소비에트 연방, 소비에트연방, 쏘베트련맹, 쏘베트사회주의공화국련맹, 소비에트사회주의공화국연방 | zh 苏联, 苏维埃联盟, 苏维埃社会主义共和国联盟 | fa شوروی, اتحاد شوروی, اتحاد جماهیر شوروی | ar الاتحاد السوفياتي, الاتحاد السوفيتي, الاتحاد السوفييتي | fr URSS, Union soviétique | es URSS, Unión Soviética | de UdSSR, Sowjetunion | uk СРСР, Радянський Союз | ja ソ連, ソビエト連邦, ソヴィエト連邦
DDR | en GDR, East Germany, German Democratic Republic | ru ГДР, Восточная Германия, Германская Демократическая Республика | uk НДР | ko 동독, 독일민주주의공화국 | zh 东德, 德意志民主共和国 | fa آلمان شرقی | ar ألمانيا الشرقية | fr RDA, Allemagne de l'Est, République démocratique allemande | es RDA, Alemania Oriental | de DDR, Ostdeutschland, Deutsche Demokratische Republik | ja 東ドイツ
DEU | en FRG, West Germany, Federal Republic of Germany | ru ФРГ, Федеративная Республика Германия | ko 서독 | zh 西德, 德意志联邦共和国 | fr RFA, République fédérale d'Allemagne | es RFA | de BRD, Bundesrepublik Deutschland | ja 西ドイツ
YUG | en Yugoslavia, SFRY | ru Югославия, СФРЮ | uk Югославія | ko 유고슬라비아 | zh 南斯拉夫 | fa یوگسلاوی | ar يوغوسلافيا | fr Yougoslavie | es Yugoslavia | de Jugoslawien | ja ユーゴスラビア
CSK | en Czechoslovakia | ru Чехословакия, ЧССР | uk Чехословаччина | ko 체코슬로바키아 | zh 捷克斯洛伐克 | fa چکسلواکی | ar تشيكوسلوفاكيا | fr Tchécoslovaquie | es Checoslovaquia | de Tschechoslowakei | ja チェコスロバキア
SCG | en Serbia and Montenegro | ru Сербия и Черногория
YMD | en South Yemen, Democratic Yemen
VDR | en North Vietnam, Democratic Republic of Vietnam | ru Северный Вьетнам, ДРВ | zh 北越
COD | en Zaire, DRC, Democratic Republic of the Congo, Congo | ru Заир, ДРК | fr RDC, Zaïre, République démocratique du Congo
COG | en Congo, Republic of the Congo
MMR | en Burma | ru Бирма | ko 버마 | zh 缅甸 | fr Birmanie | de Burma
USA | en U.S., U.S.A., United States of America, America | ru США, Соединенные Штаты Америки, Америка | uk США | ko 미합중국 | zh 美利坚合众国 | fa آمریکا, امریکا, ایالات متحده آمریکا | ar أمريكا, الولايات المتحدة الأمريكية | fr États-Unis d'Amérique | es EEUU, Estados Unidos de América | de Vereinigte Staaten von Amerika | ja 米国
GBR | en UK, U.K., Great Britain, Britain, England | ru Великобритания, Англия, Соединенное Королевство | ko 영국 | zh 英国 | fa بریتانیا, انگلیس | ar بريطانيا | fr Grande-Bretagne | es Gran Bretaña | de Großbritannien | ja 英国
TUR | en Turkey | CZE | en Czech Republic
ARE | en UAE, Emirates | ru ОАЭ, Эмираты
VNM | en Viet Nam | ru СРВ | ko 윁남 | zh 越南
CUB | ko 꾸바
SYR | en Syrian Arab Republic | ru САР
MKD | en Macedonia, FYROM
CIV | en Ivory Coast | LKA | en Ceylon | THA | en Siam
NLD | en Holland | ru Голландия
SWZ | en Swaziland | CPV | en Cape Verde | TLS | en East Timor
`;

const CODE = /^[A-Z]{3}$/;

/** Code, language, name. */
export const FURTHER_NAMES: readonly (readonly [code: string, lang: string, name: string])[] =
  namesIn(TABLE);

function namesIn(table: string): [code: string, lang: string, name: string][] {
  const names: [string, string, string][] = [];
  let code = '';
  for (const cell of table.split(/[|\n]/).map((written) => written.trim())) {
    if (CODE.test(cell)) code = cell;
    else if (cell !== '') {
      const lang = cell.slice(0, 2);
      for (const name of cell.slice(3).split(',')) names.push([code, lang, name.trim()]);
    }
  }
  return names;
}

/** Codes of states that are no more have no region of today. */
const FORMER = ['SUN', 'DDR', 'YUG', 'CSK', 'SCG', 'YMD', 'VDR'];

/** Alpha-2 by alpha-3; '' for a former state. */
export const COUNTRY_CODES: ReadonlyMap<string, string> = new Map([
  ...pairsOf(CODES),
  ...FORMER.map((code) => [code, ''] as const),
]);

function pairsOf(codes: string): (readonly [string, string])[] {
  const words = codes.split(/\s+/);
  return words.flatMap((code, at) => (at % 2 === 0 ? [[code, words[at + 1] ?? ''] as const] : []));
}
