// Which account the embedded PostgreSQL runs as. PostgreSQL refuses to run as root, so root lends
// it the account that owns the existing cluster, or "postgres", created when the machine has none.

import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Failure } from './console.mjs';

const NAME = 'postgres';

function idOf(flag, name) {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

function lookUp(name) {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === undefined || gid === undefined ? undefined : { name, ids: { uid, gid } };
}

function createAccount() {
  const { status } = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', NAME]);
  const made = status === 0 ? lookUp(NAME) : undefined;
  if (made) return made;
  throw new Failure(
    'PostgreSQL does not run as root, and the user "postgres" could not be created. Start as an ordinary user, create it with useradd, or set DATABASE_URL to a database of your own.',
  );
}

/**
 * `{ name, ids }`; `ids` is empty for an ordinary user, who runs PostgreSQL as himself, and
 * `{ uid, gid }` for root. `cluster` is the folder of the cluster, which need not exist yet.
 */
export function postgresAccount(cluster) {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const self = process.getuid?.();
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new Failure(
        `The database in ${cluster} belongs to another user (id ${owner.uid}). Start as that user or as root, or set CONCORDAT_DATA_DIR to another folder.`,
      );
    }
    return { name: 'you', ids: {} };
  }
  if (owner && owner.uid !== 0)
    return { name: `user ${owner.uid}`, ids: { uid: owner.uid, gid: owner.gid } };
  return lookUp(NAME) ?? createAccount();
}
