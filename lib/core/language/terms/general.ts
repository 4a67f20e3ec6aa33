/**
 * Words that every legal text is made of, and the names of states that treaties speak of. They tell
 * little alone and belong to no topic; across languages, where nothing else is shared, they count. The
 * form of the table is described in `read-terms.ts`. Compiled for this project from general knowledge
 * of the languages, not from any one treaty.
 */
export const GENERAL_TERMS = `
# general
law | law, laws, legislat*, legal, statute* | закон*, законодательств*, правов* | 법률, 법, 법령, 법규 | 法律, 法, 法规, 立法 | قانون*, قوانین, حقوقی | قانون*, قوانین, تشریع*
right | right, rights, entitled | право, права, прав, праву, правом, праве, правам, правами, правах | 권리, 권 | 权利, 权 | حق, حقوق, محق | حق, حقوق
person | person, persons, individual, individuals, everyone, anyone, every person | человек*, лицо, лица, лиц, каждый | 사람, 개인, 모든 사람, 누구나 | 人人, 个人, 人, 任何人 | شخص, هر کس, هرکس, اشخاص, فرد | شخص, فرد, افراد, اشخاص
nobody | no one, nobody, none | никто, ни один | 누구도, 어느 누구도, 아무도 | 任何人不得, 不得 | هیچکس, هیچ کس, احدی | لا یجوز, لای* انسان
state | state, states, nation, nations, country, countries, !state of emergency, !state of the art, !state of affairs, !state of health | государств*, страна, страны, стране, страну, страной, стран, странам, странами, странах | 국가, 나라 | 国家, 国 | کشور*, دولت*, مملکت | بلد, بلاد, بلدان, دوله, دول, دولتین, دولتان
people | people, peoples | народ* | 인민, 민족, 국민 | 人民, 各国人民 | مردم, ملت*, ملل, خلق | شعب, شعوب
world | world, global, globally, universal* | во всем мире, в мире, мирово*, мировы*, мирова*, мировую, глобальн*, всеобщ*, всемирн* | 세계, 전세계, 보편 | 世界, 全球, 普遍 | جهان, جهانی | عالم, عالمی*
international | international, internationally | международн* | 국제 | 国际 | بین المللی, بین‌المللی | دولی*
national | national, domestic, internal | национальн*, внутренн* | 국내, 국가적 | 国内, 本国, 民族 | ملی, داخلی | وطنی*, قومی*, داخلی*
political | politic*, policy, policies | политик*, политическ* | 정치, 정책 | 政治, 政策 | سیاست*, سیاسی | سیاس*
development | develop* | развити*, развива* | 발전, 개발 | 发展, 开发 | توسعه, رشد, پیشرفت | تنمی*, تطویر, نماء
strengthen | strengthen*, deepen*, consolidat*, reinforc*, enhance* | укреплен*, укрепля*, углубл*, усилен* | 강화, 심화, 공고 | 加强, 巩固, 深化, 增强 | تقویت, تحکیم, تعمیق, گسترش | تعزیز, توطید, تقوی*
promote | promot*, foster, favour, encourag* | поощр*, стимулир* | 장려, 촉진, 추진 | 促进, 推动, 鼓励, 增进 | ترویج, تشویق, ارتقا, ترغیب | تشجیع, ترویج
ensure | ensur*, guarant*, provide for | обеспеч*, гарант* | 보장, 담보 | 确保, 保证, 保障 | تضمین, تامین | ضمان*, کفال*, تکفل, تامین
respect | respect, respects, respected, respecting, respectful, !in respect of, !with respect to, !in this respect, !in all respects, !in that respect | уважен*, уважа* | 존중 | 尊重 | احترام, رعایت | احترام
support | support* | поддерж* | 지지, 지원 | 支持, 支援 | حمایت, پشتیبانی, پشتیبان* | دعم, تاءید, تایید
establish | establish*, create*, creation, set up | созда*, учрежд*, установлен* | 수립, 창설, 설립, 조직 | 建立, 设立, 创建, 成立 | ایجاد, برقرار*, تاسیس | انشاء, تاسیس, اقام*
prevent | prevent*, avoid* | предотвращ*, предупрежд*, недопущ* | 방지, 예방, 막기 | 防止, 预防, 避免 | جلوگیری, پیشگیری | منع, وقای*, تجنب
prohibit | prohibit*, forbid*, ban, banned | запрещ*, запрет* | 금지 | 禁止 | ممنوع*, منع, قدغن | حظر, محظور*, یحظر
necessary | necessar*, need, needs, essential | необходим*, нужд*, потребност* | 필요, 필수 | 必要, 必需, 需要 | لازم, ضروری, نیاز* | ضرور*, لازم*, حاجات
accordance | in accordance with, pursuant to, in conformity | в соответствии | 따라, 의거, 준하여 | 依照, 根据, 按照, 遵照, 依据 | طبق, مطابق, بر اساس, بموجب | وفقا, طبقا, بموجب, عملا
without | without, free of, free from | без | 없이 | 不受, 没有, 无 | بدون, بی, مجانی | دون, بدون, بلا, مجان*
free-of-charge | free of charge, free of cost, without charge, free education, free tuition, free medical, gratis | бесплатн* | 무료, 무상 | 免费 | مجانی, رایگان | مجان*
agreement-consent | by agreement, agree, agreed | по согласовани*, договорил*, договарива* | 합의 | 商定, 同意, 达成 | توافق, موافقت | اتفقت, متفق*, موافقه
purpose | purpose*, aim*, objective*, goal*, end, ends | цель, цели, целью, целей, целям, целями, целях, задач* | 목적, 목표 | 目的, 宗旨, 目标 | هدف, اهداف, مقاصد, منظور | غرض, اغراض, هدف, اهداف, مقاصد, غای*
act | act, acts, action*, activit* | действие, действия, действию, действием, действии, действий, действиям, действиями, действиях, деятельность, деятельности, деятельностью, акт, акты, актов, !прекращ* действ* | 행위, 행동, 활동 | 行为, 行动, 活动 | عمل, اعمال, اقدام*, فعالیت* | فعل, افعال, عمل, اعمال, نشاط*, انشط*
obligation-undertake | undertak*, pledge*, commit themselves, committed to, commitment* | обязу*, обязал* | 의무를 지닌다, 서약 | 承担, 承诺, 保证, 约许 | متعهد*, تعهد | تتعهد, تعهد*, یلتزم*
decision | decision*, decide* | решен*, реша* | 결정 | 决定 | تصمیم* | قرار*
question | question*, matter*, issue* | вопрос* | 문제, 사항 | 问题, 事项 | مساءل, مسائل, مساله, موضوع* | مسال*, مسائل, قضی*, قضایا
time-limit | day, days, month, months, year, years, period | дней, дня, месяц*, год, года, лет, срок* | 일내, 개월, 년, 기간 | 天, 日, 个月, 年, 期限 | روز, ماه, سال, مدت | یوم, ایام, شهر, سنه, سنوات, مده
article-word | article, paragraph, provision, provisions | стать*, пункт*, положени* | 조항, 조, 항 | 条, 款, 条款, 规定 | ماده, بند, مقررات, مواد | ماده, فقره, احکام
written | written, writing, in writing, !written off | письмен* | 서면, 문서 | 书面 | کتب*, نوشت* | کتاب*, خطی, خطیه
public | public | публичн*, общественн*, гласн* | 공공, 공개 | 公共, 公众, 公开 | عموم*, علنی | علن*, عامه, عمومی*
private | private | частный, частного, частному, частным, частном, частная, частной, частную, частное, частные, частных, частными, личная, личной, личную, личное, личного, личному, личным, личные, личных, личными | 사적, 사생활, 사유 | 私人, 私 | خصوصی, شخصی | خاص*
joint | joint, jointly, together, common, in community | совместн*, общий, общего, общему, общим, общем, общая, общей, общую, общее, общие, общих, общими, сообща | 공동, 공동으로, 함께, 련합 | 联合, 共同, 一起 | مشترک, مشترکا, دسته جمعی, جمعی | مشترک*, معا, جماع*
alone | alone | единолично, один | 단독, 혼자 | 单独 | منفرد*, تنها | بمفرد*, منفرد*
bilateral | bilateral | двусторонн* | 쌍무, 쌍방적, 량국, 양국 | 双边, 两国 | دوجانبه, دو جانبه | ثنائی*
project | project, projects, programme, programmes, program, programs, plan, plans | проект*, программ*, план, плана, плану, планом, планы, планов, планам, планами, планах, планирован* | 계획, 프로젝트, 대상 | 项目, 计划, 方案 | پروژه*, طرح*, برنامه* | مشروع*, مشاریع, برنامج, برامج, خطه, خطط
mechanism | mechanism* | механизм* | 기구, 체계, 장치 | 机制 | سازوکار*, مکانیسم* | آلی*
condition-favourable | favourable, favorable, facilitat* | благоприятн*, облегч* | 유리한, 용이 | 有利, 便利 | مساعد, تسهیل | موات*, تیسیر, تسهیل
reason | reason, reasonable | разум*, разумн* | 리성, 이성 | 理性, 合理 | عقل | عقل
order-arrangement | order, arrangement, arrangements, !in order to, !in order that | порядок*, порядк* | 질서 | 秩序 | نظم, ترتیب* | نظام, ترتیب*
full | full*, complet*, comprehens* | полный, полного, полному, полным, полном, полная, полной, полную, полное, полные, полных, полными, полностью, всесторонн*, всеобъемлющ* | 완전, 충분, 포괄적, 전면적 | 充分, 完全, 全面 | کامل*, جامع, همه جانبه, !جامعه* | کامل*, شامل, تام, تامه
special | special, specially, speciali?ed | особый, особого, особому, особым, особая, особой, особую, особое, особые, особых, особыми, особо, специальный, специального, специальному, специальным, специальном, специальная, специальной, специальную, специальное, специальные, специальных, специальными, специально | 특별 | 特别, 特殊 | خاص, ویژه, مخصوص | خاص*
future-time | long term, permanent*, continu* | постоянн*, долгосрочн*, непрерывн* | 장기적, 계속, 항구, 영구 | 长期, 永久, 继续 | بلندمدت, دائمی, مستمر | طویل* الاجل, دائم*, استمرار

# names
russia | russia, russian, russian federation | росси*, российск* | 로씨야, 로씨아, 러시아 | 俄罗斯, 俄 | روسیه, فدراسیون روسیه | روسیا, روسی*
korea | korea, korean, dprk, democratic people's republic of korea | корея, кореи, корее, корею, кореей, корейск*, кндр | 조선, 조선민주주의인민공화국, 한국 | 朝鲜, 韩国 | کره, کره شمالی | کوریا, کوری*
iran | iran, iranian, islamic republic of iran | иран* | 이란 | 伊朗 | ایران* | ایران*
china | china, chinese | кита*, китайск*, кнр | 중국, 중화인민공화국 | 中国, 中华人民共和国 | چین* | صین*
soviet-union | soviet union, ussr, soviet | ссср, советск* | 쏘련, 소련, 쏘베트, 소비에트 | 苏联, 苏维埃 | شوروی | اتحاد السوفیاتی, سوفیات*
security-council | security council, general assembly | совет* безопасности, генеральн* ассамбле* | 안전보장리사회, 안보리, 안전보장이사회, 총회 | 安全理事会, 安理会, 联合国大会 | شورای امنیت, مجمع عمومی | مجلس الامن, جمعی* العام*
caspian | caspian | каспий*, касп* | 까스피 | 里海 | خزر | قزوین
`;
