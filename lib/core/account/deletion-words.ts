/** What somebody types to say that they mean to delete their account. */
export const DELETION_WORDS = 'delete my account';
