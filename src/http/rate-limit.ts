/** How often somebody may ask: `burst` times at once, and `perSecond` more each second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket for each key. */
export interface RateLimit {
  /** Takes one request of the key; gives 0 where there was one, else in how many seconds there will be. */
  take(key: string, rate: Rate): number;
}

/** Keys that are held before those that may ask at full rate are forgotten. */
const MOST_KEYS = 10_000;

interface Bucket {
  left: number;
  /** `clock` of the last request. */
  at: number;
  readonly rate: Rate;
}

/** `clock` gives milliseconds. */
export function newRateLimit(clock: () => number = () => performance.now()): RateLimit {
  const buckets = new Map<string, Bucket>();
  const refill = (bucket: Bucket, now: number): void => {
    bucket.left = Math.min(bucket.rate.burst, bucket.left + ((now - bucket.at) / 1000) * bucket.rate.perSecond);
    bucket.at = now;
  };
  return {
    take(key, rate) {
      const now = clock();
      if (buckets.size >= MOST_KEYS && !buckets.has(key)) forget(now);
      const bucket = buckets.get(key) ?? { left: rate.burst, at: now, rate };
      buckets.set(key, bucket);
      refill(bucket, now);
      if (bucket.left < 1) return (1 - bucket.left) / rate.perSecond;
      bucket.left -= 1;
      return 0;
    },
  };

  function forget(now: number): void {
    for (const [key, bucket] of buckets) {
      refill(bucket, now);
      if (bucket.left >= bucket.rate.burst) buckets.delete(key);
    }
    // So many at once are not told apart any more: the older half begins anew, so that this is seldom done.
    for (const key of buckets.keys()) {
      if (buckets.size <= MOST_KEYS / 2) break;
      buckets.delete(key);
    }
  }
}
