import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { diffTexts } from '@/lib/core/testing/diff-texts';
import { readEdit, showEdit } from '@/lib/core/testing/notation';

/** The obligations of a line such as `shall [give/lend]`, as `kind: before > after`. */
function obligations(line: string, lang = 'en'): string[] {
  const { a, b } = readEdit(line);
  const { changes, obligations: found } = diffTexts(a, b, lang);
  expect(showEdit(a, b, changes)).toBe(line);
  return found.map(({ kind, before, after }) => `${kind}: ${before} > ${after}`);
}

describe('a date of the Persian calendar', () => {
  const owed = (lang: string, a: string, b: string) =>
    diffTexts(a, b, lang).obligations.map(
      ({ kind, before, after }) => `${kind}: ${before} > ${after}`,
    );

  it.each([
    ['fa', 'در ۲۷ دی ۱۴۰۳ امضا شد.', 'در ۱۶ ژانویه ۲۰۲۵ امضا شد.'],
    ['fa', 'تا ۱۴۰۳/۴/۱ معتبر است.', 'تا ۲۱ ژوئن ۲۰۲۴ معتبر است.'],
    ['fa', 'تا ۱۴۰۳/۰۴/۰۱ معتبر است.', 'تا ۱ تیر ۱۴۰۳ معتبر است.'],
    ['fa', 'تا 1403/4/1 معتبر است.', 'تا 21/6/2024 معتبر است.'],
    ['en', 'Done on 27 Dey 1403 in Moscow.', 'Done on 16 January 2025 in Moscow.'],
  ])('%s: is the day of ours that it is', (lang, a, b) => {
    expect(owed(lang, a, b)).toEqual([]);
    expect(owed(lang, b, a)).toEqual([]);
  });

  it.each([
    ['fa', 'در ۲۷ دی ۱۴۰۳ امضا شد.', 'در ۱۷ ژانویه ۲۰۲۵ امضا شد.', '۲۷ دی ۱۴۰۳ > ۱۷ ژانویه ۲۰۲۵'],
    ['fa', 'تا ۱۴۰۳/۴/۱ معتبر است.', 'تا ۱۴۰۴/۴/۱ معتبر است.', '۱۴۰۳/۴/۱ > ۱۴۰۴/۴/۱'],
    ['fa', 'تا ۱ تیر ۱۴۰۳ معتبر است.', 'تا ۱ مرداد ۱۴۰۳ معتبر است.', '۱ تیر ۱۴۰۳ > ۱ مرداد ۱۴۰۳'],
    ['en', 'until 27 Dey 1403 at noon', 'until 28 Dey 1403 at noon', '27 Dey 1403 > 28 Dey 1403'],
  ])('%s: differs from another day', (lang, a, b, change) => {
    expect(owed(lang, a, b)).toEqual([`date: ${change}`]);
  });
});

describe('a change of obligation', () => {
  it.each([
    ['en', 'Each Party [shall/may] provide assistance.', 'modal: shall > may'],
    ['en', 'Each Party shall [+not ]provide assistance.', 'negation:  > not'],
    ['en', 'The Parties must [-never ]withdraw from it.', 'negation: never > '],
    ['en', 'in force within [30/60] days of notice', 'number: 30 > 60'],
    ['en', 'No one [can/cannot] leave the territory.', 'negation: can > cannot'],
    ['en', 'They [undertake/are entitled] to assist.', 'modal: undertake > are entitled'],
    ['en', 'signed on [2 October 2025/5 May 2026] in Moscow', 'date: 2 October 2025 > 5 May 2026'],
    [
      'en',
      'until [2 October 2025/3 October 2025] at noon',
      'date: 2 October 2025 > 3 October 2025',
    ],
    ['en', 'until [October 2, 2025/June 2, 2025] at noon', 'date: October 2, 2025 > June 2, 2025'],
    ['ru', 'Стороны [обязуются/могут] оказывать помощь.', 'modal: обязуются > могут'],
    ['ru', 'Стороны [+не ]оказывают помощь.', 'negation:  > не'],
    ['ru', 'вступит в силу [19 июня 2024/1 мая 2025] года', 'date: 19 июня 2024 > 1 мая 2025'],
    ['fa', 'طرفین [باید/می‌توانند] همکاری کنند.', 'modal: باید > می‌توانند'],
    ['fa', 'این معاهده [باید/نباید] اجرا شود.', 'negation: باید > نباید'],
    ['zh', '缔约双方[应当/可以]提供军事援助。', 'modal: 应当 > 可以'],
    ['ko', '쌍방은 [30/60]일 안에 통지한다.', 'number: 30 > 60'],
  ])('%s: %s', (lang, line, expected) => {
    expect(obligations(line, lang)).toEqual([expected]);
  });

  it('reads Korean modals of two words', () => {
    const edit = diffTexts('쌍방은 원조를 제공하여야 한다.', '쌍방은 원조를 제공할 수 있다.', 'ko');
    expect(edit.obligations.map(({ before, after }) => [before, after])).toEqual([
      ['제공하여야', '수 있다'],
    ]);
  });

  it('has a mark of its own beside a rewritten phrase', () => {
    expect(
      obligations('Each Party [shall/may] [give aid/lend help] to the victim at once.'),
    ).toEqual(['modal: shall > may']);
    expect(obligations('The Parties shall [+not ][give aid/lend any help] to aggressors.')).toEqual(
      ['negation:  > not'],
    );
  });

  it('is not there when a phrase around it changed', () => {
    expect(obligations('Each Party [gives and shall supply/lends and shall hand] arms.')).toEqual(
      [],
    );
  });

  it('is not there for paragraph numbers, nor for a whole new sentence', () => {
    expect(obligations('[1/2]. Each Party shall provide assistance.')).toEqual([]);
    expect(
      obligations('They meet once a year. [+They shall not meet in 30 days. ]They talk of trade.'),
    ).toEqual([]);
  });

  it('is found inside text that moved', () => {
    const one = 'Each Party shall provide military assistance to the other Party without delay.';
    const two =
      'The two sides develop trade in energy, in metals and in timber, and protect investments of both.';
    const [a, b] = [`${one}\n${two}`, `${two}\n${one.replace('shall', 'may')}`];
    const { moves, obligations: found, changes } = diffTexts(a, b, 'en');
    expect(moves.map((move) => a.slice(move.fromA, move.toA))).toEqual([one]);
    expect(moves[0]?.changes.map(({ fromB, toB }) => b.slice(fromB, toB))).toEqual(['may']);
    expect(changes.map(({ move }) => move)).toEqual([0, 0]);
    expect(found).toEqual([{ kind: 'modal', change: 0, before: 'shall', after: 'may' }]);
  });
});

describe('changed numbers, as printed', () => {
  it.each([
    ['zh', '任期[三年/六年]。', ['number: 三年 > 六年']],
    ['zh', '应提前[两个月/九个月]答复。', ['number: 两个月 > 九个月']],
    ['zh', '以[三分之二/五分之四]多数通过。', ['number: 三分之二 > 五分之四']],
    ['zh', '税率为[百分之五/百分之八]。', ['number: 百分之五 > 百分之八']],
    ['zh', '于[二〇一九年/二〇二一年]缔结。', ['number: 二〇一九年 > 二〇二一年']],
    ['zh', '费用为[叁佰美元/伍佰美元]。', ['number: 叁佰美元 > 伍佰美元']],
    ['zh', '贷款为[200万/350万]元。', ['number: 200万 > 350万']],
    ['ko', '[이십일/사십일] 안에 회답한다.', ['number: 이십일 > 사십일']],
    ['ko', '회의는 매년 [세/다섯] 번 열린다.', ['number: 세 > 다섯']],
    ['ko', '[닷새/열흘] 안에 회답한다.', ['number: 닷새 > 열흘']],
    ['ko', '[삼분의 이/사분의 삼] 찬성으로', ['number: 삼분의 이 > 사분의 삼']],
    ['fa', 'ظرف [چهل/نود] روز پاسخ می‌دهند.', ['number: چهل > نود']],
    ['fa', 'به مدت [پانزده/هفت] سال معتبر است.', ['number: پانزده > هفت']],
    ['fa', 'با [دو سوم/سه چهارم] آرا', ['number: دو سوم > سه چهارم']],
    ['ru', 'по истечении [девяноста/сорока] дней', ['number: девяноста > сорока']],
    ['ru', 'в течение [четырёх/восьми] недель', ['number: четырёх > восьми']],
    ['ru', 'подписан [тремя/двумя] министрами', ['number: тремя > двумя']],
    ['ru', 'Совет избирается на [один/шесть] [год/лет].', ['number: один > шесть']],
    ['ru', 'сбор в [3 000 000/4 500 000] рублей', ['number: 3 000 000 > 4 500 000']],
    ['en', 'for [one/four] [year/years] from then on', ['number: one > four']],
    ['en', 'on the [fifth/ninth] day', ['number: fifth > ninth']],
    ['en', 'by [one half/three quarters] of the votes', ['number: one half > three quarters']],
    ['en', 'for [several/three] months', ['number: several > three']],
    ['ar', 'خلال [عشرين/أربعين] يوما', ['number: عشرين > أربعين']],
    ['ar', 'خلال [خمسة عشر/ثلاثين] يوما', ['number: خمسة عشر > ثلاثين']],
    ['fr', 'dans les [quarante/soixante-dix] jours', ['number: quarante > soixante-dix']],
    ['es', 'en [veinte/cuarenta y cinco] días', ['number: veinte > cuarenta y cinco']],
    ['uk', 'протягом [п’яти/десяти] днів', ['number: п’яти > десяти']],
    ['de', 'binnen [zwanzig/dreißig] Tagen', ['number: zwanzig > dreißig']],
  ])('%s: %s', (lang, line, expected) => {
    expect(obligations(line, lang)).toEqual(expected);
  });
});

describe('no change of obligation', () => {
  it.each([
    ['en', 'within 45 days of it', 'within forty-five days of it'],
    ['en', 'within sixty (60) days of it', 'within 60 days of it'],
    ['en', 'for one hundred and twenty days', 'for 120 days'],
    ['en', 'signed on 7 March 2019', 'signed on March 7, 2019'],
    ['en', 'a loan of 2 million dollars', 'a loan of 2,000,000 dollars'],
    ['en', '1. Ships may dock.\n2. Crews may land.', '(1) Ships may dock.\n(2) Crews may land.'],
    ['en', '2.1 Ships may dock.\n2.2 Crews may land.', '(1) Ships may dock.\n(2) Crews may land.'],
    ['en', 'Ships may dock\n- 31 -\nat any time.', 'Ships may dock\nat any time.'],
    ['en', 'Ships may dock\nPage 3 of 9\nat night.', 'Ships may dock\nat night.'],
    ['ru', 'по истечении тридцати пяти дней', 'по истечении 35 дней'],
    ['ru', 'подписан 7 марта 2019 года', 'подписан 07.03.2019'],
    ['ru', 'сбор в 3 000 000 рублей', 'сбор в 3\u00a0000\u00a0000 рублей'],
    ['ko', '1. 배는 입항한다.\n2. 선원은 상륙한다.', '(1) 배는 입항한다.\n(2) 선원은 상륙한다.'],
    ['ko', '2019년 3월 7일 서명하였다.', '2019. 3. 7. 서명하였다.'],
    ['ko', '이십일 안에 회답한다.', '20일 안에 회답한다.'],
    ['zh', '应在四十日内答复。', '应在40日内答复。'],
    ['zh', '于2019年3月7日签订', '于二〇一九年三月七日签订'],
    ['zh', '贷款为200万元。', '贷款为2000000元。'],
    ['fa', 'ظرف ۴۵ روز', 'ظرف 45 روز'],
    ['fa', 'ظرف چهل و پنج روز', 'ظرف ۴۵ روز'],
    ['ar', 'خلال خمسة وأربعين يوما', 'خلال ٤٥ يوما'],
    ['fr', 'dans quatre-vingt-dix jours', 'dans 90 jours'],
    ['de', 'binnen fünfundvierzig Tagen', 'binnen 45 Tagen'],
    ['es', 'en treinta y cinco días', 'en 35 días'],
  ])('%s: %s = %s', (lang, a, b) => {
    expect(diffTexts(a, b, lang).obligations).toEqual([]);
  });
});

describe('forbidding and denying', () => {
  it.each([
    ['ko', '배는 무기를 싣지 말아야 한다.', '배는 무기를 실어야 한다.', '싣지 말아야 > 실어야'],
    ['ko', '어로를 허용한다.', '어로를 금지한다.', '허용한다 > 금지한다'],
    ['ko', '서로 침략한다.', '서로 침략하지 않는다.', '침략한다 > 침략하지 않는다'],
    ['ko', '자료를 교환한다.', '자료를 교환할수 있다.', '교환한다 > 교환할수 있다'],
    ['fa', 'صید ماهی مجاز است.', 'صید ماهی ممنوع است.', 'مجاز > ممنوع'],
    ['fa', 'به کشتی‌ها اجازه می‌دهند.', 'به کشتی‌ها اجازه نمی‌دهند.', 'می‌دهند > نمی‌دهند'],
    ['ru', 'Вылов рыбы допускается.', 'Вылов рыбы не допускается.', ' > не'],
    ['ru', 'Вылов рыбы разрешается.', 'Вылов рыбы запрещается.', 'разрешается > запрещается'],
    ['zh', '双方应捕鱼。', '双方不得捕鱼。', '应 > 不得'],
    ['en', 'Either side may fish there.', 'Neither side may fish there.', 'Either > Neither'],
    ['ar', 'لا يجوز للسفن الصيد.', 'يجوز للسفن الصيد.', 'لا > '],
    ['ar', 'الصيد مسموح هنا.', 'الصيد ممنوع هنا.', 'مسموح > ممنوع'],
    ['fr', 'La pêche est autorisée ici.', 'La pêche est interdite ici.', 'autorisée > interdite'],
    ['es', 'Los barcos podrán pescar.', 'Los barcos deberán pescar.', 'podrán > deberán'],
    ['uk', 'Вилов риби дозволено.', 'Вилов риби заборонено.', 'дозволено > заборонено'],
    ['de', 'Die Schiffe dürfen fischen.', 'Die Schiffe müssen fischen.', 'dürfen > müssen'],
  ])('%s: %s > %s', (lang, a, b, expected) => {
    const found = diffTexts(a, b, lang).obligations;
    expect(found.map(({ before, after }) => `${before} > ${after}`)).toEqual([expected]);
  });

  it('is the same in the spelling of the North and of the South', () => {
    expect(diffTexts('배는 입항할 수 있다.', '배는 입항할수 있다.', 'ko').obligations).toEqual([]);
  });
});

describe('limits', () => {
  it.each([
    ['en', '[at least/at most] six ships', 'at least > at most'],
    ['en', '[not less than/not more than] six ships', 'not less than > not more than'],
    ['en', 'they meet [within/after] nine days', 'within > after'],
    ['en', 'Ships may dock [unless/if] it storms.', 'unless > if'],
    ['en', 'fish [and/or] timber', 'and > or'],
    ['en', 'Ships may dock [+only ]by day.', ' > only'],
    ['en', 'They shall [+endeavour to ]lower the dues.', ' > endeavour to'],
    ['ru', '[не менее/не более] шести судов', 'не менее > не более'],
    ['ru', '[до/после] отхода судна', 'до > после'],
    ['ru', 'рыба [и/или] лес', 'и > или'],
    ['ru', 'Суда входят [+только ]днём.', ' > только'],
    ['ko', '배 [적어도/최대] 여섯 척', '적어도 > 최대'],
    ['ko', '물고기 [및/또는] 목재', '및 > 또는'],
    ['fa', '[حداقل/حداکثر] شش کشتی', 'حداقل > حداکثر'],
    ['fa', 'ماهی [و/یا] چوب', 'و > یا'],
    ['zh', '[至少/至多]六艘船', '至少 > 至多'],
    ['zh', '双方应[+尽力]降低费用。', ' > 尽力'],
    ['ar', 'ست سفن [على الأقل/على الأكثر]', 'على الأقل > على الأكثر'],
    ['fr', '[au moins/au plus] six navires', 'au moins > au plus'],
    ['es', '[al menos/como máximo] seis barcos', 'al menos > como máximo'],
    ['uk', '[не менше/не більше] шести суден', 'не менше > не більше'],
    ['de', '[mindestens/höchstens] sechs Schiffe', 'mindestens > höchstens'],
  ])('%s: %s', (lang, line, expected) => {
    expect(obligations(line, lang)).toEqual([`limit: ${expected}`]);
  });

  it('do not count where a list only grows', () => {
    expect(diffTexts('fish, timber', 'fish, timber and coal', 'en').obligations).toEqual([]);
  });
});

describe('exactly one change of obligation', () => {
  const plain = fc.constantFrom(
    'Party',
    'provides',
    'military',
    'assistance',
    'at',
    'once',
    'trade',
  );
  const sentence = fc.array(plain, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const swap = fc.constantFrom(
    ['modal', 'shall', 'may'],
    ['modal', 'must', 'should'],
    ['negation', 'not', 'never'],
    ['number', '30', '60'],
    ['number', 'thirty', 'sixty'],
  );

  it('for one word swapped in any text, and its mark is that word', () => {
    const texts = fc
      .array(sentence, { maxLength: 4 })
      .map((all) => all.map((one) => `${one}. `).join(''));
    const property = fc.property(
      texts,
      sentence,
      swap,
      sentence,
      texts,
      (before, opening, [kind = '', from = '', to = ''], closing, after) => {
        const text = (word: string) => `${before}${opening} ${word} ${closing}. ${after}`;
        const [a, b] = [text(from), text(to)];
        const { changes, obligations: found } = diffTexts(a, b, 'en');
        expect(found).toEqual([{ kind, change: 0, before: from, after: to }]);
        expect(showEdit(a, b, changes)).toBe(
          `${before}${opening} [${from}/${to}] ${closing}. ${after}`,
        );
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
