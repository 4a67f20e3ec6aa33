import { parseArgs } from 'node:util';
import { isLanguageTag } from '../../lib/core/language/language';
import { InputError } from '../command/input-error';

export const HELP = `Shows what is read from a file: its provisions, what is doubtful, what was left out.

  npm run --silent segment -- FILE [options]

FILE is a text or a document (DOCX, ODT, RTF, PDF with a text layer, EPUB, HTML, Markdown, plain text in
any encoding, Akoma Ntoso), or - for standard input.

Options
  --json                everything as one JSON document on standard output
  --lang TAG            language of the text (en, ru, ko, fa, zh …); otherwise as the file says, otherwise
                        guessed from the letters
  --encoding NAME       encoding of a text, such as windows-1251, instead of the one that was found
  --tracked CHANGES     of a document with tracked changes: accepted (as without this option) or rejected
  --help                this text

Exit code: 0 read, 2 the input cannot be read, 1 anything else.
`;

export type SegmentArguments = {
  readonly file: string;
  readonly json: boolean;
  readonly lang?: string;
  readonly encoding?: string;
  readonly trackedChanges?: 'accepted' | 'rejected';
};

/** The arguments of the command; `help` when that is asked for. Throws InputError. */
export function readArguments(args: readonly string[]): SegmentArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new InputError(
      `One FILE is read; ${positionals.length} were given. Run with --help for an example.`,
    );
  }
  const { lang, encoding, tracked } = values;
  if (lang !== undefined && !isLanguageTag(lang)) {
    throw new InputError(`--lang: “${lang}” is not a language tag such as en, ru or zh-Hans.`);
  }
  if (tracked !== undefined && tracked !== 'accepted' && tracked !== 'rejected') {
    throw new InputError(`--tracked: “${tracked}” is not one of accepted, rejected.`);
  }
  return {
    file,
    json: values.json ?? false,
    ...(lang !== undefined && { lang }),
    ...(encoding !== undefined && { encoding }),
    ...(tracked !== undefined && { trackedChanges: tracked }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        encoding: { type: 'string' },
        tracked: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [problem] = error instanceof Error ? error.message.split('. ') : ['An unknown option'];
    throw new InputError(`${problem}. Run with --help for the options there are.`);
  }
}
