import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EnvError, readEnv } from './env';

const COMPLETE = {
  DATABASE_URL: 'postgresql://someone:word@localhost:5432/concordat',
  NEXTAUTH_SECRET: 'a'.repeat(32),
  NEXTAUTH_URL: 'http://localhost:3000/',
};

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

const names = (problems: readonly string[]) => problems.map((problem) => problem.split(' ')[0]);

describe('readEnv', () => {
  it('reads a complete environment', () => {
    expect(readEnv(COMPLETE)).toMatchObject({
      databaseUrl: COMPLETE.DATABASE_URL,
      authSecret: COMPLETE.NEXTAUTH_SECRET,
      address: 'http://localhost:3000',
      trustedProxies: 0,
      mail: undefined,
      github: undefined,
    });
  });

  it('reads a list of hosts', () => {
    const IMPORT_ALLOWED_HOSTS = 'Documents.example.org, 10.0.0.5:8080';
    expect(readEnv({ ...COMPLETE, IMPORT_ALLOWED_HOSTS }).importHosts).toEqual([
      'documents.example.org',
      '10.0.0.5:8080',
    ]);
    expect(readEnv(COMPLETE).importHosts).toEqual([]);
  });

  it('names every missing variable in one message', () => {
    expect(() => readEnv({})).toThrow(
      /DATABASE_URL is missing[\s\S]*NEXTAUTH_SECRET is missing[\s\S]*NEXTAUTH_URL is missing/,
    );
  });

  it('names a section that the README has', () => {
    expect(() => readEnv({})).toThrow('(README, "Deploy")');
    expect(readFileSync('README.md', 'utf8')).toMatch(/^## Deploy$/m);
  });

  it('takes an empty variable for a missing one', () => {
    expect(names(problemsOf({ ...COMPLETE, DATABASE_URL: '' }))).toEqual(['DATABASE_URL']);
    expect(problemsOf({ ...COMPLETE, GITHUB_ID: '', GITHUB_SECRET: '' })).toEqual([]);
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost'],
    ['NEXTAUTH_SECRET', 'too short'],
    ['NEXTAUTH_URL', 'concordat.example.org'],
    ['NEXTAUTH_URL', 'javascript:alert(1)'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '-1'],
    ['IMPORT_ALLOWED_HOSTS', 'http://documents.example.org'],
    ['IMPORT_ALLOWED_HOSTS', 'documents.example.org, someone@example.org'],
  ])('names a malformed %s (%s)', (name, value) => {
    expect(names(problemsOf({ ...COMPLETE, [name]: value }))).toEqual([name]);
  });

  it.each([
    ['SMTP_URL', 'smtp://localhost:25', 'SMTP_FROM'],
    ['SMTP_FROM', 'notes@example.org', 'SMTP_URL'],
    ['GITHUB_ID', 'x', 'GITHUB_SECRET'],
    ['GOOGLE_SECRET', 'x', 'GOOGLE_ID'],
    ['ORCID_ID', 'x', 'ORCID_SECRET'],
  ])('asks for the other half of a pair: %s', (name, value, missing) => {
    expect(names(problemsOf({ ...COMPLETE, [name]: value }))).toEqual([missing]);
  });

  it('reads pairs and proxies', () => {
    const read = readEnv({
      ...COMPLETE,
      SMTP_URL: 'smtp://localhost:25',
      SMTP_FROM: 'notes@example.org',
      ORCID_ID: 'APP-1',
      ORCID_SECRET: 's',
      TRUST_PROXY: 'true',
    });
    expect(read.mail).toEqual({ url: 'smtp://localhost:25', from: 'notes@example.org' });
    expect(read.orcid).toEqual({ id: 'APP-1', secret: 's' });
    expect(read.trustedProxies).toBe(1);
  });

  it('never shows a value', () => {
    const secret = 'hunter2';
    expect(problemsOf({ ...COMPLETE, NEXTAUTH_SECRET: secret }).join()).not.toContain(secret);
  });
});
