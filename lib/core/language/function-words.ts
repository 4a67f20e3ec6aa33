/**
 * Function words for readers: those of `stop-words.ts`, and further ones that the alignment was not tuned with. A
 * run of words that two treaties share is worth a mark only when it says something without them. For
 * languages that have no list there, the closed word classes are here whole. Folded as `foldWord` folds.
 */

import { foldWord } from './fold-word';
import { primaryLanguage } from './language';
import { stopWords } from './stop-words';

const FURTHER: Readonly<Record<string, string>> = {
  en: `about according accordance accordingly after against all along already also among amongst another around
    because before behind below between beyond can cannot concerning could do does during else even ever every
    few further furthermore hence here hereby herein hereof hereto how however including into like many more
    moreover most much no now once one only otherwise out over own per provided regarding same some still
    thereby therefore therein thereto together towards until unless up upon via we what when whenever
    whereas whereby wherein while why yet you`,
  ru: `более будет будут было был была были весь все всего всем всеми всех где даже другой друга другом ей ему
    ею ее еще иной каждая каждого каждой каждом каждый кроме кто когда лишь любой между мы настоящим нет них ними нему
    ней него однако около один одна одной одного после перед при против путем ради сам самой своего своей своем
    своих свои своими свою себе сквозь согласно также тоже через чего чей чтобы этими том числе`,
  uk: `а або але без би в від він вона вони все всі що щоб для до з за зі і й їх його її із к коли кожна кожної кожний
    ко між на над не ні о об один одна однієї під по при про про та так також такі такий те ті то той тим у це цей ця
    цього цій цих чи через як яка які який якої якого яких який якщо є бути буде будуть було`,
  ar: `في من على الى عن مع او و ان انه انها التي الذي الذين اللذين هذا هذه هذان ذلك تلك كل اي بين كما ما لا لم لن قد كان كانت
    يكون تكون هو هي هم هما ثم حتى اذا عند بعد قبل غير دون ضد وفقا طبقا حيث اما ايضا فيما بما مما كلا منهما منها منه`,
  fr: `a à afin ainsi au aucun aucune auquel aux avec ce cela celle celles celui cependant ces cet cette ceux chacun
    chacune chaque comme contre d dans de des dont du elle elles en entre est et été être eux font fait il ils
    l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui mais même ne ni non nos notre nous on
    ont ou où par pas pendant peut peuvent plus pour qu quand que quel quelle quels qui quoi s sa sans se
    selon sera seront ses si son sont sous sur tel telle telles tels tous tout toute toutes un une vers y`,
  es: `a al ante así aun aunque bajo cada como con contra cual cuales cualquier cualquiera cuando cuya cuyo de del desde
    donde dos durante e el ella ellas ellos en entre era es esa ese eso esta estas este esto estos está están fue ha
    haya han hasta la las le les lo los más mediante mientras mismo misma ni no o otra otras otro otros para pero
    por porque puede que quien se sea sean según ser será serán si sin sino sobre su sus también tal tales todo toda
    todas todos tras u un una unas uno unos y ya`,
  de: `ab aber alle allem allen aller alles als am an andere anderen auch auf aus bei beide beiden bis da dabei dafür damit
    das dass dem den denen der deren des dessen die dies diese diesem diesen dieser dieses durch ein eine einem
    einen einer eines er es für gegen haben hat hierzu ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist
    jede jedem jeden jeder jedes kann kein keine keinen können mit nach nicht noch nur ob oder ohne sein seine seinem
    seinen seiner sich sie sind so sofern soll sollen sowie über um und unter vom von vor während war weder wenn werden
    wie wird worden zu zum zur zwischen`,
  it: `a ad ai agli al alla alle allo anche che chi ci ciascuna ciascuno col come con contro cui da dagli dai dal dalla
    dalle degli dei del della delle dello di e ed essa esse essi esso fra gli ha hanno i il in la le lo loro ma nei
    nel nella nelle nello né non o ogni per più presso qualora quale quali quanto quella quelle quello questa queste
    questi questo se secondo senza si sia siano sono su sua sue sui sul sulla sulle suo suoi tra un una uno`,
  pt: `a à ao aos aquela aquele as às até cada com como contra da das de dela dele do dos e é ela elas ele eles em entre
    essa esse esta este está foi há isso isto já lhe mais mas mediante mesmo na nas não nem no nos num o os ou
    outra outras outro outros para pela pelas pelo pelos por porque pode qual quais qualquer quando que quem
    se seja sejam sem ser será serão seu seus sob sobre sua suas também tal tais todas todos um uma umas uns`,
};

const SETS = new Map<string, ReadonlySet<string>>();

/** The function words of a BCP 47 tag's primary language, folded; none where there is no list. */
export function functionWords(lang: string): ReadonlySet<string> {
  const primary = primaryLanguage(lang);
  const known = SETS.get(primary);
  if (known !== undefined) return known;
  const further = FURTHER[primary];
  const words =
    further === undefined
      ? stopWords(primary)
      : new Set([...stopWords(primary), ...further.split(/\s+/).map(foldWord)]);
  // Tags come from requests: only languages with a list are kept.
  if (further !== undefined) SETS.set(primary, words);
  return words;
}
