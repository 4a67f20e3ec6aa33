/**
 * Words of limit: they do not bind by themselves, but turn a duty round. "At least three" is not "at most
 * three", "within" not "after", "if" not "unless", and whoever shall endeavour to assist owes an effort only.
 *
 * `group value: phrase, phrase`, parted by `;`. Of one group one stands for another. With `~` before the
 * group a limit counts only where another of its group faces it: "and" comes and goes with any list.
 */
export const LIMITS: Readonly<Record<string, string>> = {
  en: `amount >=: at least, no less than, not less than, no fewer than, not fewer than, at a minimum, a minimum of;
    amount <=: at most, no more than, not more than, not exceeding, not to exceed, shall not exceed, up to, at a maximum,
    a maximum of; ~amount >: more than, exceeding, exceeds, exceed; ~amount <: less than, fewer than;
    ~time within: within, no later than, not later than; ~time after: after, upon, following;
    ~time before: before, prior to; ~time until: until; ~time earlier: not earlier than, no earlier than;
    condition unless: unless, except if, except where, except when, save where;
    condition if: if, provided that, on condition that, on the condition that, only if;
    ~join and: and; ~join or: or; ~join and/or: and/or;
    only only: only, solely, exclusively; except except: except, except for, save for, with the exception of, excluding,
    other than; speed at once: immediately, forthwith, without delay, promptly;
    speed soon: as soon as possible;
    effort endeavour: endeavour to, endeavor to, endeavours to, endeavors to, seek to, seeks to, strive to, strives to,
    make every effort, make every effort to, make best efforts, use best efforts, use their best efforts,
    use its best efforts, use best efforts to, use their best efforts to, use its best efforts to, best efforts;
    extent possible: as far as possible, to the extent possible, where possible, so far as possible`,
  ru: `amount >=: не менее, не менее чем, по меньшей мере, как минимум, минимум, по крайней мере;
    amount <=: не более, не более чем, не свыше, максимум, не превышает, не превышающий, не превышающая, не превышающую;
    ~amount >: более, более чем, свыше; ~amount <: менее, менее чем;
    ~time within: в течение, не позднее, не позднее чем; ~time after: после, спустя, по истечении, через;
    ~time before: до, прежде, перед; ~time earlier: не ранее, не ранее чем; condition unless: если не, кроме случаев, если только не;
    condition if: если, при условии, при условии что, в случае если; ~join and: и; ~join or: или; ~join and/or: и/или;
    only only: только, лишь, исключительно; except except: кроме, за исключением, помимо;
    speed at once: немедленно, незамедлительно, безотлагательно, без промедления, без задержки;
    effort endeavour: стремиться, стремятся, стремится, будет стремиться, будут стремиться, приложит усилия, приложат усилия, приложат все усилия,
    прилагать усилия, прилагают усилия, прилагает усилия, прилагают все усилия, приложить усилия, стараться, стараются;
    extent possible: по возможности, насколько возможно`,
  uk: `amount >=: не менше, не менше ніж, щонайменше, принаймні, мінімум; amount <=: не більше, не більше ніж, щонайбільше, максимум, не перевищує;
    ~time within: протягом, упродовж, впродовж, не пізніше, не пізніше ніж; ~time after: після, через; ~time before: до, перед;
    condition unless: якщо не, крім випадків; condition if: якщо, за умови, у разі; ~join and: і, та, й; ~join or: або, чи; ~join and/or: і/або, та/або;
    only only: тільки, лише, виключно; except except: крім, за винятком, окрім; speed at once: негайно, невідкладно, без зволікання;
    effort endeavour: прагнути, прагнуть, прагне, докладати зусиль, докладають зусиль, докладає зусиль, докладуть зусиль, докладає всіх зусиль, докладають всіх зусиль`,
  fa: `amount >=: حداقل, دست‌کم, دست کم, لااقل, نه کمتر از; amount <=: حداکثر, نه بیشتر از, نه بیش از;
    ~amount >: بیش از, بیشتر از; ~amount <: کمتر از;
    ~time within: ظرف, در مدت, ظرف مدت, طی, حداکثر ظرف; ~time after: پس از, بعد از; ~time before: پیش از, قبل از; ~time until: تا;
    condition unless: مگر, مگر آنکه, مگر این‌که, مگر اینکه; condition if: اگر, چنانچه, به شرط آنکه, مشروط بر اینکه, مشروط بر آنکه;
    ~join and: و; ~join or: یا; ~join and/or: و/یا; only only: فقط, تنها, صرفا, منحصرا; except except: به استثنای, بجز, به جز, به‌جز, جز, غیر از;
    speed at once: فورا, بی‌درنگ, بدون تاخیر, بلافاصله;
    effort endeavour: تلاش, کوشش, سعی, تلاش می‌کنند, تلاش می‌کند, تلاش کنند, کوشش می‌کنند, سعی می‌کنند, تلاش خواهند کرد, تلاش خواهد کرد, بکوشند, می‌کوشند`,
  ar: `amount >=: على الأقل, لا يقل عن, لا تقل عن, بما لا يقل عن; amount <=: على الأكثر, لا يتجاوز, لا تتجاوز, لا يزيد عن, لا تزيد عن, لا يزيد على, لا تزيد على, كحد أقصى;
    ~time within: خلال, في غضون, في خلال; ~time after: بعد; ~time before: قبل; ~time until: حتى;
    condition unless: ما لم, إلا إذا; condition if: إذا, شريطة, بشرط; ~join or: أو; ~join and: و; ~join and/or: و/أو;
    only only: فقط, حصرا, لا غير; except except: باستثناء, إلا, سوى, عدا, ما عدا; speed at once: فورا, دون تأخير, دون إبطاء, على الفور, بدون تأخير;
    effort endeavour: يسعى, تسعى, يسعيان, تسعيان, يبذل قصارى, تبذل قصارى, يبذل, تبذل, السعي`,
  fr: `amount >=: au moins, au minimum, pas moins de; amount <=: au plus, au maximum, n'excédant pas, n'excède pas, pas plus de;
    ~time within: dans, dans un délai de, dans le délai de, dans les, au plus tard; ~time after: après, à compter de, à l'expiration de, à l'issue de; ~time before: avant; ~time until: jusqu'à, jusqu'au;
    condition unless: à moins que, à moins qu'il, sauf si; condition if: si, à condition que, pourvu que, à la condition que; ~join and: et; ~join or: ou; ~join and/or: et/ou;
    only only: seulement, uniquement, exclusivement, seul, seule, seuls, seules; except except: sauf, excepté, hormis, à l'exception de, à l'exception des, à l'exception du;
    speed at once: immédiatement, sans délai, sans retard; speed soon: dès que possible, aussitôt que possible;
    effort endeavour: s'efforce de, s'efforcent de, s'efforcera de, s'efforceront de, s'efforce, s'efforcent, s'efforcera, s'efforceront, met tout en oeuvre, mettent tout en oeuvre, tâchent de`,
  es: `amount >=: al menos, por lo menos, como mínimo, no menos de; amount <=: a lo sumo, como máximo, no más de, que no exceda de, no superior a, a más tardar;
    ~time within: dentro de, dentro del, en el plazo de, en un plazo de; ~time after: después de, después del, tras, a partir de, a partir del, transcurridos; ~time before: antes de, antes del; ~time until: hasta;
    condition unless: a menos que, salvo que, a no ser que; condition if: si, siempre que, a condición de que, con la condición de que; ~join and: y, e; ~join or: o, u; ~join and/or: y/o;
    only only: sólo, solo, solamente, únicamente, exclusivamente; except except: salvo, excepto, con excepción de, a excepción de, con la excepción de;
    speed at once: inmediatamente, sin demora, sin dilación; speed soon: lo antes posible, tan pronto como sea posible;
    effort endeavour: procurará, procurarán, procuran, procura, procurar, se esforzará por, se esforzarán por, se esforzará, se esforzarán, se esfuerzan por, hará todo lo posible, harán todo lo posible`,
  de: `amount >=: mindestens, wenigstens, zumindest, nicht weniger als; amount <=: höchstens, maximal, nicht mehr als, bis zu;
    ~time within: innerhalb, innerhalb von, binnen, spätestens; ~time after: nach, nach ablauf von; ~time before: vor; ~time until: bis;
    condition unless: sofern nicht, es sei denn, soweit nicht, wenn nicht; condition if: wenn, falls, sofern, soweit, unter der bedingung; ~join and: und, sowie; ~join or: oder; ~join and/or: und/oder;
    only only: nur, ausschließlich, lediglich, allein; except except: außer, ausgenommen, mit ausnahme, mit ausnahme von, mit ausnahme der;
    speed at once: unverzüglich, sofort, umgehend; speed soon: so bald wie möglich, sobald wie möglich;
    effort endeavour: bemüht sich, bemühen sich, bemüht, bemühen, bestrebt, sich bemühen, sich zu bemühen`,
  ko: `amount >=: 적어도, 최소, 최소한, 이상; amount <=: 최대, 최대한, 많아도, 이하; ~amount >: 초과; ~amount <: 미만;
    ~time within: 이내, 이내에, 안에, 내에, 안으로, 기간내에; ~time after: 후, 후에, 이후, 이후에, 뒤, 뒤에; ~time before: 전, 전에, 이전, 이전에; ~time until: 까지;
    condition if: 경우, 경우에, 경우에는, 조건으로, 조건에서; ~join and: 및, 그리고, 와, 과; ~join or: 또는, 혹은, 이나, 내지;
    only only: 오직, 다만, 오로지, 단지, 에만, 에 한하여, 에 한해, 만이; except except: 제외하고, 제외하고는, 제외한, 제외하며, 이외, 이외의, 외에, 예외로;
    speed at once: 지체없이, 지체 없이, 즉시, 즉각, 즉각적으로; extent possible: 가능한 한, 가능한한`,
  zh: `amount >=: 至少, 不少于, 不低于, 最少, 不得少于, 不得低于, 起码, 以上; amount <=: 至多, 最多, 不超过, 不得超过, 不多于, 不高于, 不得多于, 以下;
    ~time within: 内, 以内, 之内, 不迟于; ~time after: 后, 以后, 之后; ~time before: 前, 以前, 之前;
    condition unless: 除非; condition if: 如果, 如, 若, 倘若, 只要; ~join and: 和, 及, 以及, 与, 并, 并且, 暨; ~join or: 或, 或者; ~join and/or: 和/或;
    only only: 只, 仅, 只有, 只能, 仅能, 仅限, 唯有; except except: 除外, 除了, 例外; speed at once: 立即, 立刻, 毫不迟延, 毫不延迟, 不迟延地;
    speed soon: 尽快, 尽速; effort endeavour: 尽力, 努力, 力求, 尽最大努力, 尽一切努力, 竭力; extent possible: 尽可能`,
};
