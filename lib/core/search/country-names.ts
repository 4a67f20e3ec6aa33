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

const words = CODES.split(/\s+/);

/** Alpha-2 by alpha-3. */
export const COUNTRY_CODES: ReadonlyMap<string, string> = new Map(
  words.flatMap((code, at) => (at % 2 === 0 ? [[code, words[at + 1] ?? ''] as const] : [])),
);

/** A line a party: its code, then names by language, parted by "|". */
const TABLE = `
PRK | en DPRK, D.P.R.K., Democratic People's Republic of Korea, Korea | ru КНДР, Корейская Народно-Демократическая Республика, Северная Корея, Корея | ko 조선, 북조선, 조선민주주의인민공화국, 북한, 조선인민공화국 | zh 朝鲜, 北朝鲜, 北韩, 朝鲜民主主义人民共和国 | fa کره شمالی, جمهوری دموکراتیک خلق کره | ja 北朝鮮, 朝鮮, 朝鮮民主主義人民共和国
RUS | en Russian Federation, RF | ru РФ, Российская Федерация | ko 로씨야, 로씨야련방, 러시아 연방, 러시아련방 | zh 俄罗斯联邦, 俄国, 俄 | fa فدراسیون روسیه
IRN | en Islamic Republic of Iran, IRI, Persia | ru ИРИ, Исламская Республика Иран | ko 이란이슬람공화국 | zh 伊朗伊斯兰共和国 | fa جمهوری اسلامی ایران
CHN | en PRC, People's Republic of China | ru КНР, Китайская Народная Республика | ko 중화인민공화국 | zh 中华人民共和国 | fa جمهوری خلق چین
KOR | en ROK, Republic of Korea, Korea | ru Южная Корея, Корея | ko 남한, 남조선, 한국 | zh 南朝鲜, 大韩民国
SUN | en USSR, U.S.S.R., Soviet Union, Union of Soviet Socialist Republics, Soviet | ru СССР, Советский Союз, Союз Советских Социалистических Республик | ko 소련, 쏘련, 소비에트 연방, 쏘베트사회주의공화국련맹, 소비에트사회주의공화국연방 | zh 苏联, 苏维埃社会主义共和国联盟 | fa شوروی, اتحاد جماهیر شوروی | ar الاتحاد السوفياتي, الاتحاد السوفيتي | fr URSS, Union soviétique | es URSS, Unión Soviética | de UdSSR, Sowjetunion | uk СРСР, Радянський Союз | ja ソ連, ソビエト連邦
`;

/** Code, language, name. */
export const FURTHER_NAMES: readonly (readonly [code: string, lang: string, name: string])[] =
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', ...columns] = line.split('|').map((column) => column.trim());
      return columns.flatMap((column) => {
        const lang = column.slice(0, 2);
        const names = column.slice(3).split(',');
        return names.map((name) => [code, lang, name.trim()] as const);
      });
    });
