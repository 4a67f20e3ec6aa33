import { languageName } from '@/lib/core/language/language';
import type { AuthenticText, Source } from '@/lib/core/treaty/treaty';
import { PARTIAL_ADDRESS } from '@/lib/core/treaty/verification-words';
import { hostOf } from './host-of';

type NoticeProps = {
  /** What must be known of a text before relying on it. */
  readonly notice: string | undefined;
  readonly authenticTexts: readonly AuthenticText[] | undefined;
};

const ASKS = /consult the authentic text/i;

/**
 * A text's notice. Where it asks the reader to consult the authentic text, the addresses stand right
 * there; where it does not, they follow it.
 */
export function Notice({ notice = '', authenticTexts = [] }: NoticeProps) {
  const places = authenticTexts.map(({ lang, source }, index) => (
    <span key={`${lang} ${source.url}`}>
      {index > 0 && '; '}
      <Place lang={lang} source={source} />
    </span>
  ));
  if (places.length === 0) return notice;
  const asked = ASKS.exec(notice);
  if (!asked) {
    return (
      <>
        {notice} Authentic text: {places}.
      </>
    );
  }
  const end = asked.index + asked[0].length;
  return (
    <>
      {notice.slice(0, end)} ({places}){notice.slice(end)}
    </>
  );
}

/** Where an authentic text is to be found, as a link where its address is known. */
function Place({ lang, source }: { readonly lang: string; readonly source: Source }) {
  const where = `in ${languageName(lang).english}`;
  if (source.partial) return `${where}: ${source.url}, ${PARTIAL_ADDRESS}`;
  return (
    <a
      href={source.url}
      hrefLang={lang}
      rel="noreferrer"
      title={source.title}
      aria-label={`Authentic text ${where}, ${hostOf(source.url)}`}
    >
      {where}, {hostOf(source.url)}
    </a>
  );
}
