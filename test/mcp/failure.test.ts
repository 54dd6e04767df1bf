import { afterEach, expect, test, vi } from 'vitest';
import { toolFailure } from '../../src/mcp/failure.ts';
import { OnRecordError } from '../../src/model/error.ts';

const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => told.mockClear());

test('a mistake in what was asked is told as it is', () => {
  const failure = toolFailure(new OnRecordError('no-such-entry', 'ffff', 'The ledger has no report ffff'));
  expect(failure).toEqual({
    isError: true,
    content: [{ type: 'text', text: 'The ledger has no report ffff (no-such-entry)' }],
    structuredContent: { error: { code: 'no-such-entry', input: 'ffff', message: 'The ledger has no report ffff' } },
  });
  expect(told).not.toHaveBeenCalled();
});

test.each<[error: unknown, code: string]>([
  [new OnRecordError('ledger-busy', '/home/ilse/quay.db', '/home/ilse/quay.db is being written'), 'ledger-busy'],
  [new OnRecordError('ledger-unreadable', '/home/ilse/quay.db', '/home/ilse/quay.db is damaged'), 'ledger-unreadable'],
  [new Error('no such column at /home/ilse/quay.db'), 'fault'],
  ['/home/ilse', 'fault'],
])('what the server ran into is told on its standard error, and the answer names no path: %s', (error, code) => {
  const failure = toolFailure(error);
  expect(failure.structuredContent).toMatchObject({ error: { code, input: null } });
  expect(JSON.stringify(failure)).not.toContain('/home');
  expect(told).toHaveBeenCalledWith(expect.stringContaining('/home/ilse'));
});
