/**
 * Terms of peace, security and sovereignty. The form of the table is described in `read-terms.ts`.
 * Compiled for this project from general knowledge of the languages, not from any one treaty.
 */
export const SECURITY_TERMS = `
# mutual-assistance
mutual-assistance | mutual assistance, mutual aid, mutual support | взаимн* помощ*, взаимопомощ* | 상호원조, 호상원조, 상호 원조, 호상 원조, 상호지원 | 互助, 相互援助 | کمک متقابل, مساعدت متقابل, معاضدت | مساعده متبادله
assistance~ | assist, assisted, assisting, assistance, aid, help, helped, helping, relief, !tax relief, !relief from, !assistant, !with the assistance of, !with the help of, !with the aid of | помощь, помощи, помощью, содейств*, поддержк*, !с помощью, !при помощи, !при содействии | 원조, 지원, 도움, 방조 | 援助, 协助, 帮助, 救济 | کمک, مساعدت, امداد | مساعد*, اعانه, معونه, عون
armed-attack | armed attack, armed invasion, armed aggression, aggression, aggressor, invasion, act of aggression | вооруженн* нападен*, вооружённ* нападен*, агресси*, агрессор*, вторжени* | 무력침공, 무력 침공, 무력공격, 침략, 침공 | 武装进攻, 武装攻击, 侵略, 武力攻击, 入侵 | حمله مسلحانه, تجاوز, متجاوز, تهاجم | هجوم مسلح, عدوان, معتد*, غزو
attack~ | attack* | нападени*, подверг* нападению, атак* | 공격, 습격 | 攻击, 进攻, 袭击 | حمله, حملات | هجوم, هجمات, اعتداء
state-of-war | state of war, war, wars, warfare, armed conflict*, !war crime*, !prisoner* of war, !war memorial*, !war grave* | состояни* войны, войн*, военно* положени* | 전쟁상태, 전쟁 | 战争状态, 战争, 作战 | جنگ | حرب, حروب
immediately~ | immediately, without delay, forthwith, at once, promptly | незамедлительн*, немедленн*, безотлагательн*, без промедления | 지체없이, 지체 없이, 즉시, 즉각 | 立即, 毫不迟延, 立刻, 迅速 | بدون تاخیر, بی درنگ, بلافاصله, فورا, فوری | دون تاخیر, فورا, علی الفور
all-means~ | all means, every means, means in its possession | всеми имеющимися, всеми средствами, все* средства* | 모든 수단 | 全力, 一切手段, 尽其全力 | تمام وسایل, همه امکانات, کلیه وسایل | کل الوساءل, جمیع الوسائل, بکل الوسائل
self-defence | self defence, self defense, collective defence | самооборон* | 자위권, 자위, 정당방위 | 自卫 | دفاع مشروع, دفاع از خود | دفاع عن النفس, دفاع الشرعی
alliance | alliance*, bloc, coalition* | союз с, военн* союз*, союзник*, альянс*, коалици*, блок, блока, блоки, блоках, военн* блок* | 동맹, 쁠럭, 블록, 련합 | 同盟, 联盟, 军事集团 | ائتلاف*, بلوک, اتحاد | تحالف*, حلف, احلاف
third-state | third state, third states, third country, third countries, third party, third parties | третьи* государств*, третье* государств*, третьи* стран*, третье* стран*, третьи* сторон*, третье* сторон* | 제3국, 제삼국, 제3자 | 第三国, 第三方 | کشور ثالث, دولت ثالث, ثالث | دوله ثالثه, طرف ثالث, دول ثالثه

# consultation
consultation | consult, consulted, consulting, consultation, consultations, consultative, hold talks, exchange of views, exchange views, !consulting firm*, !consulting service*, !consulting engineer* | консультаци*, совещани*, консультир* | 협의, 상담 | 协商, 磋商, 商议 | مشورت, رایزنی, مشاوره | تشاور, مشاورات, استشار*
negotiation | negotiat*, talks | переговор* | 협상, 교섭, 담판 | 谈判, 交涉 | مذاکر*, گفتگو, گفت و گو | مفاوض*, تفاوض
coordinate~ | coordinat*, concerted, in concert, concert their, !geographic* coordinate*, !coordinates of | координ*, согласов* | 조정, 조률, 조율, 협조 | 协调, 配合 | هماهنگ* | تنسیق, تنسق, ینسق
common-position | common position, adjusting their stands, harmoni?e | согласованн* позици*, единой позици* | 립장을 조률, 입장을 조율, 립장, 입장 | 立场 | مواضع, موضع | مواقف, موقف
threat~ | threat*, danger*, menac*, !dangerous goods, !dangerous substance*, !dangerous cargo*, !dangerous drug*, !dangerous chemical* | угроз*, угрожа*, опасност* | 위협, 위험 | 威胁, 危险 | تهدید*, خطر | تهدید*, خطر, اخطار
situation~ | situation*, crisis, crises | ситуаци*, обстановк*, кризис* | 정세, 상황, 위기 | 局势, 形势, 情势, 危机 | وضعیت, اوضاع, بحران | حاله, اوضاع, ازم*
measures-joint~ | joint measures, joint action*, common action | совместн* мер*, совместн* действи* | 공동조치, 공동 조치, 공동행동 | 共同措施, 联合行动, 共同采取 | اقدامات مشترک | تدابیر مشترکه, اعمال مشترکه, اجراءات مشترکه
channel~ | channel, channels, contact, contacts, !contact details, !contact lens* | канал, каналы, каналов, каналам, каналами, каналах, контакт* | 통로, 경로, 접촉 | 渠道, 接触, 联系 | مجاری, کانال, تماس | قناه, قنوات, اتصال*

# territorial-integrity
sovereignty~ | sovereign* | суверенитет*, суверенн* | 주권 | 主权 | حاکمیت | سیاد*
territorial-integrity | territorial integrity, territorial inviolability, inviolability of territory, inviolability of borders | территориальн* целостност*, территориальн* неприкосновенност*, неприкосновенност* территори* | 령토완정, 영토보전, 영토 보전, 령토 완정, 령토불가침, 영토불가침 | 领土完整 | تمامیت ارضی | سلامه اقلیمیه, وحده اراضی*, سلامه اراض*
territory~ | territor* | территори* | 령토, 영토, 령역, 영역, 지역 | 领土, 领域, 境内 | سرزمین, قلمرو, خاک | اراضی, اقلیم*, اقالیم
border~ | border, borders, bordering, boundary, boundaries, frontier, frontiers | границ*, пограничн*, приграничн*, рубеж*, !за рубежом, !за границей | 국경, 경계 | 边界, 边境, 国界 | مرز, مرزها, مرزی, مرزهای | حدود, حدودی*
non-interference | non interference, noninterference, non intervention, internal affairs, interfere*, interference, !interference with his, !without interference, !harmful interference, !radio interference, !electromagnetic interference | невмешательств*, внутренн* дел*, вмешательств* | 내정불간섭, 내정 불간섭, 불간섭, 내정, 간섭 | 不干涉, 内政, 干涉, 干预, !不受干涉 | عدم مداخله, عدم دخالت, امور داخلی, مداخله | عدم تدخل, شءون داخلیه, تدخل*
independence~ | independence, independent, !independent expert*, !independent audit*, !independent tribunal, !independent and impartial, !independent variable | независимост*, независимый, независимого, независимому, независимым, независимая, независимой, независимую, независимое, независимые, независимых | 독립, 자주 | 独立, 自主 | استقلال, مستقل | استقلال, مستقل*
equality-of-states | sovereign equality, equality of states | суверенн* равенств*, равноправи* | 주권평등, 주권 평등, 주권적 평등 | 主权平等 | برابری حاکمیت, برابری | مساواه فی السیاده, مساواه, متساو*
self-determination | self determination, peoples right | самоопределени* | 자결권, 자결 | 自决 | تعیین سرنوشت, خودمختاری | تقریر المصیر, تقریر مصیر*
separatism | separatis*, secession* | сепарати* | 분렬주의, 분리주의 | 分裂主义, 分离主义 | جدایی طلب*, تجزیه طلب* | انفصال*
occupation | occupied territor*, occupying, military occupation, foreign occupation, occupation forces, occupation regime, occupation of the territor* | оккупаци* | 점령, 강점 | 占领 | اشغال | احتلال
unification | unification, reunification, reunif*, !family reunification, !reunification of famil*, !unification of law*, !unification of rules, !unification of standards, !unification of procedure* | воссоединени*, объединени* страны, объединени* родины, объединени* кореи | 통일 | 统一 | وحدت, اتحاد مجدد | توحید, توحد
mutual-respect~ | mutual respect, mutually respect | взаимн* уважени* | 호상존중, 상호존중, 상호 존중, 호상 존중 | 互相尊重, 相互尊重 | احترام متقابل | احترام متبادل
mutual-benefit~ | mutual benefit, mutually beneficial, reciprocal advantage | взаимн* выгод*, взаимовыгодн* | 호혜, 호상리익, 상호이익, 상호리익 | 互利, 互惠 | منافع متقابل, سود متقابل, نفع متقابل | منفعه متبادله, مصالح متبادله, نفع متبادل

# peace-and-order
peace~ | peace* | мир, мира, миру, миром, мире, мирн*, миролюбив* | 평화 | 和平 | صلح* | سلم, سلام, سلمی*
security~ | security, safety, !food security, !food safety, !road safety, !product safety, !security interest*, !security for cost*, !collateral security, !social security, !occupational safety | безопасност* | 안전, 안보, 보안 | 安全 | امنیت, امنیتی, ایمنی | امن, امنی*, سلامه, امان
stability~ | stabil* | стабильност* | 안정 | 稳定 | ثبات | استقرار
international-order | world order, international order, international system, multipolar* | миропоряд*, мирово* поряд*, международн* поряд*, многополярн* | 세계질서, 국제질서, 다극화, 다극 | 国际秩序, 世界秩序, 多极 | نظم جهانی, نظم بین المللی, چندقطبی, چند قطبی | نظام دولی, نظام عالمی, تعدد* الاقطاب
hegemony | hegemon*, unipolar* | гегемон*, однополярн* | 패권, 지배주의, 일극 | 霸权, 单极 | سلطه*, هژمونی, تک قطبی | هیمنه, احادی* القطب
friendship~ | friend, friends, friendly, friendship, fraternity, fraternal, brotherhood, brotherly, !environmentally friendly, !environment friendly, !user friendly, !child friendly | дружб*, дружествен*, братск*, братств* | 친선, 우호, 친교, 우애, 우정, 형제 | 友好, 友谊, 兄弟 | دوستی, دوستانه, برادری, برادرانه | صداقه, ودی*, اخاء, اخو*, صداق*
partnership~ | partner* | партнерств*, партнёрств*, партнер* | 동반자, 파트너 | 伙伴 | مشارکت, شراکت, شریک | شراکه, شریک, شرکاء
strategic~ | strateg* | стратегическ*, стратеги* | 전략 | 战略 | راهبرد*, استراتژی* | استراتیجی*
united-nations~ | united nations, un charter | объединенных наций, объединённых наций, оон | 유엔, 국제련합, 국제연합, 유엔헌장 | 联合国 | ملل متحد, سازمان ملل | امم متحده, الامم المتحده
charter~ | charter, charters, !charter flight*, !charter part*, !charter operation*, !time charter*, !bareboat charter* | устав, устава, уставу, уставом, уставе | 헌장 | 宪章 | منشور | میثاق*
principle~ | principle* | принцип*, началах | 원칙, 원리 | 原则 | اصل, اصول | مبد*, مبادئ, مبادی*
international-law | international law, law of nations | международн* прав* | 국제법 | 国际法 | حقوق بین الملل, حقوق بین المللی | قانون دولی, القانون الدولی
interests~ | interest, interests, !interest rate*, !rate* of interest, !interest on, !default interest, !accrued interest, !with interest, !security interest*, !compound interest | интерес, интереса, интересу, интересом, интересы, интересов, интересам, интересами, интересах | 리익, 이익 | 利益 | منافع, منفعت | مصلح*, مصالح, اهتمام*
relations~ | relation, relations, relationship, relationships, ties, !in relation to | отношени*, связи, связей, связям, связями, связях, !в отношении, !по отношению к, !в связи с, !в этой связи, !средств* связи | 관계, 련계, 유대 | 关系 | روابط, مناسبات | علاقات, علاقه, روابط
cooperation~ | cooperat*, co-operat*, collaborat*, !cooperatives, !cooperative societ*, !agricultural cooperative* | сотруднич*, взаимодейств* | 협조, 협력, 합작 | 合作, 协作 | همکاری* | تعاون*

# security-cooperation
defence | defence, defense, defensive, defend, defended, defending, !trade defence, !for his defence, !right of defence, !defence counsel, !in his defence, !rights of the defence | оборон* | 방위, 국방, 방어, 옹호 | 防御, 国防, 防务, 防卫, 保卫 | دفاع, دفاعی | دفاع*
military | military, militar*, armed force*, army, troops | военн*, вооруженн* сил*, вооружённ* сил*, арми*, войск* | 군사, 무력, 군대 | 军事, 军队, 武装部队 | نظامی, نیروهای مسلح, ارتش | عسکر*, قوات مسلحه, جیش
armed-forces | armed forces, naval, air force, warship* | флот*, кораб*, вооруженн* сил* | 해군, 공군, 군함 | 海军, 空军, 军舰, 舰艇 | نیروی دریایی, ناو, نیروی هوایی | بحریه, قوات جویه, سفن حربیه
weapons | weapon*, arms, armament*, !arm s length, !arms length, !coat of arms, !coats of arms | оружи*, вооружени* | 무기, 무장장비 | 武器, 军备 | سلاح*, تسلیحات | اسلحه, سلاح*, تسلح
disarmament | disarm*, arms control, non proliferation, proliferation | разоружени*, контрол* над вооружени*, нераспространени*, распространени* оружия | 군축, 전파방지, 비확산, 전파 | 裁军, 军控, 不扩散, 扩散 | خلع سلاح, کنترل تسلیحات, عدم اشاعه, اشاعه | نزع سلاح, نزع السلاح, عدم انتشار, حد من التسلح
mass-destruction | mass destruction, nuclear weapon*, chemical weapon*, biological weapon* | массов* уничтожени*, массов* поражени*, ядерн* оружи* | 대량살상, 대량살륙, 대량 살상, 핵무기 | 大规模杀伤, 大规模毁灭, 核武器 | کشتار جمعی, سلاح هسته* | دمار شامل, الدمار الشامل, اسلحه نوویه
exercises | military exercise*, joint exercise*, manoeuvre*, maneuver* | военн* учени*, совместн* учени*, учений, учениях, учениями, манёвр*, маневр* | 군사훈련, 합동훈련, 련습, 연습 | 演习, 军演 | رزمایش, مانور | مناورات, تمارین, تدریبات عسکریه
intelligence | intelligence, special services, security services | спецслужб*, разведывательн*, разведк*, служб* безопасности | 정보기관, 첩보 | 情报 | اطلاعاتی, سرویس های امنیتی, سازمان اطلاعات, سرویس اطلاعاتی | استخبارات, مخابرات
military-technical | military technical, military technolog*, defence industry | военно-техническ* | 군사기술 | 军事技术, 军工, 军技 | فنی نظامی, نظامی فنی | عسکری* تقنی*, عسکری* فنی*
piracy | piracy, pirates, robbery at sea, !software piracy, !copyright piracy, !piracy of works | пиратств* | 해적 | 海盗 | دزدی دریایی | قرصنه

# sanctions
sanctions | sanction, sanctions, embargo*, boycott*, !criminal sanction*, !administrative sanction*, !penal sanction*, !disciplinary sanction*, !sanctions provided by law | санкци*, эмбарго | 제재, 금수 | 制裁, 禁运 | تحریم*, مجازات اقتصادی | عقوبات, حظر, جزاءات
coercive-measures | coercive measure*, coercive, coercion, restrictive measure*, compulsion | принудительн* мер*, ограничительн* мер*, принужд* | 강제조치, 강제 조치, 강압조치, 강제적 | 强制措施, 强制性措施, 胁迫, 强制 | اقدامات قهرآمیز, اقدامات قهری, قهری, تدابیر قهری | تدابیر قسریه, قسری*, اکراه, اجراءات قسریه
unilateral | unilateral* | односторонн* | 일방적 | 单方面, 单边 | یکجانبه, یک جانبه | انفرادی*, احادی* الجانب, من جانب واحد
extraterritorial | extraterritorial*, extra territorial | экстерриториальн* | 치외법권, 역외, 령외 | 治外法权, 域外 | فراسرزمینی, فرا سرزمینی, برون مرزی | خارج الحدود, خارج اقلیم*, عابر* للحدود
unlawful | unlawful*, illegal*, illicit*, wrongful* | незаконн*, противоправн*, неправомерн* | 불법, 비법, 위법 | 非法, 违法, 不法 | غیرقانونی, غیر قانونی, نامشروع, غیر مشروع | غیر مشروع*, غیر قانونی*, غیر مشروعه
counteract | counteract*, oppose*, resist, resisted, resisting, combat, combats, combating, combatting, struggle against, fight against, countering, !combat aircraft, !combat vehicle*, !combat helicopter*, !combat operation* | противодейств*, борьб*, бороть* | 반대, 대항, 투쟁, 대처 | 反对, 抵制, 打击, 反抗, 对抗 | مقابله, مبارزه, مخالفت | مکافح*, مناهض*, معارض*, تصدی, مواجه*
unfriendly-act | unfriendly, hostile | недружествен*, враждебн* | 비우호적, 적대 | 不友好, 敌对 | غیردوستانه, خصمانه, غیر دوستانه | غیر ودی*, عدائی*, عدایی*
direct-against | directed against, aimed against | направленн* против, направлен* против | 반대하는, 겨냥 | 针对, 反对 | علیه | موجه* ضد, موجهه ضد
`;
