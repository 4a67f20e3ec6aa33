/**
 * Modal verbs and negations of the languages whose obligations are read. Each group is one value, words
 * that bind alike; its first word is its name. Closed classes: what is not listed is not read.
 */

/**
 * Groups parted by `;`, words and phrases of a group by `,`. A group with `-`
 * before it forbids, or denies the group that it names behind `=`.
 */
export const MODALS: Readonly<Record<string, string>> = {
  en: `shall; may; must; should; will; can; -cannot=can; could; might; would; ought;
    undertake, undertakes, undertook, undertaken; agree to, agrees to; obliged, obligated; required;
    entitled, has the right to, have the right to; permitted, allowed, authorized, authorised;
    -prohibited, forbidden, is prohibited from, are prohibited from`,
  ru: `обязуется, обязуются, обязался, обязались; обязан, обязана, обязано, обязаны;
    должен, должна, должно, должны; может, могут, мог, могли; вправе, имеет право, имеют право;
    следует; надлежит; необходимо; -нельзя;
    -запрещается, запрещаются, запрещено, запрещены, запрещен, запрещена;
    разрешается, разрешаются, допускается, допускаются, разрешено, разрешены, разрешен`,
  uk: `зобов'язується, зобов'язуються; зобов'язаний, зобов'язана, зобов'язані, зобов'язано;
    повинен, повинна, повинно, повинні; мусить, мусять; може, можуть; вправі, має право, мають право;
    слід, належить, необхідно; -забороняється, забороняються, заборонено, заборонені;
    дозволяється, дозволяються, дозволено, допускається, допускаються`,
  fa: `باید, بایستی, می‌بایست; -نباید=باید; می‌تواند, می‌توانند, می تواند, می توانند;
    -نمی‌تواند, نمی‌توانند, نمی تواند, نمی توانند=می‌تواند; متعهد; موظف, مکلف; ملزم;
    مجاز; -ممنوع; خواهد, خواهند; -نخواهد, نخواهند=خواهد; حق دارد, حق دارند, حق خواهد داشت;
    -حق ندارد, حق ندارند=حق دارد`,
  ar: `يجب, وجب; ينبغي; يتعين; يلتزم, تلتزم, يلتزمان, تلتزمان, تلتزم; يتعهد, تتعهد, يتعهدان, تتعهدان;
    يجوز, تجوز; يمكن; يحق; -يحظر, تحظر, محظور, محظورة, ممنوع, ممنوعة; يسمح, تسمح, مسموح; ملزم, ملزمة`,
  fr: `doit, doivent, devra, devront; devrait, devraient; peut, peuvent, pourra, pourront; pourrait, pourraient;
    s'engage, s'engagent, s'engage à, s'engagent à; tenu, tenue, tenus, tenues, obligé, obligée;
    a le droit, ont le droit, a droit; -interdit, interdite, interdits, interdites, défendu;
    autorisé, autorisée, autorisés, autorisées, permis, admis`,
  es: `deberá, deberán, debe, deben; debería, deberían; podrá, podrán, puede, pueden; podría, podrían;
    se compromete, se comprometen; obligado, obligada, obligados, obligadas; tendrá derecho, tendrán derecho,
    tiene derecho, tienen derecho; -prohibido, prohibida, prohibidos, prohibidas, prohíbe, se prohíbe;
    permitido, permitida, permitidos, permitidas, autorizado, autorizada`,
  de: `muss, müssen, muß; soll, sollen; sollte, sollten; darf, dürfen; kann, können; könnte, könnten;
    verpflichtet, verpflichten; berechtigt; -verboten, untersagt, unzulässig;
    erlaubt, gestattet, zulässig`,
};

/** Words of denial. One word each. */
export const NEGATIONS: Readonly<Record<string, string>> = {
  en: 'not no never without neither nor none nothing',
  ru: 'не ни нет без никогда',
  uk: 'не ні ані без ніколи жоден жодна жодне немає',
  fa: 'نه بدون هیچ نیست نیستند نشود نشوند نشده نکند نکنند ندارد ندارند نباشد نباشند نگردد نگردند نمی',
  ar: 'لا لم لن ليس ليست ليسا دون بدون عدم',
  fr: 'ne aucun aucune jamais sans ni nul nulle',
  es: 'no sin ni nunca jamás ningún ninguna ninguno',
  de: 'nicht kein keine keinen keiner keines keinem ohne weder nie niemals',
};

/** Chinese: words of one character count where the dictionary parts them, the others wherever they stand. */
export const CHINESE_MODALS = `应, 应当, 应该, 應, 應當; 必须, 须, 必須; 可, 可以, 得以; 能, 能够, 能夠; 有权, 有權; -无权, 無權=有权;
  -不得, 不准, 不许; -不应, 不应当, 不应该, 不應=应; -不可=可; -不能, 不能够=能; 承诺; 义务, 有义务, 義務; -禁止, 严禁;
  允许, 许可, 准许, 允許; -不允许, 不准许=允许`;
export const CHINESE_NEGATIONS = '不 未 无 非 没有 没 勿 毋 不予 并未 尚未 从未 未经';
