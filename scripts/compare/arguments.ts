import { parseArgs } from 'node:util';
import { type CompareOptions, EXACT } from '../../lib/core/comparison/comparison';
import { isLanguageTag } from '../../lib/core/language/language';
import { InputError } from '../command/input-error';

export const HELP = `Compares two texts article by article.

  npm run --silent compare -- LEFT RIGHT [options]

LEFT and RIGHT are files, or - for standard input (one of them). Each is one of
  JSON        [{"eId": "art_1", "number": "1", "heading": "…", "text": "…", "lang": "en"}, …]
              only eId and text are needed; also {"title", "lang", "provisions": […]} and a version
              as the API gives it
  plain text  UTF-8; articles are found by their headings (Article 1, Статья 1, 제1조, ماده ۱, 第一条 …)
  a document  DOCX, ODT, RTF, PDF with a text layer, EPUB, HTML, Markdown, Akoma Ntoso

Options
  --json               the whole comparison as one JSON document on standard output
  --output FILE        write there instead of to standard output
  --lang TAG           language of both texts (en, ru, ko, fa, zh …); otherwise as the file says,
                       otherwise guessed from the letters
  --left-lang TAG, --right-lang TAG
  --encoding NAME      encoding of plain text that is not UTF-8, such as windows-1251
  --same-treaty        the two are translations or versions of one treaty
  --ignore LIST        do not count as changes: case,punctuation,numbering,names,spelling
  --names LIST         names that say nothing about correspondence: "Russia,Iran"
  --corrections FILE   JSON list of {"kind": "link" | "unlink" | "relabel", "left": [eId],
                       "right": [eId], "relation"?, "reason"?}: what the engine must keep to
  --threshold NUMBER   least similarity of a link, 0 to 1
  --help               this text

Exit code: 0 compared, 2 the input cannot be read, 1 anything else.
`;

export type CompareArguments = {
  readonly left: string;
  readonly right: string;
  readonly json: boolean;
  readonly output?: string;
  readonly leftLang?: string;
  readonly rightLang?: string;
  readonly encoding?: string;
  readonly sameTreaty: boolean;
  readonly options: CompareOptions;
  readonly names: readonly string[];
  readonly corrections?: string;
  readonly threshold?: number;
};

const IGNORABLE: Readonly<Record<string, keyof CompareOptions>> = {
  case: 'ignoreCase',
  punctuation: 'ignorePunctuation',
  numbering: 'ignoreNumbering',
  names: 'ignoreNames',
  spelling: 'ignoreSpelling',
};

/** The arguments of the command; `help` when that is asked for. Throws InputError. */
export function readArguments(args: readonly string[]): CompareArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [left, right, ...more] = positionals;
  if (left === undefined || right === undefined || more.length > 0) {
    throw new InputError(
      `A comparison takes two files, LEFT and RIGHT; ${positionals.length} ${positionals.length === 1 ? 'was' : 'were'} given. Run with --help for an example.`,
    );
  }
  if (left === '-' && right === '-') {
    throw new InputError(
      'Only one side can come from standard input; give a file for the other one.',
    );
  }
  return {
    left,
    right,
    json: values.json ?? false,
    output: values.output,
    leftLang: languageOf('--left-lang', values['left-lang'] ?? values.lang),
    rightLang: languageOf('--right-lang', values['right-lang'] ?? values.lang),
    encoding: values.encoding,
    sameTreaty: values['same-treaty'] ?? false,
    options: optionsOf(values.ignore),
    names: listOf(values.names),
    corrections: values.corrections,
    threshold: thresholdOf(values.threshold),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        lang: { type: 'string' },
        'left-lang': { type: 'string' },
        'right-lang': { type: 'string' },
        encoding: { type: 'string' },
        'same-treaty': { type: 'boolean' },
        ignore: { type: 'string', multiple: true },
        names: { type: 'string', multiple: true },
        corrections: { type: 'string' },
        threshold: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const [problem] = error instanceof Error ? error.message.split('. ') : ['An unknown option'];
    throw new InputError(`${problem}. Run with --help for the options there are.`);
  }
}

function languageOf(option: string, tag: string | undefined): string | undefined {
  if (tag === undefined || isLanguageTag(tag)) return tag;
  throw new InputError(`${option}: “${tag}” is not a language tag such as en, ru or zh-Hans.`);
}

function optionsOf(given: readonly string[] | undefined): CompareOptions {
  const options: Record<keyof CompareOptions, boolean> = { ...EXACT };
  for (const word of listOf(given)) {
    const option = Object.hasOwn(IGNORABLE, word) ? IGNORABLE[word] : undefined;
    if (option === undefined) {
      const known = Object.keys(IGNORABLE).join(', ');
      throw new InputError(`--ignore: “${word}” is not one of ${known}.`);
    }
    options[option] = true;
  }
  return options;
}

function thresholdOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const threshold = given.trim() === '' ? Number.NaN : Number(given);
  if (threshold >= 0 && threshold <= 1) return threshold;
  throw new InputError(`--threshold: “${given}” is not a number from 0 to 1.`);
}

function listOf(given: readonly string[] | undefined): string[] {
  return (given ?? [])
    .flatMap((value) => value.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
