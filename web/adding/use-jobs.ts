import { useEffect, useState } from 'react';
import type { Job, JobEntry } from '../../src/http/job-contract.ts';
import { ApiError } from '../api/api-error.ts';
import { fetchJson } from '../api/fetch-json.ts';

/** How far jobs are, taken together. */
export interface Progress {
  readonly entries: readonly JobEntry[];
  /** Inputs of all of them; null until the server has said so of each. */
  readonly total: number | null;
  readonly ended: boolean;
  /** Why a job could not go on, or is not known any more; null otherwise. */
  readonly error: string | null;
}

type One = Pick<Job, 'entries'> & {
  readonly total: number | null;
  readonly ended: boolean;
  readonly error: string | null;
};

const BEGIN: One = { entries: [], total: null, ended: false, error: null };

/** Follows jobs by their server-sent events; the browser takes up again where a connection broke. `key`: ids with a comma between. */
export function useJobs(key: string): Progress {
  const [jobs, setJobs] = useState<ReadonlyMap<string, One>>(new Map());
  useEffect(() => {
    setJobs(new Map());
    const stop = key
      .split(',')
      .map((id) =>
        follow(id, (change) => setJobs((before) => new Map(before).set(id, change(before.get(id) ?? BEGIN)))),
      );
    return () => {
      for (const end of stop) end();
    };
  }, [key]);
  const all = key.split(',').map((id) => jobs.get(id) ?? BEGIN);
  return {
    entries: all.flatMap(({ entries }) => entries),
    total: all.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0),
    ended: all.every(({ ended }) => ended),
    error: all.find(({ error }) => error !== null)?.error ?? null,
  };
}

function follow(id: string, change: (next: (before: One) => One) => void): () => void {
  const address = `/api/jobs/${encodeURIComponent(id)}`;
  const source = new EventSource(`${address}/events`);
  const gone = new AbortController();
  source.addEventListener('entry', ({ data }: MessageEvent<string>) => {
    const entry: JobEntry = JSON.parse(data);
    change((before) => ({ ...before, entries: [...before.entries, entry] }));
  });
  source.addEventListener('progress', ({ data }: MessageEvent<string>) => {
    const { total }: Pick<Job, 'total'> = JSON.parse(data);
    change((before) => ({ ...before, total }));
  });
  const end = ({ entries, total, error }: Job): void => {
    source.close();
    change(() => ({ entries, total, ended: true, error: error?.detail ?? null }));
  };
  source.addEventListener('done', ({ data }: MessageEvent<string>) => end(JSON.parse(data)));
  source.addEventListener('error', async () => {
    if (source.readyState !== EventSource.CLOSED) return;
    try {
      end(await fetchJson<Job>(address, gone.signal));
    } catch (error) {
      if (gone.signal.aborted) return;
      const why = error instanceof ApiError ? error.message : 'The server does not answer.';
      change((before) => ({ ...before, ended: true, error: why }));
    }
  });
  return () => {
    gone.abort();
    source.close();
  };
}
