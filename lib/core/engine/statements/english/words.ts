/** English words that the rules know: who bears duties, what does not, verbs of treaty practice. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns of those who can be bound; a subject whose head is one of them is a bearer. */
export const ACTORS = set(`
  party parties side sides state states government governments country countries nation nations member members
  signatory signatories power powers republic kingdom federation union community authority authorities committee
  committees council commission commissions secretariat court courts tribunal tribunals director secretary
  director-general secretary-general body bodies organ organs organisation organization organisations organizations
  agency agencies services ministry ministries minister ministers depositary depository company companies
  corporation corporations enterprise enterprises investor investors exporter exporters importer importers producer
  producers carrier carriers airline airlines panel panels arbitrator arbitrators chairman chairperson chair
  chairpersons president presidents representative representatives delegation delegations national nationals
  citizen citizens person persons everyone anyone individual individuals people peoples woman women man men child
  children parent parents worker workers employer employers supplier suppliers bank banks institution institutions
  assembly conference board bureau administration administrations association associations judge judges applicant
  applicants master crew experts expert group groups forces troops officials official staff personnel consul
  consuls ambassador plenipotentiaries administrator registrar inspectors inspector requester recipient
  recipients entity entities operators operator owner owners holder holders partner partners it they he she
  we each either both neither none nobody`);

/** Nouns of the instrument itself: what is said of them is so, and binds nobody. */
export const INSTRUMENTS = set(`
  treaty treaties agreement convention protocol pact charter accord accords memorandum arrangement covenant
  statute declaration annex annexes appendix article articles chapter chapters section provision provisions
  protocols conventions agreements pacts paragraph paragraphs preamble text texts exchange amendment amendments termination denunciation withdrawal`);

/** Endings of nouns that name no one: "cooperation", "assistance". */
export const ABSTRACT =
  /(?:tion|tions|sion|sions|ment|ments|ity|ities|ance|ence|ances|ences|ship|ness|ing|ings|sis|ure|ures|ism|al|als|age)$/;

/** Nouns without such an ending that name no one. */
export const THINGS = set(`
  duty duties goods product products cost costs expense expenses tax taxes fee fees charge charges rate rates
  information data document documents certificate certificates notice notices list lists term terms period periods
  word words expression amount amounts quota quotas tariff tariffs rule rules right rights law laws legislation
  policy policies relations work works dispute disputes decision decisions award claim claims visit visits aid
  trade instrument instruments territory property asset assets interest interests payment payments date dates
  imports exports origin method methods scheme system criteria standard standards limit limits nothing this
  that these those result results year price prices value values copy copies seat language languages report reports
  project projects programme programmes program programs request requests obligation obligations`);

/** With these a subject begins. */
export const STRONG_STARTS = set(`
  the a an each any every all both either neither no none nothing this these such another one it they he she
  everyone anyone nobody some other others its their his her several two three parties states members whoever`);

/** Verbs in their plain form; a verb of a row of verbs is one of them. */
export const VERBS = set(`
  abide abolish acquire accelerate adjudicate alter apprehend arrest claim devise devote discharge dispose disseminate dispatch entail expel expropriate hinder impair impede infringe interfere interpret load mobilise mobilize penalise preclude prejudice print prolong prosecute provoke reconsider redress reinforce render resort seize spread sponsor substitute supervise supplement suppress tolerate translate violate warn abstain accede accept accord achieve act activate adapt add adhere adjust administer admit adopt
  advise afford agree allow amend announce annul apply appoint approve arrange ascertain assess assign assist
  assume assure attach attempt attend authorise authorize avoid bear become begin bring build
  calculate call carry cease certify check choose circulate clarify coincide collaborate collect combat come
  commence commit communicate compensate comply comprise conclude condemn conduct confer confirm conform
  conserve consider consist constitute construct consult contain continue contribute convene convert convey
  cooperate co-operate coordinate co-ordinate counter cover create deal decide declare deem deepen defend define
  delegate deliver demand denounce deny deploy designate destroy determine develop disclose discuss
  distribute draw elaborate elect eliminate embody employ enable enact encourage end endeavour endeavor enforce
  enhance enjoy enlarge ensure enter entrust equip establish evaluate examine exclude execute exempt
  exercise expand expedite explore extend extradite facilitate favour favor fix follow forbid foster   formulate fulfil fulfill furnish give govern guarantee guide harmonise harmonize have help hold identify
  implement import impose improve include incorporate increase indicate inform inspect institute intensify intervene
  introduce invest investigate invite join keep launch lay learn lend levy liberalise liberalize   maintain make manage meet modify monitor negotiate nominate notify observe obtain operate oppose
  organise organize participate pay perform permit possess prepare prescribe preserve prevent proceed
  prohibit promote protect provide publish punish pursue put raise ratify reach
  reaffirm realise realize receive recognise recognize recommend reduce refer refrain refuse regard register regulate
  reimburse reject release relinquish rely remain remove render renew renounce repay replace require
  resolve respond rest restore restrict retain return review revise safeguard seek sell send serve
  settle sign simplify solve specify stay stimulate stop strengthen strive submit suspend
  sustain take terminate threaten train transmit treat try undertake uphold utilise utilize
  verify waive widen withdraw withhold `);

/** Verbs that are nouns as well: in a row they are taken as verbs before an article or a pronoun only. */
export const NOUN_VERBS = set(`
  aid access act address answer complete direct secure own separate institute attempt base benefit ban call change charge check claim combat contact control
  cover demand deposit draw end exchange experience export finance fix form grant guarantee guide help
  import increase influence inform interest invest issue join launch lead limit measure need offer open order place
  permit present process produce purchase question register release report request research respect rest return
  review sell set share stay study support supply tax tour trade train transfer transport treat use visit work`);

/** Past participles without "-ed". */
export const PARTICIPLES = set(`
  made given taken held sent done kept set brought met paid borne drawn laid sought found begun chosen known put
  read shown built bound dealt left lost sold understood written undertaken entitled forbidden withheld withdrawn
  spent told won cut driven grown lent meant overcome seen spoken split spread thrown arisen become come gone
  overtaken upheld sworn drawn-up re-elected`);

/** Whom one gives something: "provide the other Party with". */
export const GIVING = set(`
  give provide grant accord afford furnish lend offer send notify inform render extend supply pay advise apprise
  assure transmit communicate submit report deliver deposit convey forward return guarantee ensure
  present address hand transfer notified informed given provided granted accorded afforded rendered submitted
  reported transmitted communicated delivered paid sent addressed referred refer`);

/** What stands before a noun and no subject begins behind. */
export const PREPOSITIONS = set(`
  of in on at by to for from with without under over into upon between among against through during within after
  before until than as about towards toward via per concerning regarding including and or nor but not
  the a an each any every such this that its their other`);

export const ADVERBS = set(`
  also jointly mutually actively immediately further hereby likewise therefore thus then together separately
  individually collectively fully closely permanently regularly constantly continually always only furthermore
  moreover however consequently accordingly equally solely exclusively freely directly indirectly duly promptly
  forthwith likewise otherwise similarly respectively normally generally again so herewith periodically annually
  additionally reciprocally solemnly expressly specifically particularly still both`);

/** A small word begins a clause that has a verb of its own. */
export const SUBORDINATORS = set(`
  which who whom whose that if when where whenever wherever unless until whereby wherein as because since whether
  how what although though while than before after once`);

/** Finite verbs that are known at sight. */
export const FINITE = set(`
  is are was were has have had does do did be been shall will may must should can could would might deems deem
  considers consider requires require wishes wish requests request arises arise occurs occur exists exist takes
  applies agrees agree becomes become makes gives provides`);

export const COORDINATORS = set('and or but nor');

/** With whom one does something: "consult with the other Party". */
export const DEALING = set(`
  consult cooperate co-operate deposit deposited conclude negotiate communicate share exchange collaborate consults
  cooperates register registered agree lodge lodged concluded`);
