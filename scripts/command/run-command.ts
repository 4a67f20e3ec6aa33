import { InputError } from './input-error';
import { remark } from './terminal';

/**
 * Runs a command and answers its exit code: 0 done, 2 the input cannot be read, 1 anything else.
 * `what` names the command in the message on a fault of ours: "The comparison".
 */
export async function runCommand(what: string, command: () => Promise<void>): Promise<number> {
  try {
    await command();
    return 0;
  } catch (error) {
    if (error instanceof InputError) {
      remark(error.message);
      return 2;
    }
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    remark(`${what} failed through a fault of the program, not of the input:\n${message}`);
    return 1;
  }
}
