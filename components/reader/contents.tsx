import { ServedHtml } from '@/components/ui/served-html';
import { html } from '@/lib/core/text/html';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import styles from './contents.module.css';

const rendered = new WeakMap<VersionText, string>();

/** The version's provisions as a list of links, beside the text on wide screens, folded above it on narrow ones. */
export function Contents({ version }: { readonly version: VersionText }) {
  return (
    <nav className={styles.contents} aria-label="Contents" data-contents="">
      {/* Folded or not is the list's affair, beside it: a closed `details` around the list could not
          be shown on wide screens by every browser. */}
      <details className={styles.fold}>
        <summary className={styles.title}>Contents</summary>
      </details>
      <p className={styles.heading} aria-hidden="true">
        Contents
      </p>
      <ServedHtml
        as="div"
        className={styles.entries}
        blocks={[{ key: 'contents', html: listHtml(version) }]}
      />
    </nav>
  );
}

/** The list, made once per version. */
function listHtml(version: VersionText): string {
  const before = rendered.get(version);
  if (before !== undefined) return before;
  const { lang, dir, provisions } = version;
  const entries = unitsOf(provisions).map(
    (unit) =>
      html`<li><a href="#${unit.eId}" class="${styles.entry}"><span class="${styles.number}">${provisionLabel(unit, 'long', { lang })}</span>${
        unit.heading !== undefined && html`<span class="${styles.about}">${unit.heading}</span>`
      }</a></li>`,
  );
  const list = html`<ol class="${styles.list}" lang="${lang}" dir="${dir}">${entries}</ol>`.html;
  rendered.set(version, list);
  return list;
}
