import { userInfo } from 'node:os';

/** Who decides where nobody is named: the user of this computer. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without an entry in the system's list of users has no name.
    return 'unknown';
  }
}
