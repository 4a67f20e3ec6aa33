/**
 * `[command, arguments]` that run npm. Under `npm start` npm tells its own program; on Windows npm is
 * a script that needs a shell.
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args];
}
