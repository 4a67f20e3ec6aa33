import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder, readSecrets, requireSpace } from './data-folder.mjs';

let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-data-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const modeOf = (file) => statSync(file).mode & 0o777;

describe('readSecrets', () => {
  it('makes secrets once, readable by their owner only', () => {
    const first = readSecrets(folder);
    expect(first).toMatchObject({ fresh: true });
    expect(first.nextAuthSecret.length).toBeGreaterThanOrEqual(32);
    expect(modeOf(join(folder, 'secrets.json'))).toBe(0o600);
    expect(readSecrets(folder)).toEqual({ ...first, fresh: false });
  });

  it('closes a file that was opened to others', () => {
    readSecrets(folder);
    chmodSync(join(folder, 'secrets.json'), 0o644);
    readSecrets(folder);
    expect(modeOf(join(folder, 'secrets.json'))).toBe(0o600);
  });

  it('differs between folders', () => {
    const other = mkdtempSync(join(folder, 'other-'));
    expect(readSecrets(folder).nextAuthSecret).not.toBe(readSecrets(other).nextAuthSecret);
  });
});

describe('openDataFolder', () => {
  it('makes a private folder', () => {
    openDataFolder(join(folder, 'deep', 'data'));
    expect(modeOf(join(folder, 'deep', 'data'))).toBe(0o700);
  });

  it('says that a folder cannot be written and what to do', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataFolder(join(folder, 'file', 'data'))).toThrow(
      /cannot be written \(ENOTDIR\).*CONCORDAT_DATA_DIR/,
    );
  });

  it('refuses a full disk', () => {
    expect(() => requireSpace(folder, 120 * 1024 * 1024)).toThrow(
      /Only 120 MB are free .*needs 500 MB/,
    );
  });
});
