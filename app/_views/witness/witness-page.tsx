import { ComparisonSources } from '@/components/compare/comparison-sources';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { WitnessForm } from '@/components/witness/witness-form';
import { WitnessView } from '@/components/witness/witness-view';
import { type WitnessQuery, witnessesPath } from '@/lib/core/address/witness-query';
import { languageName } from '@/lib/core/language/language';
import { env } from '@/lib/env';
import type { OpenedWitnesses, ReadWitness } from '@/lib/services/comparisons/open-witnesses';
import { renderedCollation } from '@/lib/services/rendered-texts';

type WitnessPageProps = {
  readonly opened: OpenedWitnesses;
  readonly options: WitnessQuery['options'];
};

/** The texts of one language with their apparatus, composed. */
export function WitnessPage({ opened, options }: WitnessPageProps) {
  const { base, witnesses, collation, choices, missing } = opened;
  const { treaty, lang } = base.version;
  if (choices.length < 2) return <OneText base={base} />;
  const path = witnessesPath(treaty.slug, lang);
  const permanent = witnessesPath(treaty.slug, lang, {
    base: base.choice.ref,
    with: witnesses.map(({ choice }) => choice.ref),
    options,
  });
  return (
    <WitnessView
      base={shown(base)}
      witnesses={witnesses.map(shown)}
      collation={collation}
      rendered={renderedCollation(opened)}
      missing={missing}
      form={
        <WitnessForm
          // Its ticks are those of the address, also after a step back.
          key={permanent}
          path={path}
          choices={choices}
          base={base.choice.ref}
          witnesses={witnesses.map(({ choice }) => choice.ref)}
          options={options}
        />
      }
      foot={
        <ComparisonSources
          versions={[base, ...witnesses].map(({ version }) => version)}
          permanent={`${env().address}${permanent}`}
        />
      }
    />
  );
}

function shown({ version, choice }: ReadWitness) {
  return { version, ...choice };
}

function OneText({ base: { version } }: Pick<OpenedWitnesses, 'base'>) {
  const { treaty, lang } = version;
  const { english } = languageName(lang);
  return (
    <div className="page">
      <EmptyState
        level={1}
        title={`One text in ${english}`}
        actions={
          <ButtonLink href={`/treaties/${treaty.slug}/${lang}`} tone="primary">
            Read it
          </ButtonLink>
        }
      >
        <p>
          {treaty.shortTitle} is stored in {english} in one text and one version. When there is a
          second, this page shows word by word where the two differ.
        </p>
      </EmptyState>
    </div>
  );
}
