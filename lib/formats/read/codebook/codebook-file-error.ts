/** A file that is no codebook; the message is for the person who gave it. */
export class CodebookFileError extends Error {}
