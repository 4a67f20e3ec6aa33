/**
 * Terms of the rights of persons. The form of the table is described in `read-terms.ts`. General
 * vocabulary of human-rights instruments, compiled for this project from general knowledge of the
 * languages, not from any one of them.
 */
export const RIGHTS_TERMS = `
# rights-of-persons
human-rights | human right*, rights of man, fundamental right* | прав* человека, основн* прав* | 인권, 기본권 | 人权, 基本权利 | حقوق بشر, حقوق اساسی | حقوق الانسان, حقوق اساسیه
freedom~ | freedom, freedoms, liberty, liberties, freely, free and equal, born free, free choice, free consent, !freely convertible, !freely usable, !freely transfer*, !freely available | свобод* | 자유 | 自由 | آزادی*, آزاد, آزادانه | حر, حرا, احرار*, حریه, حریات
dignity | dignit* | достоинств* | 존엄 | 尊严 | کرامت, حیثیت, منزلت | کرام*
equality~ | equal, equality, equally, equal rights | равенств*, равноправ*, равный, равного, равному, равным, равном, равная, равной, равную, равное, равные, равных, равными, равны | 평등, 동등 | 平等, 同等, 同工 | برابر*, مساوی, تساوی | مساوا*, متساو*, سواء
discrimination | discriminat*, distinction* | дискримина*, различи* | 차별, 구별 | 歧视, 区别, 区分 | تبعیض*, تمایز | تمییز*, تفرق*
race | race, racial, racism, colour, color, ethnic*, !arms race, !human race, !colour television, !space race | рас, расы, расов*, цвет* кожи, этническ* | 인종, 피부색 | 种族, 肤色, 民族 | نژاد*, رنگ, قومی | لون, عنصری*, عنصر, عرق, عرقی*
sex | sex, gender, women, woman, men and women | пол, пола, женщин*, мужчин* | 성별, 녀성, 여성, 남녀 | 性别, 妇女, 男女 | جنس, جنسیت, زن, زنان | جنس, مرا*, نساء, رجال
religion | religio*, belief, beliefs, worship*, faith, faiths, !good faith, !bad faith, !full faith, !faith in, !in the belief, !belief that, !in faith whereof | религи*, вероисповед*, верован* | 종교, 신앙, 신념, 례배, 예배 | 宗教, 信仰, 礼拜, 戒律 | مذهب*, دین, دینی, عقید*, ایمان, عبادت | دین, دیان*, معتقد*, عقید*, عباد*, شعائر
conscience | conscience, thought | совест*, мысл* | 량심, 양심, 사상 | 良心, 思想 | وجدان, فکر | ضمیر, فکر, وجدان
opinion~ | opinion, opinions, freedom of expression, views, !exchange of views, !exchange views, !exchanging views, !advisory opinion*, !exchanged views | мнени*, убеждения, убеждений, убеждениям, убеждениями, убеждениях, взгляд*, свободн* выражени* | 의견, 의사, 표현, 견해 | 意见, 主张, 发表, 观点 | عقید*, بیان, نظر, نظرات | رای, آراء, تعبیر
association~ | assembly, assemblies, association, associations, !assembly line*, !assembly plant*, !national assembly, !people s assembly, !parliamentary assembly, !legislative assembly, !federal assembly, !in association with, !association agreement*, !general assembly | собрани*, ассоциаци*, объединени*, !верховн* народн* собрани*, !федеральн* собрани*, !национальн* собрани*, !законодательн* собрани* | 집회, 결사, 협회 | 集会, 结社, 协会 | مجامع, جمعیت*, انجمن*, اجتماعات | جمعی*, اجتماع*, تجمع
life-right | right to life, human life, loss of life, life liberty, life and liberty, deprived of life, deprived of his life | жизнь, жизни, жизнью | 생명, 생존 | 生命, 生活 | زندگی, حیات, جان | حیاه
slavery | slave*, servitude | рабств*, раб, подневольн*, работоргов* | 노예, 예속 | 奴隶, 奴役 | بندگی, برده, بردگی, بردگان, برده داری | رق, استرقاق, استعباد, رقیق, عبودی*
legal-personality | person before the law, legal personality, legal capacity, juridical person* | правосубъект*, юридическ* лиц* | 법앞에, 법 앞에, 법인 | 法律前的人格, 法律面前, 法人, 人格 | شخصیت حقوقی, در برابر قانون, در مقابل قانون | شخصی* القانونیه, شخصیه قانونیه, امام القانون
marriage | marriage*, marry, married, marrying, spouse, spouses | брак, брака, браку, браком, браке, браки, браков, брачн*, супруг* | 혼인, 결혼, 배우자 | 婚姻, 结婚, 婚配, 配偶 | ازدواج, زناشوئی, زناشویی, زوج*, همسر* | زواج, تزوج, زوج*
family | family, families, familial, household, households, !family of nations, !human family, !families of products | семья, семьи, семье, семью, семьей, семьи, семьям, семьями, семьях, семей* | 가정, 가족 | 家庭, 家属 | خانواد*, خانوادگی | عائل*, اسره
consent~ | consent* | согласие, согласия, согласию, согласием, согласии | 합의, 동의 | 同意 | رضایت, رضا | رضا*, موافق*
property | property, properties, owner, owners, ownership, possession, possessions, own property, !properties of, !intellectual property, !industrial property | имуществ*, собственност*, владе* | 재산, 소유 | 财产, 所有权 | مالکیت, اموال, دارایی | تملک, ممتلک*, ملکیه
deprive~ | depriv* | лиш* | 박탈, 빼앗 | 剥夺 | محروم*, سلب | حرمان, تجرید, یحرم
privacy-home | correspondence, honour and reputation, honor and reputation, reputation, !in correspondence with, !correspondence between the | корреспонденц*, честь, чести, честью, репутаци*, !в честь, !иметь честь, !имеет честь | 통신, 명예, 신용, 서신 | 通信, 荣誉, 名誉 | مکاتبات, شرافت, شهرت, آبرو, اسم و رسم | مراسلات, شرف, سمع*
election | elect, elects, elected, election, elections, electoral, electorate, vote, votes, voted, voter, voters, voting, suffrage, ballot, ballots | выборы, выборов, выборам, выборами, выборах, избирательн*, избира*, избран*, голосован* | 선거, 투표 | 选举, 投票, 表决 | انتخابات, رای, رأی, آرا, رای گیری | انتخاب*, تصویت, اقتراع
will-of-people | will of the people, democracy, democracies, democratic, !democratic republic, !s democratic, !democratic people, !democratic socialist, !social democratic | вол* народа, демократ* | 인민의 의사, 민주, 국민의 의사 | 人民的意志, 民主 | اراده مردم, دموکرات*, دمکرات* | اراد* الشعب, دیمقراط*
public-service | public service*, public office | государственн* служб* | 공직, 공무 | 公务, 公职 | مشاغل عمومی, خدمات عمومی | وظائف عامه, وظائف العامه
take-part~ | take part, participat*, share in | участи*, участв*, участник*, участниц* | 참가, 참여 | 参加, 参与 | مشارکت, سهیم, شرکت | اشتراک*, مشارک*, یشترک*
personality-development | development of the personality, development of his personality, personality | развити* личност*, личност*, личности | 인격의 발전, 인격, 개성 | 个性, 人格 | شخصیت | شخصی*
duty-to-community~ | duties to the community, duties, duty, obligation*, oblige, obliged, obliges, responsib*, !customs dut*, !import dut*, !export dut*, !excise dut*, !duties and taxes, !taxes and duties, !duty free, !duties and charges, !duties or charges, !dumping dut*, !countervailing dut* | обязанност*, обязательств*, ответственност*, обязан* | 의무, 책임 | 义务, 责任 | وظیفه, وظایف, تعهد*, تکلیف, مسئولیت | واجب*, التزام*, مسوولی*, مسئولی*
community~ | community, communities, society, societies, social | обществ*, социальн*, сообществ* | 사회, 공동체 | 社会, 社区, 共同体 | جامعه, اجتماع, اجتماعی | مجتمع*, اجتماعی*
morality | moral, morals, morality, morally, ethic* | морал*, нравствен*, этик* | 도덕, 륜리, 윤리 | 道德 | اخلاق* | اخلاق*, ادبی*
public-order | public order, general welfare, democratic society | общественн* порядк*, общ* благосостояни* | 공공질서, 공공의 질서, 일반복지 | 公共秩序, 普遍福利 | نظم عمومی, رفاه همگانی | نظام العام, رفاهی* العامه, مصلحه عامه
tolerance | tolerance, tolerant, understanding, !memorand* of understanding, !the understanding that, !it being understood | терпимост*, взаимопонимани* | 관용, 리해, 상호 이해, 호상리해 | 容忍, 了解, 谅解 | شکیبایی, تفاهم, تساهل, حسن تفاهم | تسامح, تفاهم
minority | minorit*, indigenous, linguistic group* | меньшинств*, коренн* народ* | 소수민족, 소수 | 少数民族, 少数人 | اقلیت* | اقلی*
destruction~ | destroy, destroys, destroyed, destroying, destruction, destructive, abolition, nullif* | уничтожен*, упразднен* | 파괴, 말살 | 破坏, 摧毁, 消灭 | نابود*, از بین بردن, تخریب | هدم, تدمیر, ازال*
limitation~ | limit, limits, limited, limiting, limitation, limitations, restrict, restricts, restricted, restricting, restriction, restrictions, restrictive, subject only to, !not limited to, !limited liability, !limited compan*, !time limit*, !without limit | ограничен*, ограничива* | 제한 | 限制 | محدود*, محدودیت* | قیود, قید, تقیید, یخضع
human-family~ | mankind, human family, humanity, human being*, human beings | человечеств*, человеческ*, люд*, людей | 인류, 인간, 사람 | 人类, 人 | انسان*, بشر, بشری, بشریت | بشر*, انسان*
birth~ | born, birth | рожда*, рожден* | 태어나, 출생, 태생 | 出生, 生而, 降生 | متولد*, تولد, ولادت, به دنیا | یولد*, مولد, ولاد*
status~ | status, political status, jurisdictional, !status quo | статус* | 지위, 신분 | 地位, 身份 | وضع, موقعیت, وضعیت | وضع, مرکز, مکان*
conditions~ | condition, conditions, !on condition that, !on the condition that, !air condition* | услови* | 조건 | 条件 | شرایط, شرائط | شروط, ظروف, شرط
protection~ | protect, protects, protected, protecting, protection, protective | защит*, охран* | 보호 | 保护, 保障 | حمایت, حفاظت, محافظت | حمای*, وقای*, یحم*
benefit~ | benefit*, enjoy*, enjoyment | пользовани*, пользоваться, пользуется, пользуются, преимущество, преимущества, преимуществ, преимуществам, преимуществами, благ, благами | 향유, 혜택, 누릴, 리용 | 享受, 享有 | بهره*, برخوردار*, متمتع | تمتع, انتفاع, یتمتع, استمتاع
choose~ | choos*, choice, chosen | выбор, выбора, выбору, выбором, выборе, выбира*, выбрат* | 선택 | 选择 | انتخاب, اختیار | اختیار*, یختار*
merit~ | merit, merits, access, accessible, accessibility | доступ*, способност* | 접근, 능력, 기회균등 | 成绩 | استعداد, شایستگی, دسترسی | کفاء*, تقلد
`;
