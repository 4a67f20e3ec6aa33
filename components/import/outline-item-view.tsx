import { memo } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { OutlineItem } from '@/lib/core/segmentation/outline';
import type { Doubt } from '@/lib/core/segmentation/outline-doubts';
import { itemName } from './item-words';
import styles from './outline-item-view.module.css';

type OutlineItemViewProps = {
  readonly item: OutlineItem;
  /** The line behind its last. */
  readonly until: number;
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl';
  readonly selected: boolean;
  /** Where it would be split; only of the item at hand. */
  readonly caret: number | undefined;
  readonly doubts: readonly Doubt[] | undefined;
};

/** One item as the reader will show it; what is left out is folded, with the reason. */
export const OutlineItemView = memo(function OutlineItemView(props: OutlineItemViewProps) {
  const { item, until, lang, dir, selected, doubts } = props;
  const name = itemName(item, lang);
  return (
    <li
      className={classNames(styles.item, styles[item.role], selected && styles.selected)}
      data-item={item.id}
      data-line={item.line}
      data-until={until}
      tabIndex={selected ? 0 : -1}
      aria-current={selected ? 'true' : undefined}
      aria-label={`${name}${item.heading === undefined ? '' : `: ${item.heading}`}, line ${item.line}`}
    >
      {item.role === 'left-out' ? <LeftOut {...props} /> : <Kept {...props} name={name} />}
      {doubts?.map(({ id, line, message }) => (
        <p key={id} className={styles.doubt} dir={dir === 'rtl' ? 'ltr' : undefined}>
          {line > 0 && `Line ${line}: `}
          {message}
        </p>
      ))}
    </li>
  );
});

function Kept({ item, lang, dir, caret, name }: OutlineItemViewProps & { readonly name: string }) {
  const { heading, text, printed, label, number } = item;
  const changed = number !== undefined && label !== '' && !label.includes(number);
  return (
    <div lang={lang} dir={dir}>
      <p className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        {heading !== undefined && <span className={styles.heading}>{heading}</span>}
      </p>
      {changed && (
        <p className={styles.printed} lang="en" dir="ltr">
          Printed: <bdi lang={lang}>{label}</bdi>
        </p>
      )}
      {text !== '' && <Words text={text} caret={caret} />}
      {printed !== undefined && printed !== '' && (
        <details className={styles.printed}>
          <summary lang="en" dir="ltr">
            Words as printed, changed by hand
          </summary>
          <p className={styles.text}>{printed}</p>
        </details>
      )}
    </div>
  );
}

function LeftOut({ item, lang, dir, caret, selected }: OutlineItemViewProps) {
  return (
    <details className={styles.folded} open={selected || undefined}>
      <summary>
        Left out, line {item.line}: {item.reason}
      </summary>
      <div lang={lang} dir={dir}>
        <Words text={item.text} caret={caret} />
      </div>
    </details>
  );
}

function Words({ text, caret }: { readonly text: string; readonly caret: number | undefined }) {
  if (caret === undefined || caret <= 0) {
    return (
      <p className={styles.text} data-words>
        {text}
      </p>
    );
  }
  return (
    <p className={styles.text} data-words>
      {text.slice(0, caret)}
      <span className={styles.caret} data-caret />
      {text.slice(caret)}
    </p>
  );
}
