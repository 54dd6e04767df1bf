export const DONE = 0;
/** Some input could not be read; each is named on standard error. */
export const UNREAD = 1;
/** Wrong usage: a command, option or value that is not known. */
export const USAGE = 2;
/** Stopped by the keyboard. Source: the convention of shells, 128 and the number of the signal. */
export const INTERRUPTED = 130;
