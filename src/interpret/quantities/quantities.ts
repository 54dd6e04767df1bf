import type { Quantity } from '../../model/quantity.ts';
import type { Said } from '../said.ts';

/** The numbers that qualify what is said, in reading order. */
export function quantitiesOf(_said: Said): readonly Quantity[] {
  return [];
}
