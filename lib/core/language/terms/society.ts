/**
 * Terms of culture, learning, health, the environment and people's exchanges. The form of the table is
 * described in `read-terms.ts`. Compiled for this project from general knowledge of the languages, not
 * from any one treaty.
 */
export const SOCIETY_TERMS = `
# culture
culture | cultur* | культур* | 문화 | 文化 | فرهنگ* | ثقاف*
arts | art, arts, artistic, theatre*, theater*, cinema*, film, films, museum*, library, libraries, !state of the art, !martial art*, !theatre* of war, !theater* of war, !theatre* of operations, !theater* of operations, !art 1*, !art 2*, !art 3*, !art 4*, !art 5*, !art 6*, !art 7*, !art 8*, !art 9*, !arts 1*, !arts 2*, !arts 3*, !arts 4*, !arts 5*, !prior art, !thin film* | искусств*, художествен*, театр*, кино, музе*, библиотек* | 예술, 영화, 극장, 박물관, 도서관 | 艺术, 电影, 戏剧, 博物馆, 图书馆 | هنر*, تءاتر, تئاتر, سینما, موزه*, کتابخانه* | فن, فنون, مسرح, سینما, متاحف, مکتبات
heritage | heritage, cultural property, monument, monuments | наслед*, культурн* ценност*, памятник* | 유산, 문화재, 유적 | 遗产, 文物, 古迹 | میراث, اموال فرهنگی, آثار تاریخی | تراث, ممتلکات ثقافیه, آثار
literature | literature, publishing, publishing house*, book, books | литератур*, издательск*, издани*, книг* | 문학, 출판, 도서 | 文学, 出版, 图书 | ادبیات, نشر, انتشارات, کتاب* | ادب, نشر, مطبوعات, کتب
language | language* | язык* | 언어, 조선어, 로어, 러시아어, 어문 | 语言, 语文, 俄语, 朝语 | زبان* | لغه, لغات, اللغه
tradition | tradition*, folk* | традици*, обыча*, народн* творчеств* | 전통, 풍습, 관습 | 传统, 习俗 | سنت*, سنن | تقلید*, تقالید, عادات
tourism | touris* | туризм*, турист* | 관광 | 旅游 | گردشگر*, جهانگرد*, توریسم | سیاح*
sport | sport*, physical culture, olympic* | спорт*, физическ* культур*, олимпий* | 체육, 스포츠 | 体育, 运动 | ورزش*, تربیت بدنی | ریاضه, ریاضی*
youth | youth, young people, young person* | молодеж*, молодёж* | 청년, 청소년 | 青年, 青少年 | جوانان, جوان* | شباب
exchange~ | exchang*, !exchange of instruments, !exchange of the instruments, !exchanged the instruments, !exchange of notes, !exchange of letters, !exchange of diplomatic notes, !stock exchange*, !foreign exchange, !exchange control*, !exchanged their full powers | обмен* | 교류, 교환 | 交流, 交换, 互换 | مبادل*, تبادل | تبادل, مبادل*
visits | visit, visits, visited, visiting, visitor, visitors, delegation, delegations, contacts at the highest level, summit, summits, !delegation of authorit*, !delegation of power*, !delegation of competence* | визит*, делегаци*, встреч*, саммит* | 방문, 대표단, 래왕, 왕래, 수뇌 | 访问, 代表团, 互访, 峰会 | دیدار*, هیات*, بازدید*, سران | زیار*, وفد, وفود, قمه
regions~ | region, regions, regional, interregional, province, provinces, provincial, local authorit*, !regional securit*, !regional peace, !regional and global, !global and regional, !regional and international, !international and regional, !regional organi?ation*, !regional and sub, !peace in the region, !security in the region | регион*, провинц*, мест* власт* | 지방, 지역간 | 地区, 区域, 地方, 省, !任何地方, !一切地方 | منطقه, مناطق, منطقه ای, استان* | اقالیم, مناطق, منطقه, محلی*

# media-and-information
mass-media | mass media, media, press, journalis*, broadcast*, television, radio, !radio frequenc*, !storage media | сми, средств* массовой информации, пресс*, телевидени*, радио, журналист* | 대중보도, 출판보도, 언론, 방송, 매체 | 媒体, 新闻, 广播, 电视, 传媒 | رسانه*, مطبوعات, خبرگزاری, صدا و سیما | وسائل الاعلام, وسائط الاعلام, اعلام*, صحاف*, اذاع*
information~ | information | информаци*, информационн*, сведени* | 정보, 자료, 통보 | 信息, 情报, 消息, 资料 | اطلاعات, اطلاع | معلومات, انباء, بیانات
disinformation | disinformation, false information, propaganda, misinformation, fake news | дезинформаци*, недостоверн* информаци*, ложн* информаци*, пропаганд* | 허위정보, 거짓정보, 여론모략, 선전 | 虚假信息, 宣传, 谣言 | اطلاعات نادرست, تبلیغات, اطلاعات غلط, تبلیغات منفی | تضلیل, معلومات کاذبه, دعایه, معلومات مضلله
information-security | information security, cyber*, information and communication technolog*, internet, computer attack* | информационн* безопасност*, кибер*, информационно-коммуникацион*, интернет* | 정보안전, 정보보안, 싸이버, 사이버, 정보통신기술, 인터네트, 인터넷 | 信息安全, 网络安全, 网络, 互联网, 信息通信技术 | امنیت اطلاعات, سایبر*, فناوری اطلاعات, اینترنت | امن المعلومات, سیبران*, تکنولوجیا المعلومات, انترنت
personal-data | personal data, personal information, data protection, privacy, private life | персональн* данн*, частн* жизн*, личн* жизн* | 개인정보, 사생활, 프라이버시 | 个人信息, 个人数据, 隐私, 私生活 | داده های شخصی, حریم خصوصی, زندگی خصوصی | بیانات شخصیه, خصوصیه, حیات* خاصه, حیاه خاصه

# science-and-technology
science~ | scien*, research* | наук*, научн*, исследован* | 과학, 연구 | 科学, 科研, 研究 | علم, علوم, علمی, پژوهش*, تحقیقات | علم, علوم, علمی*, بحوث, ابحاث
technology~ | technolog*, technical, innovat* | технолог*, техник*, техническ*, инноваци* | 기술, 혁신 | 技术, 科技, 创新 | فناوری*, تکنولوژی, فنی, نوآوری | تکنولوجی*, تقنی*, فنی*, ابتکار
outer-space | outer space, space exploration, cosmic, satellite* | космос*, космическ*, спутник* | 우주, 위성 | 外层空间, 航天, 太空, 卫星 | فضای ماورای جو, فضا, ماهواره* | فضاء خارجی, فضاء, اقمار صناعیه
artificial-intelligence | artificial intelligence, biotechnolog* | искусственн* интеллект*, биолог*, биотехнолог* | 인공지능, 생물공학 | 人工智能, 生物技术 | هوش مصنوعی, زیست فناوری | ذکاء اصطناعی, تکنولوجیا حیویه
experience~ | experience*, best practice*, know how | опыт, опыта, опыту, опытом, опыте, практика, практики, практике, практику, практикой, практик | 경험 | 经验 | تجرب*, تجارب | خبر*, تجارب
scientific-progress | scientific advancement, scientific progress | научн* прогресс*, достижени* науки | 과학의 진보, 과학기술발전 | 科学进步, 科技进步 | پیشرفت علمی, پیشرفت های علمی | تقدم علمی

# education
education | education, educational, school*, teach, teaches, teaching, teacher, teachers, taught, instruction, !instructions, !instruction of | образован*, обучен*, школ*, просвещен*, преподаван* | 교육, 학교, 교수 | 教育, 学校, 教学 | آموزش*, تحصیل*, مدارس, تعلیم, پرورش | تعلیم*, تربی*, مدارس, مدرس*
training | training, trained, internship*, traineeship* | подготовк* кадр*, подготовк* специалист*, стажиров*, повышени* квалификации | 양성, 훈련, 연수 | 培训, 培养, 训练 | تربیت, کارآموزی, آموزش کارکنان | تدریب*, تاهیل
higher-education | higher education, universit*, academic | высш* образовани*, высш* учебн*, университет*, вуз* | 고등교육, 대학 | 高等教育, 大学, 高校 | آموزش عالی, دانشگاه* | تعلیم عالی, التعلیم العالی, جامعه, جامعات, !جامعه الدول
elementary-education | elementary, primary education, fundamental stages, compulsory education | начальн* образован*, начальн* школ*, начальное, начального образования | 초등, 의무교육, 의무적 | 初级, 初等, 义务教育, 小学 | ابتدایی, ابتدائی, اجباری | ابتدائی*, الزامی*, اولی*
students | student*, pupil*, cadet*, scholarship* | студент*, учащи*, курсант* | 학생, 류학생, 유학생 | 学生, 留学生 | دانشجو*, دانش آموز* | طلاب, طالب, تلامیذ
specialists~ | specialist*, expert, experts, personnel, !military personnel, !diplomatic personnel | специалист*, эксперт, эксперта, эксперту, экспертом, эксперты, экспертов, экспертам, экспертами, экспертн*, кадр* | 전문가, 인재 | 专家, 人员, 人才 | متخصص*, کارشناس*, کادر | خبراء, اخصائی*, خبیر

# health
health | health, healthcare, healthy, medical, medicine*, hospital, hospitals, hospitali?ation | здоровь*, здравоохранен*, медицин*, медицинск*, лекарств* | 건강, 보건, 의료, 의학, 의약품 | 健康, 卫生, 医疗, 医药, 医学 | بهداشت, سلامت*, پزشک*, درمان*, دارو* | طبی*, دواء, ادویه, علاج, صحه, صحیه
disease | disease*, epidemic*, sickness, illness, infect* | болезнь, болезни, болезней, болезням, болезнями, болезнях, эпидеми*, заболеван*, инфекц* | 질병, 전염병, 질환, 병 | 疾病, 传染病, 流行病, 患病 | بیمار*, اپیدمی, امراض | مرض, امراض, اوبئه
well-being | well being, wellbeing, welfare, standard of living, living standard* | благосостояни*, благополучи*, жизненн* уров*, уров* жизни | 복지, 안녕, 생활수준, 복리 | 福利, 福祉, 生活水准, 生活水平, 幸福 | رفاه, زندگی شایسته, سطح زندگی, سطح زندگانی | رفاه*, رفاهی*, مستوی معیش*, مستوی المعیشه

# environment
environment | environment, environments, environmental, environmentally, ecolog*, nature protection, conservation, !business environment, !security environment, !favourable environment, !enabling environment, !digital environment, !information environment, !investment environment, !legal environment, !competitive environment, !international environment, !peaceful environment, !online environment, !energy conservation | окружающ* сред*, эколог*, природоохран*, охран* природы | 환경, 생태 | 环境, 生态, 环保 | محیط زیست, زیست محیطی, طبیعت | بیئ*, ایکولوج*
climate | climate, climatic, global warming, emission, emissions, greenhouse gas*, !investment climate, !business climate, !political climate, !climate of | климат*, выброс* | 기후 | 气候, 排放 | اقلیم*, آب و هوا, تغییرات اقلیمی | مناخ*, انبعاثات
emergency | emergency, emergencies, disaster, disasters, natural calamit*, catastroph*, !emergency action* | чрезвычайн* ситуац*, бедстви*, катастроф* | 비상, 재해, 재난, 자연재해 | 紧急, 灾害, 灾难, 突发 | اضطراری, بلایا*, سوانح, حوادث طبیعی | طوارئ, کوارث, کارث*
pollution | pollut*, waste, hazardous | загрязнен*, отходы, отходов, отходам, отходами, отходах | 오염, 페기물, 폐기물 | 污染, 废物 | آلودگ*, پسماند* | تلوث, نفایات
biodiversity | biodiversity, biological diversity, wildlife, endangered species, species | биоразнообрази*, биологическ* разнообрази*, дик* животн* | 생물다양성, 동식물 | 生物多样性, 野生动物 | تنوع زیستی, حیات وحش | تنوع بیولوجی, حیاه بریه
sustainable-development | sustainable development, sustainab* | устойчив* развити* | 지속가능, 지속적인 발전 | 可持续 | توسعه پایدار, پایدار | تنمیه مستدامه, مستدام*

# labour
labour~ | labour, labor, work, worker, workers, workforce, employment, employee*, employer*, job, jobs, !works, !work out, !work* towards, !work together, !work of art, !work of the, !work in concert, !work on | труд, труда, труду, трудом, труде, трудов*, трудящ*, трудоустройств*, работа, работы, работе, работу, работой, работник*, работающ*, рабоч*, занятост* | 로동, 노동, 근로, 고용, 일할 | 劳动, 工作, 就业, 工人, 职业 | کار, کارگر*, اشتغال, کار کردن, شغل | عمل, عمال, عامل, عمال*, توظیف
wage | wage, wages, remuneration, salary, salaries, equal pay, !wage war, !wages war, !wage a war | заработн* плат*, оплат* труда, вознаграждени* | 보수, 임금, 로임 | 报酬, 工资, 同酬 | دستمزد, مزد, اجرت, حقوق و دستمزد | اجر, اجور, اجرا
trade-union | trade union*, labor union*, collective bargaining | профсоюз*, профессиональн* союз* | 로동조합, 노동조합, 직업동맹 | 工会, 集体谈判 | اتحادیه*, سندیکا* | نقاب*, نقابات
unemployment | unemploy* | безработиц* | 실업 | 失业 | بیکاری | بطاله
rest | rest, leisure, holiday, holidays, working hours, !the rest of, !rest upon, !rests upon, !rest on, !rests on, !rest with, !rests with | отдых*, досуг*, отпуск*, рабоч* дня | 휴식, 여가, 휴가, 로동시간, 노동시간 | 休息, 闲暇, 休假, 工作时间 | استراحت, فراغت, مرخصی*, تعطیلات | راح*, اوقات الفراغ, اوقات فراغ, عطل*, اجاز*
social-security | social security, social protection, pension*, social services | социальн* обеспечени*, социальн* защит*, пенси*, социальн* обслуживани* | 사회보장, 사회보험, 년금, 연금 | 社会保障, 社会保险, 社会服务 | تامین اجتماعی, بیمه اجتماعی, خدمات اجتماعی | ضمان اجتماعی, ضمانه اجتماعیه, تامین اجتماعی, خدمات اجتماعیه
old-age | old age, disabilit*, widow*, disabled | старост*, инвалид*, вдов* | 로년, 노년, 고령, 불구, 장애, 배우자의 사망 | 年老, 衰老, 残废, 残疾, 守寡, 养老 | پیری, نقص, بیوگی, معلول* | شیخوخ*, عجز, ترمل, اعاق*
motherhood | mother, mothers, motherhood, maternity, !mother tongue, !mother country | мать, матери, матерью, матерей, матерям, матерями, материнств*, материнск*, младенчеств* | 어머니, 모자, 모성, 아동 | 母亲, 儿童, 母婴 | مادر*, زایمان | اموم*, طفول*, امهات
child | child* | ребен*, ребён*, дети, детей, детям, детьми, детях, детск*, детств* | 아동, 어린이, 자녀 | 儿童, 子女, 孩子 | کودک*, اطفال, فرزند* | طفل, اطفال, ابناء, اولاد*
housing | housing, clothing, shelter, dwelling, dwellings | жилищ*, жиль*, одежд* | 주택, 살림집, 의복, 주거 | 住房, 衣着, 住宅 | مسکن, پوشاک | مسکن, ملبس, سکن, ملابس

# migration-and-consular
migration | migration, migrations, migrant*, immigra*, emigra*, !migratory | миграц*, мигрант* | 이주, 이민, 류입 | 移民, 迁移 | مهاجر* | هجر*, مهاجر*
consular | consular, consul, consuls, consulate*, visa, visas, passport, passports | консульск*, виз, визы, визов*, паспорт* | 령사, 영사, 사증, 려권, 여권, 비자 | 领事, 签证, 护照 | کنسول*, روادید, ویزا, گذرنامه | قنصل*, تاشیر*, جواز*
diplomatic | diplomat*, embass* | дипломат*, посольств* | 외교, 대사관 | 外交, 大使馆 | دیپلمات*, سفارت* | دبلوماس*, سفار*
asylum | asylum, refugee*, persecut* | убежищ*, беженц*, преследован* | 망명, 피난, 난민, 박해 | 庇护, 难民, 迫害 | پناه*, پناهنده*, شکنجه و آزار | لجوء, ملجا, لاجئ*, اضطهاد*, یلجا
nationality | nationalit*, citizenship | гражданств*, подданств* | 국적 | 国籍 | تابعیت, ملیت | جنسی*
citizen~ | citizen, citizens, nationals | гражданин, гражданина, гражданину, гражданином, граждане, граждан, гражданам, гражданами, гражданах, гражданк* | 공민, 시민, 국민 | 公民, 国民 | شهروند*, اتباع, تبعه | مواطن*, رعایا
freedom-of-movement | freedom of movement, leave any country, free movement, residence, return to his country | свободн* передвиж*, передвига*, покида*, местожительств*, возвраща* | 이동, 거주, 이전의 자유, 떠날, 돌아올, 출국, 귀국 | 迁徙, 居住, 离开, 返回 | عبور و مرور, اقامت, ترک, بازگردد, بازگشت | تنقل, اقام*, مغادر*, یغادر, عود*
`;
