/**
 * Terms of trade, money, energy and transport. The form of the table is described in `read-terms.ts`.
 * Compiled for this project from general knowledge of the languages, not from any one treaty.
 */
export const ECONOMY_TERMS = `
# trade
trade | trade, trading, commerce, commercial | торгов*, коммерч*, товарооборот* | 무역, 통상, 교역 | 贸易, 通商, 商务, 商业 | تجارت, بازرگانی, تجاری | تجار*
economic-cooperation | economic cooperation, economic co-operation, economic relations | экономическ* сотруднич*, экономическ* связ* | 경제협조, 경제협력, 경제적협조 | 经济合作 | همکاری اقتصادی, همکاری های اقتصادی | تعاون اقتصادی
economy~ | econom* | экономик*, экономическ*, хозяйств* | 경제 | 经济 | اقتصاد* | اقتصاد*
goods~ | goods, product, products, merchandise, commodit* | товар, товара, товару, товаром, товаре, товары, товаров, товарам, товарами, товарах, товарн*, продукци*, изделия, изделий, !товарн* знак* | 상품, 물품, 제품, 물자 | 货物, 商品, 产品 | کالا, کالاها, کالای, محصول* | سلع*, بضاء*, بضائع, منتج*
export | export* | экспорт*, вывоз* | 수출 | 出口 | صادرات, صادر, صدور | صادرات, تصدیر, یصدر
import | import, imports, imported, importing, importation* | импорт*, ввоз* | 수입 | 进口 | واردات, وارداتی | واردات, استیراد, مستورد*
market-access | market access, access to market* | доступ* на рын*, доступ* к рынк* | 시장접근, 시장 접근 | 市场准入 | دسترسی به بازار | نفاذ الی الاسواق, وصول الی الاسواق
market~ | market, markets | рынок, рынк*, рыночн* | 시장 | 市场 | بازار, بازارها* | سوق, اسواق
free-trade | free trade, free-trade area, trade liberali* | свободн* торгов*, либерализаци* торгов* | 자유무역 | 自由贸易 | تجارت آزاد | تجاره حره, التجاره الحره
national-treatment | national treatment | национальн* режим* | 내국민대우 | 国民待遇 | رفتار ملی | معامله وطنیه, المعامله الوطنیه
most-favoured-nation | most favoured nation, most favored nation, mfn | наибольшего благоприятствования | 최혜국 | 最惠国 | ملت کامله الوداد, کامله الوداد | دوله الاولی بالرعایه, الاولی بالرعایه
quantitative-restrictions | quantitative restriction*, import restriction*, export restriction*, quota, quotas | количественн* ограничени*, квот* | 수량제한, 쿼터 | 数量限制, 配额 | محدودیت های مقداری, سهمیه | قیود کمیه, حصص
subsidy | subsidy, subsidies, subsidi?e, subsidi?ed, subsidi?ing | субсиди* | 보조금 | 补贴 | یارانه | دعم, اعان*
anti-dumping | anti dumping, antidumping, dumping, countervailing, !dumping of waste*, !dumping at sea, !dumping of toxic, !ocean dumping, !dumping of hazardous | демпинг*, антидемпингов*, компенсационн* пошлин* | 반덤핑, 덤핑, 상계관세 | 反倾销, 倾销, 反补贴 | ضد دامپینگ, دامپینگ, قیمت شکنی | مکافحه الاغراق, اغراق
safeguard-measures | safeguard measure*, bilateral safeguard*, global safeguard*, special safeguard*, agricultural safeguard*, transitional safeguard*, emergency action* | защитн* мер*, специальн* защитн* | 긴급수입제한, 세이프가드 | 保障措施 | اقدامات حفاظتی | تدابیر وقائیه, تدابیر وقاییه
balance-of-payments | balance of payments | платежн* баланс*, платёжн* баланс* | 국제수지 | 国际收支 | تراز پرداخت* | میزان المدفوعات, میزان مدفوعات
business~ | business, businesses, businessmen, enterprise*, company, companies, entrepreneur*, !business day*, !business hours, !in the company of | бизнес*, предпринимател*, предприяти*, делов* кругов, компани* | 기업, 사업, 업체, 회사 | 企业, 公司, 工商 | بنگاه, کسب و کار, شرکت ها, شرکت های, شرکت تجاری | شرکات, موسسات تجاریه, اعمال تجاریه, شرکه
small-enterprises | small and medium, smes, medium-sized | мало* и средне*, малых и средних | 중소기업 | 中小企业 | کوچک و متوسط | صغیره ومتوسطه, الصغیره والمتوسطه
industry~ | industry, industries, industrial*, manufactur*, !industrial property, !industrial action | промышленн*, индустри* | 공업, 산업 | 工业, 产业 | صنعت, صنایع, صنعتی | صناع*
exhibition | exhibition*, trade fair*, international fair, fairs, fairs and exhibitions | выставк*, ярмарк* | 전시회, 전람회, 박람회 | 展览, 博览会, 展销 | نمایشگاه* | معرض, معارض

# customs-and-origin
customs | customs, !customs and traditions, !traditions and customs, !usages and customs, !customs and usages, !laws and customs, !customs of war, !local customs, !customs and practices, !habits and customs, !customs and manners | таможн*, таможенн* | 세관, 관세청 | 海关 | گمرک* | جمرک*, جمارک
customs-duty | customs duty, customs duties, tariff*, import duty, import duties, export duty, export duties, excise duty, excise duties, dumping duty, dumping duties, countervailing duty, countervailing duties, duties and taxes, taxes and duties, duties and charges, duties or charges, duty free | таможенн* пошлин*, пошлин*, тариф* | 관세 | 关税 | حقوق گمرکی, تعرفه* | رسوم جمرکیه, رسم جمرکی, تعریفه, تعریفات جمرکیه
customs-procedure | customs procedure*, customs clearance, clearance of goods, customs formalit*, release of goods, trade facilitation | таможенн* процедур*, таможенн* оформлени* | 통관, 세관절차 | 通关, 海关程序, 清关 | تشریفات گمرکی, ترخیص | اجراءات جمرکیه, تخلیص, تیسیر التجاره
rules-of-origin | rules of origin, rule of origin, originating good*, originating product*, originating material*, originating status, certificate* of origin, origin of goods, origin of the goods, origin of product*, preferential origin, origin criteri*, proof* of origin | правил* происхождени*, стран* происхождени*, происхождени* товар*, сертификат* о происхождении | 원산지 | 原产地 | مبدا, مبداء, گواهی مبدا | قواعد المنشا, منشا
cumulation | cumulation, accumulation of origin, diagonal accumulation, bilateral accumulation | кумуляци* | 누적 | 累积 | انباشت, تجمیع | تراکم
sufficient-processing | sufficiently worked, substantial transformation, working or processing, regional value content, wholly obtained | достаточн* переработк*, полностью получен* | 충분가공, 완전생산, 부가가치 | 实质性改变, 完全获得, 加工 | تحول اساسی, فرآوری | تصنیع کافی, تحول جوهری
classification~ | harmonized system, classification of goods, tariff classification | товарн* номенклатур*, классификаци* | 품목분류 | 归类, 协调制度 | طبقه بندی, سیستم هماهنگ* | نظام منسق, تصنیف
transit | transit, transits, transiting | транзит* | 통과, 중계 | 过境, 转运 | ترانزیت, عبور | عبور, ترانزیت

# investment
investment | invest, invests, invested, investing, investment, investments, investor, investors | инвест*, капиталовложени* | 투자 | 投资 | سرمایه گذار*, سرمایه‌گذار* | استثمار*, مستثمر*
expropriation | expropriat*, nationali?at*, nationalisation | экспроприаци*, национализаци* | 수용, 국유화 | 征收, 国有化 | سلب مالکیت, ملی کردن, مصادره | نزع الملکیه, تامیم, مصادره
compensation~ | compensat*, indemn*, remedy, redress, reparation* | компенсаци*, возмещени* | 보상, 배상, 구제 | 补偿, 赔偿, 补救 | غرامت, جبران | تعویض*, انصاف, جبر
transfer-of-funds~ | transfer* of funds, transfer* of payments, transfer* of capital, transfer* of profit*, transfer* of return*, transfer* of currenc*, transfer* of money, money transfer*, transfer payment*, transfers relating to, free transfer, repatriation of capital, repatriation of profit*, repatriation of earnings | перевод* средств, перевод* платеж* | 송금, 이전 | 转移, 汇出 | انتقال وجوه, انتقال سرمایه, انتقال ارز, انتقال وجه | تحویل الاموال, تحویلات, تحویل الاموال والارباح
joint-venture | joint venture*, joint enterprise*, joint project* | совместн* предприяти*, совместн* проект* | 합영, 합작회사, 공동기업 | 合资, 合营, 联合项目 | سرمایه گذاری مشترک, طرح مشترک, پروژه مشترک, پروژه های مشترک | مشروع مشترک, مشاریع مشترکه
special-economic-zone | special economic zone*, free economic zone*, free zone* | особ* экономическ* зон*, свободн* экономическ* зон* | 경제특구, 경제개발구, 자유무역지대, 특수경제지대 | 经济特区, 自由贸易区, 自贸区 | منطقه آزاد, مناطق آزاد, منطقه ویژه | مناطق حره, منطقه اقتصادیه خاصه

# finance
finance | financ*, monetary | финанс*, валютн*, денежн* | 금융, 재정, 자금 | 金融, 财政, 资金, 融资 | مالی, پولی, تامین مالی | مالی*, تمویل, نقدی*
bank | bank, banks, banking, banker, bankers, !west bank, !data bank*, !blood bank*, !gene bank*, !river bank*, !left bank, !right bank, !banks of the river | банк, банка, банку, банком, банке, банки, банков, банкам, банками, банках, банковск* | 은행 | 银行 | بانک* | بنک*, مصرف, مصارف
payment~ | pay, pays, paid, paying, payable, payment, payments, payment settlement*, settlement of accounts, mutual settlements, !pay* attention, !pay* particular attention, !pay* special attention, !pay* due attention, !pay* due regard, !pay* tribute, !pay* a visit, !pay* heed, !paid holiday*, !paid leave | платеж*, платёж*, расчёт*, расчет*, оплат* | 지불, 결제, 지급 | 支付, 结算, 付款 | پرداخت*, تسویه | دفع, مدفوعات, تسدید
currency | currenc*, exchange rate | валют* | 통화, 화페, 화폐 | 货币, 外汇 | ارز, ارزهای, پول | عمله, عملات
tax | tax, taxes, taxation | налог* | 세금, 조세, 과세 | 税, 税收, 征税 | مالیات* | ضریب*, ضرائب, ضرایب
credit~ | credit, credits, loan, loans, lending, !academic credit*, !credit for | кредит*, заем, займа, займу, займом, займы, займов, займам, займами | 신용, 차관, 대부 | 贷款, 信贷 | اعتبار, وام | قرض, قروض, ائتمان
insurance | insurance, insurances, insurer, insurers, insured, insure, reinsurance, !social insurance | страхов* | 보험 | 保险 | بیمه | تامین, ضمان

# services-and-establishment
trade-in-services | trade in services, service supplier*, supply of a service, services, cross border supply, !armed services, !special services, !security services, !intelligence services, !medical services, !health services, !emergency services, !consular services, !public services, !religious services, !social services, !rescue services | услуг* | 봉사무역, 서비스무역, 봉사, 서비스 | 服务, 服务贸易 | خدمات | خدمات
telecommunications | telecommunication*, communications network*, communications infrastructure, means of communication, postal | телекоммуникаци*, связи и информации, электросвяз*, почтов* | 통신, 체신, 전기통신 | 电信, 邮政 | مخابرات, ارتباطات, پست | اتصالات, برید
electronic-commerce | electronic commerce, e-commerce, e commerce, electronic transmission*, digital trade, digital econom* | электронн* торговл*, электронн* коммерци*, цифров* | 전자상거래, 디지털, 수자경제 | 电子商务, 数字经济, 数字贸易 | تجارت الکترونیک, اقتصاد دیجیتال, دیجیتال | تجاره الکترونیه, اقتصاد رقمی, رقمی*
movement-of-persons | temporary entry, business persons, movement of natural persons | временн* въезд*, временн* пребывани* | 일시입국, 일시적 입국 | 临时入境, 商务人员 | ورود موقت | دخول موقت
qualifications | qualification*, licensing requirement*, recognition of diplomas | квалификаци*, лицензи* | 자격, 면허 | 资格, 执照, 许可 | صلاحیت حرفه ای, پروانه, مجوز | موهلات, ترخیص, تراخیص
monopoly | monopol*, state trading, state enterprise* | монопол*, государственн* торгов* | 독점, 국영무역 | 垄断, 国营贸易 | انحصار* | احتکار*
government-procurement | government procurement, public procurement, procuring entit*, tender, tenders, tendering, !legal tender | государственн* закуп*, закупк*, тендер* | 정부조달, 조달, 입찰 | 政府采购, 采购, 招标 | خرید* دولتی, تدارکات دولتی, مناقصه | مشتریات حکومیه, مناقص*
competition | competition, competitive, competitiveness, competitor, competitors, anti competitive, !competitions, !sport* competition* | конкуренци*, антимонопольн* | 경쟁 | 竞争 | رقابت* | منافس*
intellectual-property | intellectual property, industrial property, copyright*, trademark*, trade mark*, patent, patents, patented, trade secret* | интеллектуальн* собственност*, авторск*, патент*, товарн* знак* | 지적소유권, 지식재산, 저작권, 특허, 상표 | 知识产权, 版权, 专利, 商标, 著作权 | مالکیت فکری, حق مولف, مالکیت معنوی, علامت تجاری | ملکیه فکریه, حقوق المولف, براءه اختراع, علامات تجاریه
author | author, authorship, artistic production, literary, !author* of the offence*, !author* of crime*, !author* of the crime* | автор, автора, автору, автором, авторы, авторов, авторам, авторами, авторств*, литературн* | 저작, 작가, 문학 | 作者, 文学, 作品 | مولف, ادبی, ادبیات, نویسنده | مولف, ادبی*, ادب

# standards
standards | standard, standards, standardi?ation, standardi?e, technical regulation*, technical barrier*, conformity assessment, conformity, !standards of conduct, !standard of proof, !ethical standards, !human rights standards, !labour standards, !gold standard | стандарт*, техническ* регламент*, соответстви* продукции, сертифика* | 규격, 표준, 적합성 | 标准, 技术法规, 合格评定, 技术壁垒 | استاندارد*, ارزیابی انطباق, انطباق | معایر, معاییر, مواصفات, تقییم المطابقه, مطابقه
metrology | metrolog*, uniform measurement, measurement* | метролог*, единств* измерени* | 계량, 측정 | 计量, 测量 | اندازه شناسی, اندازه گیری, مترولوژی | مقاییس, قیاس
sanitary | sanitary, phytosanitary, veterinary, quarantine | санитарн*, фитосанитарн*, ветеринарн*, карантин* | 위생검역, 검역, 식물위생, 수의 | 卫生和植物检疫, 检疫, 兽医 | بهداشت گیاهی, قرنطینه, دامپزشکی, بهداشتی | صحه نباتیه, حجر صحی, بیطر*, صحیه
certificate~ | certificat*, test report* | сертификат*, свидетельств*, протокол* испытан* | 증명서, 인증서, 시험성적 | 证书, 认证, 检测报告 | گواهی* | شهاد*

# agriculture
agriculture | agricultur*, farm, farms, farming, farmer, farmers, farmland, livestock | сельск* хозяйств*, сельскохозяйственн*, аграрн*, агропромышленн* | 농업, 농촌경리, 농산물, 축산 | 农业, 农产品, 畜牧 | کشاورزی, دامداری | زراع*, فلاح*
fisheries | fish* | рыбн*, рыболовств*, рыбохозяйственн* | 수산, 어업 | 渔业, 水产 | شیلات, ماهیگیری | سمک*, مصاید, صید
food~ | food*, nutrition | продовольств*, продовольственн*, питани*, пищ* | 식량, 식품, 먹을것, 식생활, 음식 | 粮食, 食品, 食物 | غذا*, خوراک, مواد غذایی | غذاء, غذائی*, غذایی*, ماکل, طعام
forestry | forest, forests, forestry, forested, afforestation, deforestation | лесн*, лесов, лесопромышленн* | 림업, 임업, 산림 | 林业, 森林 | جنگل* | غاب*, حراج*

# energy
energy | energy, energies, electricity, electric power, fuel, fuels | энерг*, электроэнерг*, топлив* | 에네르기, 에너지, 동력, 전력 | 能源, 电力 | انرژی, برق, سوخت | کهرباء, طاقه, طاقات
oil-and-gas | oil, gas, gases, petroleum, hydrocarbon*, !greenhouse gas*, !tear gas*, !asphyxiating gas*, !poison* gas*, !olive oil*, !edible oil*, !vegetable oil*, !palm oil*, !asphyxiating poisonous | нефт*, газ, газа, газу, газом, газе, газов*, нефтегазов* | 원유, 석유, 가스, 천연가스 | 石油, 天然气, 油气 | نفت, نفت و گاز, گاز | نفط*, غاز*, بترول
nuclear-energy | nuclear energy, atomic energy, peaceful nuclear, peaceful uses of nuclear, nuclear power, peaceful use of nuclear | ядерн* энерг*, атомн* энерг*, мирн* атом* | 핵에네르기, 원자력, 평화적핵 | 核能, 原子能, 和平利用核 | انرژی هسته*, انرژی اتمی, هسته ای | طاقه نوویه, طاقه ذریه, نووی*
mining | mining, mineral*, coal, subsoil, metallurg* | горнодобыва*, полезн* ископаем*, недр, недра, недрам, недрах, недрами, уголь, угля, углю, углем, угольн*, металлург* | 광업, 지하자원, 석탄, 금속공업, 광물 | 矿业, 矿产, 煤炭, 采矿, 冶金 | معدن*, معادن, زغال | تعدین, معادن, فحم
natural-resources | natural resource*, natural wealth | природн* ресурс*, природн* богатств* | 천연자원, 자연부원 | 自然资源 | منابع طبیعی | موارد طبیعیه, ثروات طبیعیه
water~ | water, watercourse*, waters, !territorial waters, !international waters, !internal waters, !coastal waters | водн*, вода, воды, воду, водой, вод, водам, водах, водами, водоем*, водоток*, водоснабжени*, водопользовани*, !территориальн* вод* | 물자원, 수자원, 물관리 | 水资源, 水利, 水域 | آب, منابع آب, آب ها | میاه, مائی*, مایی*

# transport
transport | transport*, carriage, freight, logistic* | транспорт*, перевоз*, логистик* | 운수, 수송, 운송, 교통, 물류 | 运输, 交通, 物流 | حمل و نقل, ترابری, لجستیک | نقل, مواصلات
railway | railway*, railroad*, rail | железн* дорог*, железнодорожн* | 철도 | 铁路 | راه آهن, راه‌آهن, ریلی | سکک حدیدیه, سکه حدید
aviation | aviation, aircraft, air transport, civil aviation, airport* | авиаци*, воздушн*, аэропорт* | 항공, 비행기, 민용항공 | 航空, 民航, 飞机, 机场 | هوانوردی, هواپیما*, هوایی, فرودگاه | طیران, طاءر*, طائر*, مطار, مطارات
maritime | maritime, shipping, navigation, ship, ships, vessel, vessels, port, ports, seaport*, territorial waters, territorial sea, !satellite navigation, !air navigation, !aerial navigation, !blood vessel*, !space ship*, !port of entry by air | морск*, судоходств*, судно, судна, судну, судном, порт, порта, порту, порты, портов*, территориальн* вод* | 해상, 해운, 선박, 항구, 항해 | 海上, 航运, 船舶, 港口, 航海 | دریایی, کشتیرانی, کشتی*, بندر, بنادر, دریانوردی | ملاح*, سفن, سفین*, موانئ, میناء, بحری, بحریه
road | road, roads, highway*, motor transport, !road map* | автомобильн*, автодорог*, дорожн*, !дорожн* карт* | 도로, 자동차 | 公路, 道路, 汽车 | جاده*, خودرو | طرق, بری, سیارات
corridor | corridor*, supply chain* | коридор*, цепоч* поставок | 회랑, 공급망, 공급사슬 | 走廊, 供应链 | کریدور, دالان, زنجیره تامین | ممر, ممرات, سلاسل التورید
infrastructure | infrastructure, construction, !construction of this, !construction or application, !construction of the treaty | инфраструктур*, строительств* | 하부구조, 인프라, 건설 | 基础设施, 建设, 建筑 | زیرساخت*, ساخت و ساز, احداث | بنیه تحتیه, بنی تحتیه, تشیید
`;
