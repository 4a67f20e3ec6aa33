import Link from 'next/link';
import type { ReactNode } from 'react';
import { ServedHtml } from '@/components/ui/served-html';
import { compareHref, PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { addressOf, formatSides } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import type { WitnessRef } from '@/lib/core/address/witness-query';
import { type Collation, countVariants, siglumOf } from '@/lib/core/comparison/collation';
import { languageName } from '@/lib/core/language/language';
import type { RenderedAddition, RenderedPassage } from '@/lib/core/presentation/rendered-collation';
import type { VersionText } from '@/lib/core/treaty/provision';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { passageHtml } from './passage-html';
import { witnessLabel } from './witness-label';
import styles from './witness-view.module.css';

/** A text that is read, and what it is called among those of its language. */
export type ShownWitness = {
  readonly version: VersionText;
  readonly ref: Required<WitnessRef>;
  readonly preferred: boolean;
  readonly preferredReason?: string;
};

type WitnessViewProps = {
  readonly base: ShownWitness;
  readonly witnesses: readonly ShownWitness[];
  readonly collation: Collation;
  readonly rendered: readonly (RenderedPassage | RenderedAddition)[];
  /** Texts that were asked for and are not stored. */
  readonly missing: readonly string[];
  readonly form: ReactNode;
  readonly foot: ReactNode;
};

/** The texts of one language read as witnesses of one text: the base with its apparatus. */
export function WitnessView(props: WitnessViewProps) {
  const { base, witnesses, collation, rendered, missing } = props;
  const { treaty, lang } = base.version;
  return (
    <div className={`page ${styles.view}`}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Link href={`/treaties/${treaty.slug}`}>{treaty.shortTitle}</Link>
        </p>
        <h1>Witnesses of the text in {languageName(lang).english}</h1>
        <p className={styles.summary}>{summaryOf(collation)}</p>
        {missing.length > 0 && (
          <p className="notice">Not stored, and left out: {missing.join(', ')}.</p>
        )}
        <Sigla base={base} witnesses={witnesses} collation={collation} />
        {props.form}
        <p className={styles.legend}>
          <i>om.</i> omits, <i>add.</i> adds, <i>transp.</i> has the words at another place.
          Witnesses that are not named at a place read as A does.
        </p>
      </header>
      <ServedHtml
        className={styles.passage}
        blocks={rendered.map((shown) => ({
          key: shown.key,
          id: shown.key,
          html: passageHtml(textOf(shown, props), shown),
        }))}
      />
      {props.foot}
    </div>
  );
}

/** The text that the words of a passage or an addition are taken from. */
function textOf(
  shown: RenderedPassage | RenderedAddition,
  { base, witnesses }: Pick<WitnessViewProps, 'base' | 'witnesses'>,
): VersionText {
  const from = shown.kind === 'addition' ? witnesses[shown.witness] : undefined;
  return (from ?? base).version;
}

function summaryOf({ witnesses, passages, additions }: Collation): string {
  const places = passages.reduce((sum, passage) => sum + passage.places.length, 0);
  const lacks = passages.filter(({ lacking }) => lacking.length > 0).length;
  const parts = [
    counted(witnesses, 'witness', 'witnesses'),
    counted(places, 'place at which they differ', 'places at which they differ'),
    ...(lacks > 0 ? [`${lacks} of ${passages.length} provisions lacking in some`] : []),
    ...(additions.length > 0
      ? [counted(additions.length, 'provision that A lacks', 'provisions that A lacks')]
      : []),
  ];
  return `${parts.join(', ')}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Which text each letter stands for. */
function Sigla({
  base,
  witnesses,
  collation,
}: Pick<WitnessViewProps, 'base' | 'witnesses' | 'collation'>) {
  return (
    <dl className={styles.sigla}>
      <div>
        <dt>{siglumOf('base')}</dt>
        <dd>
          <Named witness={base} /> <span className={styles.role}>the base</span>
        </dd>
      </div>
      {witnesses.map((witness, index) => (
        <div key={witness.version.id}>
          <dt>{siglumOf(index)}</dt>
          <dd>
            <Named witness={witness} />{' '}
            <span className={styles.role}>
              {counted(countVariants(collation, index), 'variant', 'variants')}
            </span>{' '}
            <Link
              href={compareHref(
                formatSides([addressOf(base.version), addressOf(witness.version)]),
                PLAIN_QUERY,
              )}
              prefetch={false}
            >
              Beside A<span className="visually-hidden">: {siglumOf(index)}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Named({ witness }: { readonly witness: ShownWitness }) {
  const { version, ref, preferred, preferredReason } = witness;
  return (
    <>
      <Link href={readerPath(addressOf(version))} prefetch={false}>
        {witnessLabel(ref)}
      </Link>{' '}
      <span className={styles.role}>{STANDING_LABELS[version.standing]}</span>
      {preferred && (
        <span className={styles.preferred}>
          <strong>Preferred</strong>
          {preferredReason !== undefined && `: ${preferredReason}`}
        </span>
      )}
    </>
  );
}
