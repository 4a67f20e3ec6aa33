/**
 * PDF.js reads around what is damaged, and forgets promises on its way that nobody waits for. One that
 * fails would end the thread, and with it a text that was read.
 */

/** Until the returned function is called, failures that PDF.js has forgotten end nothing. */
export function passOverLostPromises(): () => void {
  const passOver = (error: unknown) => {
    if (!isOfPdfJs(error)) throw error;
  };
  process.on('unhandledRejection', passOver);
  // They are told of once everything else that was ready has run.
  return () => setImmediate(() => process.off('unhandledRejection', passOver));
}

function isOfPdfJs(error: unknown): boolean {
  return error instanceof Error && /Exception$|^FormatError$/.test(error.name);
}
