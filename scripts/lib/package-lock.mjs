// Whether package-lock.json installs on every machine. A lock written where a registry, or an installed
// node_modules, holds one platform's programs only lacks those of the others, and `npm ci` then
// refuses it there. Read from the lock alone, without network.

/** The entry that `from` would load for a package's name: its own copy, or that of a folder around it. */
function resolved(packages, from, name) {
  let folder = from;
  for (;;) {
    const entry = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (entry !== undefined || folder === '') return entry;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1));
  }
}

/**
 * What the `packages` of a lock lack: one `{ name, version, of }` for each optional package (a
 * program for one platform is always one) that is not listed, or listed in another version than asked for.
 */
export function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => {
        const entry = resolved(packages, path, name);
        const isExact = /^\d+\.\d+\.\d/.test(version);
        return entry === undefined || (isExact && entry.version !== version);
      })
      .map(([name, version]) => ({ name, version, of: path.replace(/^.*node_modules\//, '') })),
  );
}
