import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeProcess, isRunning } from './processes.mjs';
import { sweepLeftovers } from './throwaway.mjs';

const parent = mkdtempSync(join(tmpdir(), 'concordat-sweep-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('sweepLeftovers', () => {
  it('removes what a killed run left and nothing else', async () => {
    const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      detached: true,
    });
    const note = describeProcess(server.pid);
    const folders = ['concordat-run-dead', 'concordat-run-alive', 'concordat-run-new', 'other'];
    for (const name of folders) mkdirSync(join(parent, name));
    const lock = (name, holder) =>
      writeFileSync(join(parent, name, 'running.lock'), JSON.stringify(holder));
    lock('concordat-run-dead', { pid: 1, identity: 'an earlier boot', children: [note] });
    lock('concordat-run-alive', describeProcess(process.pid));
    await sweepLeftovers(parent);
    expect(folders.filter((name) => existsSync(join(parent, name)))).toEqual(folders.slice(1));
    expect(isRunning(note)).toBe(false);
  });
});
