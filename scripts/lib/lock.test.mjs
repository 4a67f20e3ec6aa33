import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, LockHeld } from './lock.mjs';
import { describeProcess, isRunning } from './processes.mjs';

let folder;
let file;
const children = [];

const startSleeper = () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
  children.push(child);
  return child;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-lock-'));
  file = join(folder, 'running.lock');
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function deadProcess() {
  const child = startSleeper();
  const note = describeProcess(child.pid);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  return note;
}

describe('acquireLock', () => {
  it('names the living holder to the second one', async () => {
    const lock = await acquireLock(file);
    lock.update({ address: 'http://localhost:3000' });
    const refusal = await acquireLock(file).catch((error) => error);
    expect(refusal).toBeInstanceOf(LockHeld);
    expect(refusal.holder).toMatchObject({ pid: process.pid, address: 'http://localhost:3000' });
  });

  it('can be taken again once released, and leaves no file', async () => {
    (await acquireLock(file)).release();
    expect(existsSync(file)).toBe(false);
    (await acquireLock(file)).release();
    expect(existsSync(file)).toBe(false);
  });

  it('waits for its turn when asked to', async () => {
    const first = await acquireLock(file);
    const second = acquireLock(file, { wait: 5000 });
    first.release();
    expect(await second).toHaveProperty('release');
  });

  it('takes over from a dead process and stops the children it left', async () => {
    const orphan = startSleeper();
    const note = describeProcess(orphan.pid);
    writeFileSync(file, JSON.stringify({ ...(await deadProcess()), children: [note] }));
    await acquireLock(file);
    expect(isRunning(note)).toBe(false);
    expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
  });

  it('is not deceived by a process that got the dead holder’s id', async () => {
    const stranger = startSleeper();
    const recycled = { pid: stranger.pid, identity: 'an earlier boot:1' };
    writeFileSync(file, JSON.stringify({ ...recycled, children: [recycled] }));
    await acquireLock(file);
    expect(isRunning(describeProcess(stranger.pid))).toBe(true);
  });

  it('takes over an empty or damaged file', async () => {
    writeFileSync(file, '{"pid":');
    expect(await acquireLock(file)).toHaveProperty('release');
  });

  it('lets exactly one of several racing starts win over a stale lock', async () => {
    writeFileSync(file, JSON.stringify(await deadProcess()));
    const script = `
      import { acquireLock } from ${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)};
      await acquireLock(${JSON.stringify(file)}).then(
        () => { process.stdout.write('won'); setInterval(() => {}, 1000); },
        (error) => process.stdout.write('refused ' + error.holder.pid));`;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
        children.push(child);
        return new Promise((resolve) => child.stdout.once('data', (data) => resolve(`${data}`)));
      }),
    );
    const winner = JSON.parse(readFileSync(file, 'utf8')).pid;
    expect(answers.filter((answer) => answer === 'won')).toHaveLength(1);
    expect(answers.filter((answer) => answer === `refused ${winner}`)).toHaveLength(5);
  });
});
