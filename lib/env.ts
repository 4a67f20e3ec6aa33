/**
 * The server's environment, checked as a whole: every missing or malformed variable is named in
 * one message, because mending them one restart at a time is a poor way to spend an evening. The
 * launcher supplies the three required ones by default (README, "Deploy").
 */

import { z } from 'zod';

const SECRET_LENGTH = 32;

const absent = (value: unknown) => (value === '' ? undefined : value);

const isUrl = (value: string, protocols: readonly string[]) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);

const url = (protocols: readonly string[], example: string) =>
  z.string('is missing').refine((value) => isUrl(value, protocols), `must look like ${example}`);

const optional = (schema: z.ZodType<string>) => z.preprocess(absent, schema.optional());

const text = z.string();

const schema = z.object({
  DATABASE_URL: z.preprocess(
    absent,
    url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/database'),
  ),
  NEXTAUTH_SECRET: z.preprocess(
    absent,
    z
      .string('is missing')
      .min(
        SECRET_LENGTH,
        `must have at least ${SECRET_LENGTH} characters; make one with: openssl rand -base64 32`,
      ),
  ),
  NEXTAUTH_URL: z.preprocess(absent, url(['http:', 'https:'], 'https://concordat.example.org')),
  SMTP_URL: optional(url(['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org')),
  SMTP_FROM: optional(text),
  GITHUB_ID: optional(text),
  GITHUB_SECRET: optional(text),
  GOOGLE_ID: optional(text),
  GOOGLE_SECRET: optional(text),
  ORCID_ID: optional(text),
  ORCID_SECRET: optional(text),
  TRUST_PROXY: z.preprocess(
    (value) => ({ true: '1', false: '0', '': '0' })[String(value)] ?? value ?? '0',
    z
      .string()
      .regex(/^[0-9]$/, 'must be the number of proxies in front of the server, 0 to 9')
      .transform(Number),
  ),
  IMPORT_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((value) =>
      value
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    )
    .refine(
      (hosts) => hosts.every((host) => /^[^/@?#]+$/.test(host) && URL.canParse(`http://${host}`)),
      'must be hosts with or without a port, such as documents.example.org, 10.0.0.5:8080',
    ),
});

const PAIRS = [
  ['SMTP_URL', 'SMTP_FROM'],
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['ORCID_ID', 'ORCID_SECRET'],
] as const satisfies readonly (readonly [keyof Variables, keyof Variables])[];

type Variables = z.infer<typeof schema>;

/** A sign-in service's registration of this installation. */
export type ProviderKeys = { readonly id: string; readonly secret: string };

export type Env = {
  readonly databaseUrl: string;
  readonly authSecret: string;
  /** The address people use, without a trailing slash. */
  readonly address: string;
  /** How many proxies in front add themselves to X-Forwarded-For; 0: believe no such header. */
  readonly trustedProxies: number;
  /** Hosts in networks that are not public from which documents may be fetched all the same. */
  readonly importHosts: readonly string[];
  readonly mail?: { readonly url: string; readonly from: string };
  readonly github?: ProviderKeys;
  readonly google?: ProviderKeys;
  readonly orcid?: ProviderKeys;
};

/** The environment is wrong; the message names every variable and what is wrong with it. */
export class EnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The environment is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nSet these variables and start again (README, "Deploy").`,
    );
    this.name = 'EnvError';
  }
}

function halfSetPairs(source: Readonly<Record<string, string | undefined>>): string[] {
  return PAIRS.flatMap(([one, other]) => {
    if (Boolean(source[one]) === Boolean(source[other])) return [];
    const [present, missing] = source[one] ? [one, other] : [other, one];
    return [`${missing} is missing, and ${present} is of no use without it`];
  });
}

function keys(id: string | undefined, secret: string | undefined): ProviderKeys | undefined {
  return id && secret ? { id, secret } : undefined;
}

/** Parses an environment; throws EnvError naming every variable that is missing or malformed. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(source);
  const problems = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...halfSetPairs(source),
  ];
  if (!parsed.success || problems.length > 0) throw new EnvError(problems);
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL,
    authSecret: data.NEXTAUTH_SECRET,
    address: data.NEXTAUTH_URL.replace(/(?<!\/)\/+$/, ''),
    trustedProxies: data.TRUST_PROXY,
    importHosts: data.IMPORT_ALLOWED_HOSTS,
    mail:
      data.SMTP_URL && data.SMTP_FROM ? { url: data.SMTP_URL, from: data.SMTP_FROM } : undefined,
    github: keys(data.GITHUB_ID, data.GITHUB_SECRET),
    google: keys(data.GOOGLE_ID, data.GOOGLE_SECRET),
    orcid: keys(data.ORCID_ID, data.ORCID_SECRET),
  };
}

let current: Env | undefined;

/** The process's environment, parsed on first use (never during a build); throws EnvError. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}
