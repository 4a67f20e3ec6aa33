/** What is wrong with what was given, said to the person who gave it: what, where, what to do. */
export class InputError extends Error {}
