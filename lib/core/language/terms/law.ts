/**
 * Terms of the law of treaties, of disputes, courts and crime. The form of the table is described in
 * `read-terms.ts`. Compiled for this project from general knowledge of the languages, not from any one
 * treaty.
 */
export const LAW_TERMS = `
# final-clauses
entry-into-force | entry into force, enter into force, enters into force, come into force, entered into force, effective date | вступ* в силу, вступлени* в силу | 효력을 발생, 발효, 효력 | 生效 | لازم الاجرا, لازم‌الاجرا, به اجرا در آمد* | دخول حیز النفاذ, یدخل حیز النفاذ, نافذ*, سریان, بدء النفاذ
ratification | ratif*, instrument* of ratification | ратифик* | 비준, 비준서 | 批准, 批准书 | تصویب*, اسناد تصویب | تصدیق*, صکوک التصدیق
signature | sign, signed, signing, signature*, signator* | подписан*, подпис* | 서명, 수표, 조인 | 签字, 签署, 签订 | امضا* | توقیع, وقع*, موقع*
termination | terminat*, denounc*, denunciation, cease to be in force, withdraw from | прекращ* действ*, прекращени*, денонсац* | 종료, 페기, 폐기, 중지 | 终止, 失效, 废止, 退出 | خاتمه, فسخ, پایان یافت* | انهاء, انقضاء, انسحاب, نقض
duration | remain in force, remains in force, indefinite, unlimited period, period of validity, valid for, twenty years, prolong*, extended automatically | бессрочн*, срок* действи*, сроком на, продлева* | 무기한, 유효, 유효기간, 연장 | 有效期, 无限期, 延长 | نامحدود, مدت اعتبار, معتبر, تمدید* | غیر محدد* المده, مده سریان, ساری*, تمدید
amendment | amend, amended, amending, amendment, amendments, supplement, supplemented, modify, modified, modification, modifications, revise, revised, revision, revisions | изменени*, дополнени*, пересмотр* | 수정, 보충, 개정 | 修改, 修正, 补充, 修订 | اصلاح*, تغییر* و تکمیل, الحاق | تعدیل*, تنقیح
notification | notif*, notice, written notice, inform each other | уведомлен*, уведомля*, извещен* | 통지, 통고, 통보 | 通知, 照会 | اطلاع کتبی, اعلان, یادداشت | اشعار*, اخطار*, ابلاغ
authentic-texts | equally authentic, authentic text*, done at, done in, in duplicate, in two copies, two original copies | равн* сил*, аутентичн*, совершено в, экземпляр* | 동등한 효력, 정본, 두부, 작성 | 同等作准, 作准, 一式两份, 正本 | اعتبار یکسان, متون, نسخه | متساوی* الحجیه, حجی*, حررت, نسختین
accession | accession, accede* | присоединени*, присоедини* | 가입 | 加入 | الحاق, پیوستن | انضمام, ینضم
depositary | depositar*, deposit of | депозитари* | 수탁자, 기탁 | 保存人, 交存 | امین اسناد, تودیع | ودیع, ایداع
other-treaties~ | other treaties, other international agreements, other agreements, international treaty, international treaties, rights and obligations under | друг* международн* договор*, международн* договор*, друг* соглашени* | 다른 조약, 다른 협정, 국제조약 | 其他条约, 其他国际协定, 国际条约 | سایر معاهدات, سایر موافقتنامه*, معاهدات بین المللی | معاهدات اخری, اتفاق* اخری, معاهدات دولیه, اتفاقات دولیه
supersede | supersede*, replace*, loses force, lose force, shall cease to have effect | утрачива* силу, заменя*, прекраща* свое действие | 효력을 상실, 대체 | 取代, 代替, 停止生效 | جایگزین, از درجه اعتبار ساقط | یحل محل, یلغی, الغاء
treaty~ | treaty, treaties, agreement, agreements, convention, conventions, pact, pacts | договор, договора, договору, договором, договоре, договоры, договоров, договорам, договорами, договорах, соглашени*, конвенци*, пакт* | 조약, 협정, 협약 | 条约, 协定, 公约 | معاهد*, موافقتنامه*, کنوانسیون*, قرارداد*, عهدنامه* | معاهد*, اتفاق*, میثاق
party~ | party, parties, contracting, !political part*, !communist party, !workers party, !worker s party, !ruling party | сторон*, договаривающ* | 쌍방, 체약, 당사국, 일방, 타방 | 缔约, 双方, 各方, 一方 | طرفین, طرف, متعاهد* | طرف, اطراف, طرفین, متعاقد*
declaration~ | declar*, proclaim*, proclamation | деклараци*, провозглаш*, заявлен* | 선언, 선포 | 宣言, 宣布, 声明 | اعلامی*, اعلام | اعلان, اعلن*, تعلن
annex | annex, annexes, appendix, appendices, protocol, protocols | приложени*, протокол* | 부록, 부속, 의정서 | 附件, 议定书, 附录 | پیوست, ضمیمه, پروتکل | مرفق*, ملحق*, بروتوکول
definitions~ | definition*, for the purposes of, means any, defined | определени* термин*, для целей, означа*, понимается, понимаются | 정의, 의미한다 | 定义, 为本, 系指, 是指 | تعاریف, به معنای, منظور از | تعریفات, لاغراض, یقصد ب*, یعنی
scope~ | scope, application, applies to, apply, applied, applicable, !application for, !applications for, !apply for, !patent application*, !applied research, !applied science* | сфер* применени*, применени*, применя* | 적용범위, 적용 | 适用, 适用范围, 实施 | دامنه, شمول, اعمال, اجرا | نطاق, تطبیق, ینطبق, تنطبق, تطبق
implementation~ | implement, implements, implemented, implementing, implementation, carry out, carrying out, put into practice, realization, realisation, !agricultural implements, !implements of | осуществлен*, реализ*, выполнен*, исполнен*, осуществля* | 리행, 이행, 집행, 실행, 실현 | 执行, 落实, 履行, 实施, 实现 | اجرا*, پیاده سازی, تحقق | تنفیذ*, تحقیق*
reservation~ | reservation* | оговорк* | 류보, 유보 | 保留 | حق شرط, تحفظ | تحفظ*
exceptions~ | exception, exceptions, derogate, derogation, derogations, !exception to the rule | исключени*, отступлени* | 례외, 예외 | 例外 | استثنا* | استثناء*
interpretation~ | interpret, interpreted, interpreting, interpretation, interpretations, construed, !simultaneous interpretation, !translation and interpretation, !interpretation services | толкован*, истолкован* | 해석 | 解释, 解释为 | تفسیر* | تفسیر*, تاویل*

# dispute-settlement
dispute | dispute, disputes, disputed, differences, controversy, controversies, controversial, conflict, conflicts, !conflict* of law*, !conflict* of interest*, !armed conflict*, !in conflict with, !not conflict | спор, спора, спору, спором, споре, споры, споров, спорам, спорами, спорах, спорн*, разноглас*, конфликт* | 분쟁, 의견상이, 충돌 | 争端, 争议, 分歧, 冲突 | اختلاف*, مناقش*, منازع* | نزاع*, منازع*, خلاف, خلافات
settlement | settle, settles, settled, settling, settlement, resolve, resolves, resolved, resolving, dispute resolution, resolution of disputes, resolution of conflict*, !settlements, !human settlement*, !resolved to, !settlement of accounts, !have resolved | урегулир*, разрешени* спор*, разрешени* разноглас*, решени* вопрос* | 해결 | 解决 | حل و فصل, حل, فیصله | تسوی*, حل, فض
arbitration | arbitration, arbitrations, arbitrator*, arbitrate, arbitrated, arbitral, panel, panels, !solar panel*, !panel discussion* | арбитраж*, третейск* | 중재, 패널 | 仲裁, 专家组 | داوری, داور | تحکیم*, هیئ* التحکیم, محکمین
mediation | mediat*, conciliat*, good offices | посреднич*, примирен*, добрых услуг | 조정, 중개, 화해, 알선 | 调解, 斡旋, 调停 | میانجی*, سازش | وساط*, توفیق, مساع* حمید*
retaliation | suspension of benefits, suspension of concessions, retaliat*, suspend* | приостановлен*, ответн* мер* | 정지, 보복 | 中止, 报复, 暂停 | تعلیق, تلافی | تعلیق*, انتقام*
peaceful-means | peaceful means, peaceful settlement, diplomatic channels | мирн* средств*, мирн* путем, мирн* путём, дипломатическ* канал* | 평화적 방법, 평화적수단, 외교경로 | 和平方法, 和平手段, 和平解决, 外交途径 | راه های مسالمت آمیز, مسالمت آمیز, مجاری دیپلماتیک | وسائل سلمیه, طرق سلمیه, قنوات دبلوماسیه

# institutions
public-bodies | parliament*, legislative, legislature*, inter parliamentary, executive bod* | парламент*, законодательн* орган*, межпарламентск* | 의회, 국회, 최고인민회의, 립법기관, 입법기관 | 议会, 立法机构, 立法机关, 立法 | پارلمان*, مجلس, قوه مقننه, قانونگذار* | برلمان*, تشریعی*, سلطه تشریعیه
joint-committee | joint commi*, commission, commissions, committee, committees, council, councils, working group*, intergovernmental, !commission of a, !commission of an, !commission of the, !commission of crime*, !commission of offence*, !commission of offense*, !commission of such, !commission of act*, !commission of terrorist | совместн* комите*, комисси*, комитет*, совет, совета, рабоч* групп*, межправительствен* | 공동위원회, 위원회, 실무그루빠, 작업반, 정부간 | 联合委员会, 委员会, 工作组, 理事会, 政府间 | کمیسیون*, کمیته*, شورا*, کارگروه*, کارگروه مشترک | لجن*, مجلس, فریق عامل, فریق عمل
institution~ | institution, institutions, institutional, body, bodies, agency, agencies, authority, authorities, organ, organs, !institution of proceedings, !body of persons, !human body, !body of water, !bodies of water, !local authorit*, !human organ*, !organ transplant*, !body of law | учреждени*, орган, органы, органов, органам*, ведомств* | 기관, 기구, 당국 | 机构, 机关, 当局 | نهاد*, ارگان*, دستگاه*, مقامات, سازمان* | موسس*, هیئ*, اجهز*, سلطات, جهات
international-organisation~ | international organi*, multilateral forum*, multilateral, forums | международн* организаци*, многосторонн*, форум* | 국제기구, 국제조직, 다무적, 다자 | 国际组织, 多边, 论坛 | سازمان های بین المللی, مجامع بین المللی, چندجانبه | منظمات دولیه, متعدد* الاطراف, محافل, منظمه, منظمات
contact-point | contact point*, competent authorit*, focal point* | компетентн* орган*, контактн* пункт* | 주관기관, 권한있는, 련락처 | 主管机关, 主管当局, 联络点 | مقامات ذیصلاح, مراجع صلاحیتدار, مقامات صالح | سلطات مختصه, نقطه اتصال, نقاط اتصال
government~ | government*, governmental | правительств* | 정부 | 政府 | دولت, حکومت* | حکوم*
membership~ | member, members, membership, !family member*, !member* of famil*, !member* of the famil*, !member* of his family, !member* of their famil*, !crew member*, !member* of the crew | член*, членств* | 성원국, 회원국, 성원, 가맹국 | 成员, 会员 | عضو*, اعضا* | عضو*, اعضاء, الدول الاعضاء
transparency | transparen*, publish, published, publication of laws | транспарентн*, прозрачн*, опубликован* | 투명성, 공표 | 透明, 公布 | شفافیت, انتشار قوانین | شفافی*, نشر القوانین

# crime-and-terrorism
terrorism | terror*, hostage*, financing of terrorism, terrorist financing | террор*, заложник* | 테로, 테러, 인질 | 恐怖主义, 恐怖, 劫持人质 | تروریسم, تروریست*, گروگان* | ارهاب*, رهائن
extremism | extremism, extremist* | экстремизм*, экстремист* | 극단주의 | 极端主义 | افراط* | تطرف*
organised-crime | organi?ed crime, transnational crime, crime, crimes, criminal* | организованн* преступност*, преступност*, преступлен*, преступн* | 조직범죄, 범죄 | 有组织犯罪, 犯罪 | جرایم سازمان یافته, جرایم, جرم, جنایت*, جنایی | جریم*, جرائم, جرمی*, اجرام
narcotics | narcotic*, drug, drugs, psychotropic, !essential drug*, !veterinary drug*, !food and drug*, !generic drug*, !drug store* | наркоти*, психотропн* | 마약, 마취제, 향정신 | 毒品, 麻醉品, 精神药物 | مواد مخدر, روان گردان | مخدرات, مواثرات عقلیه
trafficking | traffick*, smuggl*, illicit trade | торговл* людьми, контрабанд*, незаконн* оборот* | 밀매, 밀수, 인신매매 | 贩运, 走私, 贩卖 | قاچاق | اتجار, تهریب
money-laundering | money laundering, laundering, illicit financial flows, proceeds of crime, criminal proceeds, proceeds from crime, proceeds of criminal | отмыван* | 자금세척, 자금세탁 | 洗钱 | پولشویی | غسل الاموال, تبییض الاموال
corruption | corrupt*, brib* | коррупц*, взятк* | 부정부패, 부패, 뢰물 | 腐败, 贿赂, 反腐 | فساد, ارتشا | فساد, رشو*
genocide | genocide, crimes against humanity, war crime* | геноцид*, преступлени* против человечности | 집단학살, 반인륜 | 种族灭绝, 灭绝种族, 危害人类 | نسل کشی, جنایت علیه بشریت | اباد* جماعیه, جرائم ضد الانسانیه
law-enforcement | law enforcement, police, public order | правоохранительн*, полици*, общественн* порядк* | 법집행, 경찰, 공공질서, 사회질서 | 执法, 警察, 公安, 公共秩序 | مجری قانون, انتظامی, پلیس, نظم عمومی | انفاذ القانون, نظام عام, النظام العام, شرطه

# legal-assistance
legal-assistance | legal assistance, judicial assistance, mutual legal, legal cooperation, legal field, legal matters | правов* помощ* | 법률상 협조, 법률적방조, 사법공조, 사법협조 | 司法协助, 法律协助 | معاضدت قضایی, معاضدت حقوقی | مساعده قانونیه, مساعده قضائیه
extradition | extradit*, sentenced person*, transfer of sentenced, transfer of persons, transfer of convicted | выдача, выдачи, выдаче, выдачу, выдачей, выдав* лиц, осужденн*, !выдач* виз*, !выдач* лиценз*, !выдач* разрешени*, !выдач* сертификат*, !выдач* паспорт*, !выдач* свидетельств* | 인도, 범죄인인도 | 引渡, 被判刑人 | استرداد, محکومان | تسلیم المجرمین, تسلیم
civil-matters~ | civil matters, civil and criminal, family matters, civil law, civil case*, civil proceedings, criminal matters | гражданск*, уголовн* | 민사, 형사 | 民事, 刑事 | مدنی, کیفری | مدنی*, جنائی*

# justice
court | court, courts, tribunal, tribunals, judicial, judge, judges, judgment*, judgement*, !tennis court*, !sport* court* | суд, суда, суду, судом, суде, суды, судами, судах, судебн*, судьи, судья, судей, судьям, трибунал* | 재판소, 재판, 법원, 법정, 사법 | 法院, 法庭, 司法, 法官, 审判 | دادگاه*, محکمه, محاکم, قضایی, دادگستری, بمحاکم | محکم*, محاکم, قضاء, قضائی*
trial | trial, trials, hearing, hearings, prosecut*, proceedings, !clinical trial*, !field trial*, !hearing aid*, !hearing impair*, !conference proceedings | судебн* разбирательств*, слушани* | 심리, 공판, 재판, 소송 | 审讯, 审理, 诉讼, 审判 | رسیدگی, دادرسی, محاکمه | تنظر, دعوی, محاکمه
fair-public | fair trial*, fair and public, fair hearing*, fair and impartial, fair proceedings, impartial, impartiality, public hearing* | беспристрастн*, справедлив* разбирательств*, справедливости, гласно, гласного | 공정, 공평 | 公正, 公平 | منصفانه, بی طرف, بیطرف*, عادلانه | عادل*, نزیه*, محاید*, منصف*
innocence | innocen*, guilty, guilt, presumed innocent | невиновн*, виновн* | 무죄, 유죄 | 无罪, 有罪 | بی گناه, بیگناه, مقصر, مجرم, تقصیر | ادان*, بریئا, براءه
charged | charged with, criminal charge*, penal charge*, charge against, charges against, accused, accusation, accusations | обвиня*, обвинен* | 기소, 혐의 | 控告, 指控, 被告, 被控 | متهم*, اتهام | متهم*, تهم*, اتهام
punishment~ | punish*, penalt*, penal | наказан*, уголовн* наказани* | 형벌, 처벌, 벌 | 处罚, 惩罚, 刑罚, 刑事 | مجازات, کیفر* | عقوب*, معاقب*, جنائی*
arrest | arrest*, detain*, detention, imprison*, prisoner* | арест*, задержан*, заключен* под стражу, тюрем* | 체포, 구금, 구속, 감금 | 逮捕, 拘禁, 拘留, 扣押 | بازداشت, توقیف, دستگیر*, حبس, زندان* | اعتقال*, قبض, حجز*, احتجاز, سجن*
exile | exile*, banish*, expel*, expulsion, expulsions, deport, deported, deportation, deportations | изгнан*, высылк* | 추방, 류형 | 放逐, 流放, 驱逐 | تبعید | نفی*, ابعاد
torture | tortur*, cruel, inhuman, degrading | пытк*, жесток*, бесчеловечн*, унижающ* | 고문, 잔혹, 비인도적, 굴욕 | 酷刑, 残忍, 不人道, 侮辱性 | شکنجه, ظالمانه, ضد انسانی, موهن, خلاف انسانیت | تعذیب, قاسی*, وحشی*, حاط*, لا انسانی*
arbitrary | arbitrar* | произвольн* | 자의적, 전횡, 임의 | 任意 | خودسرانه, خودسر* | تعسف*
legal-remedy | effective remedy, remedies, legal protection, protection of the law, right of appeal, right to appeal, court* of appeal, !trade remed* | эффективн* восстановлени*, правов* защит*, защит* закона, обжалован*, восстановлени* в правах | 구제, 법의 보호, 권리구제 | 补救, 法律保护, 法律的保护, 上诉 | حمایت قانون, رجوع موثر, تجدید نظر | حمای* القانون, حمای* قانون*, لجوء, انصاف
recognition | recogni?e, recogni?ed, recognition, !generally recogni?ed, !internationally recogni?ed, !universally recogni?ed | признан*, признает, признают | 인정, 승인 | 承认, 认可 | شناسای*, شناخته | اعتراف, یعترف, معترف*
`;
