import type { Unit } from './meaning.ts';

/** ISO 8601 duration; null for a part of a unit that it has no word for. */
export function isoLength(unit: Unit, count: number): string | null {
  const whole = Number.isInteger(count);
  switch (unit) {
    case 'minute':
      return `PT${Math.round(count)}M`;
    case 'hour':
      return whole ? `PT${count}H` : `PT${Math.round(count * 60)}M`;
    case 'day':
      return whole ? `P${count}D` : `PT${Math.round(count * 24)}H`;
    case 'week':
      return whole ? `P${count}W` : `P${Math.round(count * 7)}D`;
    case 'month':
      return whole ? `P${count}M` : null;
    case 'quarter':
      return `P${Math.round(count * 3)}M`;
    case 'weekend':
      return null;
    default: {
      const inYears = count * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100);
      return Number.isInteger(inYears) ? `P${inYears}Y` : `P${Math.round(inYears * 12)}M`;
    }
  }
}
