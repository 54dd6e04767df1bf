import type { Evidence } from '../../src/http/commitment-contract.ts';

/** What a piece of evidence speaks for, as a heading. */
export const EVIDENCE_NAMES: Readonly<Record<Evidence['kind'], string>> = {
  fulfilment: 'Told to be kept',
  breach: 'Told to be broken',
  antecedent: 'Its condition told to hold',
  withdrawal: 'Told to be taken back',
  narrowing: 'Voiced again, for less',
  repetition: 'Voiced again',
};
