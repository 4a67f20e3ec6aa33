import { parseArgs } from 'node:util';
import { isSlug } from '../../lib/core/address/version-address';
import { isLanguageTag } from '../../lib/core/language/language';
import { STANDINGS, type Standing } from '../../lib/core/treaty/treaty';
import { InputError } from '../command/input-error';

export const HELP = `Imports files as treaties of one person, private unless --public is said.

  npm run --silent import -- FOLDER|FILE… [options]

Folders are read with the folders in them, and so are zip archives of files. What is there already is
passed over, so the same folder may be imported again.

Options
  --owner EMAIL         whose the texts are; may be left out where there is one account
  --treaty SLUG         adds the texts to this treaty, instead of making a treaty of each file
  --lang TAG            language of the texts (en, ru, ko, fa, zh …); otherwise as each file says,
                        otherwise guessed from the letters
  --standing STANDING   authentic, official-translation, unofficial-translation or working-rendering;
                        unofficial-translation without this option
  --public              shows the texts to everyone, which cannot be taken back
  --dry-run             says what would be imported, and stores nothing
  --json                everything as one JSON document on standard output
  --help                this text

Exit code: 0 all files read, 2 some could not be, 1 anything else.
`;

export type ImportArguments = {
  readonly paths: readonly string[];
  readonly owner?: string;
  readonly lang?: string;
  readonly treaty?: string;
  readonly standing: Standing;
  readonly isPublic: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/** The arguments of the command; `help` when that is asked for. Throws InputError. */
export function readArguments(args: readonly string[]): ImportArguments | 'help' {
  const { values, positionals: paths } = parse(args);
  if (values.help) return 'help';
  if (paths.length === 0) {
    throw new InputError('Name a folder or files to import. Run with --help for an example.');
  }
  const { owner, lang, treaty } = values;
  if (lang !== undefined && !isLanguageTag(lang)) {
    throw new InputError(`--lang: “${lang}” is not a language tag such as en, ru or zh-Hans.`);
  }
  if (treaty !== undefined && !isSlug(treaty)) {
    throw new InputError(
      `--treaty: “${treaty}” is no name of a treaty. It stands in the treaty's address, behind /treaties/.`,
    );
  }
  return {
    paths,
    ...(owner !== undefined && { owner }),
    ...(lang !== undefined && { lang }),
    ...(treaty !== undefined && { treaty }),
    standing: standingOf(values.standing),
    isPublic: values.public ?? false,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  };
}

/** Nobody has held the texts against a publication, so nothing more is claimed of them. */
function standingOf(given = 'unofficial-translation'): Standing {
  const standing = STANDINGS.find((known) => known === given);
  if (standing) return standing;
  throw new InputError(`--standing: “${given}” is not one of ${STANDINGS.join(', ')}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        owner: { type: 'string' },
        lang: { type: 'string' },
        treaty: { type: 'string' },
        standing: { type: 'string' },
        public: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [problem] = error instanceof Error ? error.message.split('. ') : ['An unknown option'];
    throw new InputError(`${problem}. Run with --help for the options there are.`);
  }
}
