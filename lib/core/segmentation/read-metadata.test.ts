import { describe, expect, it } from 'vitest';
import { segment } from './segment';

type Expected = {
  readonly parties: readonly string[];
  readonly place: string;
  readonly date: string;
  readonly languages: readonly string[];
  readonly force: string;
  readonly duration: string;
};

/** In each language a title, a preamble, three articles and a closing formula. */
const TREATIES: Readonly<Record<string, readonly [text: string, expected: Expected]>> = {
  en: [
    `AGREEMENT BETWEEN THE GOVERNMENT OF NORWAY AND THE GOVERNMENT OF JAPAN ON EELS

The Government of Norway and the Government of Japan, wishing to keep the eels, have agreed as follows:

Article 1
The Parties shall count the eels every spring.

Article 2
This Agreement shall enter into force on the day of its signature.

Article 3
This Agreement shall remain in force for a period of five years.

Done at Bergen on 4 May 1997 in two copies, in the Norwegian, Japanese and English languages, all texts being equally authentic.`,
    {
      parties: ['Norway', 'Japan'],
      place: 'Bergen',
      date: '1997-05-04',
      languages: ['en', 'ja'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  ru: [
    `СОГЛАШЕНИЕ
между Правительством Монголии и Правительством Финляндии об угрях

Правительство Монголии и Правительство Финляндии, желая сберечь угрей, согласились о следующем:

Статья 1
Стороны считают угрей каждую весну.

Статья 2
Настоящее Соглашение вступает в силу в день его подписания.

Статья 3
Настоящее Соглашение заключается на пять лет.

Совершено в городе Турку 4 мая 1997 года в двух экземплярах, каждый на русском и английском языках, причем оба текста имеют одинаковую силу.`,
    {
      parties: ['Монголии', 'Финляндии'],
      place: 'Турку',
      date: '1997-05-04',
      languages: ['en', 'ru'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  uk: [
    `УГОДА
між Урядом Монголії та Урядом Фінляндії про вугрів

Уряд Монголії та Уряд Фінляндії, бажаючи зберегти вугрів, домовилися про таке:

Стаття 1
Сторони рахують вугрів щовесни.

Стаття 2
Ця Угода набирає чинності з дня її підписання.

Стаття 3
Ця Угода укладається на п’ять років.

Вчинено в м. Турку 4 травня 1997 року у двох примірниках українською та англійською мовами.`,
    {
      parties: ['Монголії', 'Фінляндії'],
      place: 'Турку',
      date: '1997-05-04',
      languages: ['en', 'uk'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  fr: [
    `ACCORD ENTRE LE GOUVERNEMENT DE LA NORVÈGE ET LE GOUVERNEMENT DU JAPON SUR LES ANGUILLES

Le Gouvernement de la Norvège et le Gouvernement du Japon, désireux de conserver les anguilles, sont convenus de ce qui suit :

Article 1
Les Parties comptent les anguilles chaque printemps.

Article 2
Le présent Accord entre en vigueur le jour de sa signature.

Article 3
Le présent Accord demeure en vigueur pendant cinq ans.

Fait à Lyon, le 4 mai 1997, en deux exemplaires, en langues française et anglaise, les deux textes faisant également foi.`,
    {
      parties: ['Norvège', 'Japon'],
      place: 'Lyon',
      date: '1997-05-04',
      languages: ['en', 'fr'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  es: [
    `CONVENIO ENTRE EL GOBIERNO DE NORUEGA Y EL GOBIERNO DEL JAPÓN SOBRE LAS ANGUILAS

El Gobierno de Noruega y el Gobierno del Japón, deseosos de conservar las anguilas, han convenido en lo siguiente:

Artículo 1
Las Partes cuentan las anguilas cada primavera.

Artículo 2
El presente Convenio entrará en vigor el día de su firma.

Artículo 3
El presente Convenio permanecerá en vigor durante cinco años.

Hecho en Toledo, el 4 de mayo de 1997, en dos ejemplares, en los idiomas español e inglés.`,
    {
      parties: ['Noruega', 'Japón'],
      place: 'Toledo',
      date: '1997-05-04',
      languages: ['en', 'es'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  de: [
    `ABKOMMEN ZWISCHEN DER REGIERUNG DER SCHWEIZ UND DER REGIERUNG DER MONGOLEI ÜBER AALE

Die Regierung der Schweiz und die Regierung der Mongolei, in dem Wunsch, die Aale zu erhalten, sind wie folgt übereingekommen:

Artikel 1
Die Parteien zählen die Aale in jedem Frühjahr.

Artikel 2
Dieses Abkommen tritt am Tag seiner Unterzeichnung in Kraft.

Artikel 3
Dieses Abkommen bleibt fünf Jahre in Kraft.

Geschehen zu Basel am 4. Mai 1997 in zwei Urschriften, jede in deutscher und englischer Sprache.`,
    {
      parties: ['Schweiz', 'Mongolei'],
      place: 'Basel',
      date: '1997-05-04',
      languages: ['en', 'de'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  ko: [
    `뱀장어에 관한 협정

몽골정부와 핀란드정부는 뱀장어를 보호하기 위하여 다음과 같이 합의하였다.

제1조
쌍방은 해마다 봄에 뱀장어를 센다.

제2조
이 협정은 서명한 날부터 효력을 발생한다.

제3조
이 협정은 5년간 유효하다.

이 협정은 1997년 5월 4일 부산에서 한국어와 영어로 각각 2부씩 작성되었다.`,
    {
      parties: ['몽골', '핀란드'],
      place: '부산',
      date: '1997-05-04',
      languages: ['en', 'ko'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  zh: [
    `蒙古国政府和芬兰共和国政府关于鳗鱼的协定

蒙古国政府和芬兰共和国政府，为了保护鳗鱼，达成协议如下：

第一条
双方每年春天清点鳗鱼。

第二条
本协定自签字之日起生效。

第三条
本协定有效期五年。

本协定于一九九七年五月四日在厦门签订，一式两份，每份均用中文和英文写成。`,
    {
      parties: ['蒙古国', '芬兰共和国'],
      place: '厦门',
      date: '1997-05-04',
      languages: ['en', 'zh'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  fa: [
    `موافقتنامه میان دولت مغولستان و دولت فنلاند درباره مارماهی

دولت مغولستان و دولت فنلاند، با آرزوی حفظ مارماهی، به شرح زیر توافق کردند:

ماده ۱
طرفین هر بهار مارماهی‌ها را می‌شمارند.

ماده ۲
این موافقتنامه از روز امضا لازم‌الاجرا می‌شود.

ماده ۳
این موافقتنامه برای مدت پنج سال معتبر است.

این موافقتنامه در شیراز در تاریخ ۴ مه ۱۹۹۷ در دو نسخه به زبان‌های فارسی و انگلیسی امضا شد.`,
    {
      parties: ['مغولستان', 'فنلاند'],
      place: 'شیراز',
      date: '1997-05-04',
      languages: ['en', 'fa'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
  ar: [
    `اتفاق بين حكومة منغوليا وحكومة فنلندا بشأن ثعبان الماء

إن حكومة منغوليا وحكومة فنلندا، رغبة منهما في حفظ ثعبان الماء، اتفقتا على ما يلي:

المادة 1
يعد الطرفان ثعابين الماء كل ربيع.

المادة 2
يدخل هذا الاتفاق حيز النفاذ يوم توقيعه.

المادة 3
يسري هذا الاتفاق لمدة خمس سنوات.

حرر في تونس في 4 مايو 1997 من نسختين باللغتين العربية والإنجليزية.`,
    {
      parties: ['منغوليا', 'فنلندا'],
      place: 'تونس',
      date: '1997-05-04',
      languages: ['en', 'ar'],
      force: 'art_2',
      duration: 'art_3',
    },
  ],
};

describe('what a treaty says of itself', () => {
  it.each(Object.entries(TREATIES))('in %s', (lang, [text, expected]) => {
    const { metadata } = segment(text, { lang });
    const { parties, signed, languages, entryIntoForce, duration } = metadata;
    expect({
      parties,
      place: signed?.place,
      date: signed?.date?.value,
      languages,
      force: entryIntoForce?.eId,
      duration: duration?.eId,
    }).toEqual(expected);
  });
});

describe('readMetadata', () => {
  const english = (TREATIES.en?.[0] ?? '').split('\n\n');

  it('guesses the language where it is not told', () => {
    expect(segment(english.join('\n\n')).metadata.signed?.place).toBe('Bergen');
  });

  it('quotes the sentence, of the last article that has one', () => {
    const text = english
      .join('\n\n')
      .replace('Done at', 'It may end. It is concluded for ever. Done at');
    const { metadata } = segment(text, { lang: 'en' });
    expect(metadata.entryIntoForce).toEqual({
      eId: 'art_2',
      text: 'This Agreement shall enter into force on the day of its signature.',
    });
  });

  it.each([
    ['June 19, 2024', '2024-06-19'],
    ['this nineteenth day of June 2024', '2024-06-19'],
    ['the thirty-first day of May, 1988', '1988-05-31'],
    ['this 5th day of July, two-thousand and four, in two copies', '2004-07-05'],
    ['this sixth day of May one thousand nine hundred and ninety-seven', '1997-05-06'],
    ['the first day of May, nineteen hundred and nine', '1909-05-01'],
    ['this nonsensical day of May, two thousand', undefined],
    ['1.09.1994', '1994-09-01'],
    ['31.13.1994', undefined],
    ['the 3rd day of May, 1901', '1901-05-03'],
    ['31 June 24', undefined],
  ])('reads the date “%s”', (printed, date) => {
    const text = [...english.slice(0, -1), `Done at Bergen, ${printed}.`].join('\n\n');
    expect(segment(text, { lang: 'en' }).metadata.signed?.date?.value).toBe(date);
  });

  it('proposes nothing where nothing is said', () => {
    const { metadata } = segment('Article 1\nEels.\nArticle 2\nCarp.\nArticle 3\nPike.', {
      lang: 'en',
    });
    expect(metadata).toEqual({ parties: [], languages: [] });
    expect(segment('', { lang: 'en' }).metadata).toEqual({ parties: [], languages: [] });
    expect(segment('Xyzzy 1\n\nplugh', { lang: 'not a tag' }).metadata.languages).toEqual([]);
  });
});
