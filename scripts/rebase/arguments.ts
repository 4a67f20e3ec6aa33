import { parseArgs } from 'node:util';
import { isLanguageTag } from '../../lib/core/language/language';
import { InputError } from '../command/input-error';

export const HELP = `Carries places from one version of a text to the next, as the application carries notes.

  npm run --silent rebase -- OLD NEW SELECTORS [options]

OLD and NEW are files as compare takes them: a JSON list of provisions [{"eId", "text", …}, …], plain text
or a document. SELECTORS is a JSON list of places in OLD:
  [{"id": "n1", "eId": "art_4", "start": 10, "end": 24, "exact": "without delay", "prefix": "…", "suffix": "…"}]
prefix and suffix may be left out. One of the three files may be -, standard input.

The result is a JSON list in the same order:
  [{"id", "state", "eId", "start", "end", "score", "method", "near"}]

Options
  --lang TAG           language of both versions (en, ru, ko, fa, zh …); otherwise as the file says,
                       otherwise guessed from the letters
  --left-lang TAG, --right-lang TAG
  --help               this text

Exit code: 0 carried, 2 the input cannot be read, 1 anything else.
`;

export type RebaseArguments = {
  readonly old: string;
  readonly next: string;
  readonly selectors: string;
  readonly lang: { readonly left?: string; readonly right?: string };
};

/** The arguments of the command; `help` when that is asked for. Throws InputError. */
export function readArguments(args: readonly string[]): RebaseArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [old, next, selectors, ...more] = positionals;
  if (old === undefined || next === undefined || selectors === undefined || more.length > 0) {
    throw new InputError(
      `Three files are read, OLD, NEW and SELECTORS; ${positionals.length} ${positionals.length === 1 ? 'was' : 'were'} given. Run with --help for an example.`,
    );
  }
  if (positionals.filter((name) => name === '-').length > 1) {
    throw new InputError(
      'Only one of the three can come from standard input; give files for the others.',
    );
  }
  const both = languageOf('--lang', values.lang);
  return {
    old,
    next,
    selectors,
    lang: {
      left: languageOf('--left-lang', values['left-lang']) ?? both,
      right: languageOf('--right-lang', values['right-lang']) ?? both,
    },
  };
}

function languageOf(option: string, tag: string | undefined): string | undefined {
  if (tag === undefined || isLanguageTag(tag)) return tag;
  throw new InputError(`${option}: “${tag}” is not a language tag such as en, ru or zh-Hans.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        'left-lang': { type: 'string' },
        'right-lang': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [problem] = error instanceof Error ? error.message.split('. ') : ['An unknown option'];
    throw new InputError(`${problem}. Run with --help for the options there are.`);
  }
}
