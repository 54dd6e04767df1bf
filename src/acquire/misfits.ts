import type { z } from 'zod';

type Misfit = z.core.$ZodIssue;

/** More are not told of at once. */
const MOST = 10;

/** How the library begins what it says of types by itself. */
const OF_TYPES = /^(?:Invalid|Too|Unrecognized)\b/;

/**
 * Which fields do not fit their schema, and what to give instead, ten at most. `whole` is what the given is called where a misfit is of
 * all of it. What a schema says in words of its own stays.
 */
export function misfitsOf(misfits: readonly Misfit[], whole: string): string {
  const said = misfits.slice(0, MOST).map((misfit) => `${misfit.path.join('.') || whole}: ${wordsOf(misfit)}`);
  return said.join('; ');
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address',
  date: 'a date such as 2025-11-29',
  datetime: 'a time such as 2025-11-29T17:20:00Z',
};

const UNITS: Readonly<Record<string, string>> = { string: 'character', array: 'item' };

function wordsOf(misfit: Misfit): string {
  if (!OF_TYPES.test(misfit.message)) return misfit.message;
  switch (misfit.code) {
    case 'invalid_type':
      return give(KINDS[misfit.expected], misfit);
    case 'too_small':
      return `give ${sizeOf(misfit.minimum, misfit, 'or more')}`;
    case 'too_big':
      return `give ${sizeOf(misfit.maximum, misfit, 'or less')}`;
    case 'invalid_value':
      return `give ${misfit.values.length > 1 ? 'one of ' : ''}${misfit.values.join(', ')}`;
    case 'invalid_format':
      return give(FORMATS[misfit.format], misfit);
    case 'unrecognized_keys':
      return `no field is called ${misfit.keys.join(' or ')}`;
    case 'invalid_union': {
      const [first] = misfit.errors[0] ?? [];
      return first?.path.length === 0 ? wordsOf(first) : misfit.message;
    }
    default:
      return misfit.message;
  }
}

const give = (what: string | undefined, { message }: Misfit): string => (what ? `give ${what}` : message);

type Sized = Extract<Misfit, { readonly code: 'too_small' | 'too_big' }>;

function sizeOf(bound: number | bigint, { origin, exact }: Sized, others: string): string {
  const unit = UNITS[origin];
  const counted = unit ? ` ${unit}${bound === 1 ? '' : 's'}` : '';
  return `${bound}${counted}${exact ? '' : ` ${others}`}`;
}
