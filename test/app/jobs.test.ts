import { afterEach, expect, test, vi } from 'vitest';
import { type JobsOptions, newJobs } from '../../src/app/jobs.ts';
import { type JobsReader, newJobsReader } from '../../src/app/jobs-reader.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { OnRecordError } from '../../src/model/error.ts';

// A worker thread reads the weights first.
vi.setConfig({ testTimeout: 60_000 });

const input = (text: string) =>
  ({ kind: 'bytes', name: 'a.txt', bytes: new TextEncoder().encode(text), mediaType: null, stated: {} }) as const;

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

function over(options: JobsOptions) {
  const ledger: Ledger = openLedger(':memory:');
  const jobs = newJobs(ledger, options);
  opened.push(ledger, jobs);
  return jobs;
}

test('what waits is limited, in number and in bytes', async () => {
  const stuck = Promise.withResolvers<never>();
  const reader: JobsReader = { read: () => stuck.promise, close: async () => stuck.reject(new Error('closed')) };
  const jobs = over({ reader });
  for (let asked = 0; asked < 51; asked += 1) jobs.add([input('a')], null);
  expect(() => jobs.add([input('a')], null)).toThrow(expect.objectContaining({ code: 'too-many-requests' }));
  const others = over({ reader });
  const large = { ...input(''), bytes: new Uint8Array(130_000_000) };
  for (let asked = 0; asked < 2; asked += 1) others.add([large], null);
  expect(() => others.add([large], null)).toThrow(expect.objectContaining({ code: 'too-many-requests' }));
});

test('the newest hundred are remembered', async () => {
  const reader: JobsReader = {
    read: async () => ({
      kind: 'unread',
      input: 'a.txt',
      error: new OnRecordError('empty', 'a.txt', 'a.txt is empty'),
    }),
    close: async () => {},
  };
  const jobs = over({ reader });
  const ids: string[] = [];
  for (let asked = 0; asked < 103; asked += 1) {
    const { id } = jobs.add([input('a')], 'R. Castell');
    ids.push(id);
    for await (const _ of jobs.follow(id, new AbortController().signal));
  }
  expect(() => jobs.get(ids[2]!)).toThrow(expect.objectContaining({ code: 'no-such-entry' }));
  expect(jobs.get(ids[3]!)).toMatchObject({ state: 'done', by: 'R. Castell', entries: [{ kind: 'unread' }] });
});

test('a fault of the reader fails the job, is told, and its details stay out of the job', async () => {
  const faults: unknown[] = [];
  const reader: JobsReader = { read: () => Promise.reject(new Error('at /home/clerk')), close: async () => {} };
  const jobs = over({ reader, onFault: (fault) => void faults.push(fault) });
  const { id } = jobs.add([input('a')], null);
  for await (const _ of jobs.follow(id, new AbortController().signal));
  expect(jobs.get(id)).toMatchObject({ state: 'failed', error: { code: 'fault' } });
  expect([JSON.stringify(jobs.get(id)).includes('clerk'), faults.length]).toEqual([false, 1]);
});

test('what takes too long to read is given up, and what comes after it is read', async () => {
  const hasty = newJobsReader(1);
  opened.push(hasty);
  const late = await hasty.read(input('Warden Ada Pell said the mill would close.'));
  expect(late).toMatchObject({ kind: 'unread', input: 'a.txt', error: { code: 'timeout' } });
  const patient = newJobsReader();
  opened.push(patient);
  expect(await patient.read(input('Warden Ada Pell said the mill would close.'))).toMatchObject({ kind: 'report' });
});
