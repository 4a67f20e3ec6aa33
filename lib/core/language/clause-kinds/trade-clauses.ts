/**
 * Kinds of clause of treaties on trade, customs, investment and taxes. The form of the table is described
 * in `read-kinds.ts`. Compiled for this project from general knowledge of treaty practice, not from any
 * one treaty.
 */
export const TRADE_CLAUSES = `
customs-duties | customs duties, import duties, export duties, eliminat* .. duties, charges having equivalent, tariff*, basic dut*, fiscal nature, ?duties | таможенн* пошлин*, ввозн* пошлин* | 관세 | 关税 | حقوق گمرکی, عوارض گمرکی, تعرفه
quantitative-restrictions | quantitative restriction*, quotas, import licens*, restrictions on imports, prohibitions or restrictions, measures having equivalent effect, export restriction* | количественн* ограничени*, лицензи* | 수량제한, 할당 | 数量限制, 配额 | محدودیت .. مقداری, سهمیه
national-treatment | national treatment, no less favourable .. like, like domestic products, internal taxation, internal taxes, fiscal discrimination, discrimination .. products | национальн* режим* | 내국민대우 | 国民待遇 | رفتار ملی
most-favoured-nation | most favoured nation, most favored nation, any advantage favour, ?customs union*, free trade area*, frontier trade, preferential | наибольш* благоприятствовани*, таможенн* союз*, зон* свободной торговли | 최혜국 | 最惠国, 关税同盟 | دولت کامله الوداد, اتحادیه گمرکی
rules-of-origin | rules of origin, originating products, originating goods, originating in, wholly obtained, certificate of origin, origin | происхождени* товар*, страны происхождени* | 원산지 | 原产地, 原产 | مبدا, قواعد مبدا
customs-procedures | customs procedures, customs valuation, customs administration*, customs cooperation, customs authorities, trade facilitation, advance ruling* | таможенн* процедур*, таможенн* оформлени*, таможенн* стоимост* | 세관절차, 세관, 통관 | 海关程序, 海关, 海关估价 | تشریفات گمرکی, گمرک
anti-dumping | dumping, anti dumping, antidumping, countervailing | демпинг*, антидемпинг*, компенсационн* пошлин* | 반덤핑, 상계관세 | 倾销, 反补贴 | ضد دامپینگ, دامپینگ
safeguards-trade | safeguard measure*, emergency action, serious injury, increased quantities, serious disturbance*, safeguard clause, re export and serious shortage, serious shortage | защитн* мер*, серьезн* ущерб* | 긴급수입제한, 세이프가드, 심각한 손해 | 保障措施, 严重损害 | اقدامات حفاظتی, خسارت جدی
subsidies-state-aid | subsid*, state aid, public aid, export subsid* | субсиди*, государственн* помощ* | 보조금 | 补贴, 国家援助 | یارانه
competition | competition, undertakings .. agreements, dominant position, concerted practices, anti competitive, restrictive business, abuse by one | конкуренци*, доминирующ* положени* | 경쟁, 지배적 지위 | 竞争, 支配地位 | رقابت
state-enterprises | state monopol*, state trading, public undertakings, state enterprise*, exclusive rights, monopol* | государственн* монопол*, государственн* предприяти* | 국가독점, 국영기업 | 国家垄断, 国有企业 | انحصار
balance-of-payments | balance of payments, external financial difficulties | платежн* баланс* | 국제수지 | 国际收支 | تراز پرداخت
payments-transfers | payments .. current, freely convertible, transfer* .. payments, payments relating to, free movement of capital, capital movements, freely transfer*, repatriat* .. profits | свободно конвертируем*, перевод* платеж* | 지불, 송금, 자유교환성 | 支付, 汇兑, 自由转移 | پرداخت, انتقال .. وجوه
intellectual-property | intellectual property, copyright, patents, trademarks, geographical indication* | интеллектуальн* собственност*, авторск* прав* | 지적소유권, 지식재산 | 知识产权 | مالکیت فکری, حق مولف
government-procurement | government procurement, public procurement, tender* | государственн* закупк* | 정부조달 | 政府采购 | خرید دولتی, مناقصه
services-trade | trade in services, service supplier*, supply of services, establishment, market access, right of establishment, commercial presence | торговл* услугами, поставщик* услуг | 봉사무역, 서비스무역, 서비스 | 服务贸易, 服务提供者 | خدمات
sanitary-measures | sanitary and phytosanitary, veterinary, plant health, phytosanitary | санитарн* и фитосанитарн*, ветеринарн* | 위생 및 식물위생, 검역 | 卫生与植物卫生, 检疫 | بهداشتی, قرنطینه
technical-regulations | technical regulations, technical barriers, conformity assessment, standards .. mutual recognition, ?standards, mutual recognition of | техническ* регламент*, техническ* барьер*, оценк* соответстви*, стандарт* | 기술규정, 규격, 적합성평가 | 技术法规, 技术壁垒, 合格评定, 标准 | مقررات فنی, استاندارد
general-exceptions | public morality, public morals, public policy .. public security, protection of health and life, national treasures, preclude prohibitions or restrictions, nothing .. prevent .. adoption, arbitrary or unjustifiable, disguised restriction, general exceptions | общественн* морал*, скрыт* ограничени* | 공중도덕, 일반적 례외, 일반적 예외 | 公共道德, 变相限制, 一般例外 | اخلاق عمومی
security-exceptions | essential security interests, traffic in arms, war material, disclosure of information contrary, fissionable, prevent .. disclosure | существенн* интерес* .. безопасност*, раскрыти* информации | 본질적 안전리익, 안보리익 | 基本安全利益, 披露 | منافع امنیتی
joint-committee | joint committee, joint commission, association council, committee .. administration, supervise .. implementation, committee shall meet, committee may take decisions, co chair*, cooperation council, commission shall meet, intergovernmental commission | совместн* комитет*, совместн* комисси*, межправительственн* комисси* | 공동위원회, 합동위원회 | 联合委员会, 混合委员会 | کمیته مشترک, کمیسیون مشترک
transparency-publication | publish .. laws, publication, contact point*, ?transparency, laws regulations .. promptly published | опубликован* .. закон*, прозрачност* | 공표, 투명성 | 公布 .. 法律, 透明度 | انتشار, شفافیت
objectives | objective* of this, aims of this, purpose of this agreement is, ?objectives, free trade area is .. established, hereby establish a free trade | цел* настоящ* | 목적은 | 目标, 宗旨 | اهداف این, هدف این
expropriation | expropriat*, nationali*, prompt adequate and effective compensation | экспроприаци*, национализаци* | 수용, 국유화 | 征收, 国有化 | سلب مالکیت, ملی کردن
investor-state | investor* .. dispute, disputes between an investor, icsid, investment dispute* | спор* .. инвестор* | 투자분쟁, 투자자 | 投资者 .. 争端, 投资争议 | اختلاف .. سرمایه گذار
investment-promotion | promot* .. investment*, protect* .. investment*, fair and equitable treatment, admission of investment* | поощрени* .. инвестици*, защит* .. капиталовложени* | 투자장려, 투자보호 | 促进投资, 保护投资, 公平公正待遇 | تشویق .. سرمایه گذاری, حمایت .. سرمایه گذاری
double-taxation | double taxation, may be taxed, taxable, permanent establishment, resident of a contracting state, taxation | двойн* налогообложени*, постоянн* представительств* | 이중과세, 고정사업장 | 双重征税, 常设机构 | اخذ مالیات مضاعف, مقر دایم
agriculture-fisheries | agricultural products, agricultur*, fish and other marine, fisher*, processed agricultural | сельскохозяйственн* продукт*, рыболовств* | 농업, 농산물, 수산 | 农产品, 农业, 渔业 | کشاورزی, شیلات
failure-to-fulfil | fulfilment of obligations, failure to fulfil, general or specific measures required, breach .. consultations, take appropriate measures, take all necessary measures to ensure .. achievement | выполнени* обязательств* | 의무의 리행, 의무이행 | 履行义务 | اجرای تعهدات
evolutionary-clause | evolutionary clause, extend .. fields not covered, developing and deepening, review .. light of .. developments | эволюцион* | 발전조항 | 发展条款 | 
`;
