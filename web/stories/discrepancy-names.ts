import type { Comparison } from '../../src/http/comparison-contract.ts';

/** What the kinds of discrepancy are called on the pages. */
export const DISCREPANCY_NAMES: Readonly<Record<Comparison['discrepancies'][number]['kind'], string>> = {
  wording: 'Wording',
  number: 'Number',
  date: 'Date',
  name: 'Name',
  role: 'Role',
  place: 'Place',
  polarity: 'Yes or no',
  speaker: 'Speaker',
  scope: 'Scope',
};
