import type { Marker } from './markers.ts';

/** Where a condition may begin, before it is known what it governs. */
export interface Opening extends Pick<Marker, 'kind' | 'opens' | 'needs' | 'isNegative'> {
  readonly at: number;
  /** The first token behind the marker: of its clause or phrase. */
  readonly body: number;
  /** By which rule it was found, for the ground. */
  readonly rule: string;
}
