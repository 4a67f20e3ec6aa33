// Checked before anything else is loaded, so only syntax that every Node with ES modules reads.

const OLDEST = [20, 19];

/** The sentence to show for a Node that is too old, or undefined when this one will do. */
export function nodeTooOld(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const enough = parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
  if (enough) return undefined;
  return `Concordat needs Node ${OLDEST.join('.')} or later and this is ${version}. Install Node 22 or 24 from nodejs.org and try again.`;
}

/** Ends the process with one line when this Node is too old. */
export function requireNode() {
  const problem = nodeTooOld(process.version);
  if (problem === undefined) return;
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
