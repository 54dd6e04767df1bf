import type { ErrorCode } from '../../src/model/error.ts';
import { fill } from '../fill.ts';

/** Of every code: what happened, and what to do. A code that is missing here does not pass `npm run types`. */
const CODES: Readonly<Record<ErrorCode, readonly [meaning: string, remedy: string]>> = {
  'not-found': ['There is no such file, folder or ledger.', 'Check the path; `onrecord add` makes a ledger.'],
  unreadable: ['The file is there and cannot be read.', 'Check its permissions and the disk.'],
  'unsupported-kind': [
    'The input is a PDF, an image, an archive or another kind that is not read.',
    'Save its text as `.txt` or `.html`.',
  ],
  empty: ['The input holds no text.', 'Name a file or an address with the text of a report.'],
  binary: ['The input holds bytes that are no text.', 'Save text in UTF-16 as UTF-8.'],
  'too-large': [
    'The input has more than 50 MB, or is a page of monstrous size.',
    'Split it, or save the report alone.',
  ],
  'no-article': ['The page holds no article.', 'Name the address of one report, or save its text as `.txt`.'],
  unreachable: ['The address cannot be reached.', 'Check the address and the connection.'],
  'refused-address': [
    'The address is none of http or https, carries a password, leads where nothing is read from, or is not answered for.',
    'Use another address, or save the page and name the file.',
  ],
  'http-status': ['The server answers with an error.', 'Check the address, or save the page and name the file.'],
  'not-signed-in': [
    'The server wants a token, and this is none, or none any more.',
    'Send one as `Authorization: Bearer`, or sign in.',
  ],
  'not-allowed': [
    'The role of the token is too low, or a page of another site asks.',
    'Use a token of the role that is named.',
  ],
  'too-many-requests': [
    'More was asked than the server answers, or too much waits to be read.',
    'Wait as long as `Retry-After` says.',
  ],
  'redirect-loop': ['The address redirects more than ten times.', 'Name the address where the report stands.'],
  timeout: ['The address did not answer in full within 20 seconds.', 'Try again later.'],
  'bad-metadata': ['`reports.json`, or a stated date, is not understood.', 'Correct the entry that the message names.'],
  'bad-model': ['The weights are missing or damaged.', 'Install the package again, or make them with `npm run train`.'],
  'ledger-unreadable': ['The file is no ledger, or is damaged.', 'Name another file with `--ledger`.'],
  'ledger-newer': ['A later version of onrecord wrote the ledger.', 'Update onrecord.'],
  'ledger-busy': ['Another process has been writing for more than 30 seconds.', 'Try again when it is done.'],
  'no-such-entry': ['The ledger has no such report or statement.', 'Check the id with `onrecord list`.'],
  'ambiguous-entry': ['Several entries begin with these digits.', 'Give more digits.'],
  'bad-query': ['A search, filter, cursor or parameter is not understood.', 'Correct what the message names.'],
  'address-in-use': ['The port is taken by another program.', 'Name another; 0 takes any that is free.'],
  'bad-correction': [
    'What a person corrects of a statement cannot be.',
    'Give the field that the message names as it says.',
  ],
  'review-changed': ['Somebody else has decided on it meanwhile.', 'Look at what was decided, then decide again.'],
  'bad-row': ['A row of a file to import is not understood.', 'Correct the row that the message names.'],
  'bad-key': ['The file holds no Ed25519 key of the kind that is needed.', 'Make keys with `onrecord keys new`.'],
  unwritable: ['The file cannot be written, or is there already and would be lost.', 'Name another with `--out`.'],
  fault: ['A mistake in onrecord itself.', 'Please report it, with the stack that is printed.'],
};

/** `docs/errors.md`: the table of codes. */
export async function errorsPage(present: string): Promise<string> {
  const rows = Object.entries(CODES).map(([code, [meaning, remedy]]) => `| \`${code}\` | ${meaning} | ${remedy} |`);
  return fill(present, 'codes', ['| code | what happened | what to do |', '|---|---|---|', ...rows].join('\n'));
}
