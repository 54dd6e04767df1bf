import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchAddress, publicOnly, type Resolve } from '../../src/acquire/acquire.ts';
import { isPublic } from '../../src/acquire/public-address.ts';

let server: Server;
let port = 0;
let asked = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    asked += 1;
    response.end('secret of the machine');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Names as somebody's server of names tells them. */
const telling =
  (...numbers: readonly string[]): Resolve =>
  (_, __, found) =>
    found(
      null,
      numbers.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('an address that leads to this machine or its network is not asked', () => {
  test.each([
    ...['127.0.0.1', '127.9.9.9', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '0.0.0.0', '0'],
    ...['10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.127.255.255'],
    ...['224.0.0.1', '255.255.255.255', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:a00:1]', '[fe80::1]'],
    ...['[fd00::1]', '[fec0::1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[::127.0.0.1]', '[ff02::1]'],
    ...['localhost', 'LOCALHOST'],
  ])('%s', async (host) => {
    const fetched = fetchAddress(`http://${host}:${port}/`, publicOnly());
    await expect(fetched).rejects.toMatchObject({ code: 'refused-address' });
    expect(asked).toBe(0);
  });

  test.each([
    ['one of this machine', ['127.0.0.1']],
    ['one of its network', ['10.0.0.7']],
    ['one in the guise of IPv6', ['::ffff:127.0.0.1']],
    ['one among public ones', ['9.10.11.12', '127.0.0.1']],
    ['none', []],
  ])('by a name that leads to %s', async (_, numbers) => {
    const fetched = fetchAddress(`http://courier.example:${port}/`, publicOnly(telling(...numbers)));
    await expect(fetched).rejects.toMatchObject({ code: 'refused-address' });
    expect(asked).toBe(0);
  });

  test.each(['http://127.0.0.1:PORT/', 'http://2130706433:PORT/', 'http://[::1]:PORT/', 'http://inside.example:PORT/'])(
    'by a redirect to %s',
    async (target) => {
      const away = createServer((_, response) =>
        response.writeHead(302, { location: target.replace('PORT', String(port)) }).end(),
      );
      await new Promise<void>((resolve) => away.listen(0, '127.0.0.1', resolve));
      const address = away.address();
      const own = typeof address === 'object' ? address?.port : 0;
      const guard = publicOnly(telling('127.0.0.1'));
      // The first server is let pass, as if it stood elsewhere.
      const fetched = fetchAddress(`http://outside.example:${own}/`, {
        permit: guard.permit,
        lookup: (host, options, found) =>
          host === 'outside.example'
            ? found(null, options.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4)
            : guard.lookup(host, options, found),
      });
      await expect(fetched).rejects.toMatchObject({ code: 'refused-address' });
      expect(asked).toBe(0);
      away.close();
    },
  );

  test('by a server of names that changes its answer: the connection is made to what was judged', async () => {
    const answers = [['9.10.11.12'], ['127.0.0.1']];
    const resolve: Resolve = (host, options, found) => telling(...(answers.shift() ?? []))(host, options, found);
    const fetched = fetchAddress(`http://courier.example:${port}/`, { ...publicOnly(resolve), timeout: 300 });
    await expect(fetched).rejects.toMatchObject({ code: expect.stringMatching(/^(timeout|unreachable)$/) });
    expect([asked, answers.length]).toEqual([0, 1]);
  });

  test.each(['file:///etc/hosts', 'ftp://courier.example/', 'data:text/plain,a', 'javascript:alert(1)', 'gopher://a/'])(
    '%s is no address to fetch',
    async (address) => {
      await expect(fetchAddress(address, publicOnly())).rejects.toMatchObject({ code: 'refused-address' });
    },
  );
});

test.each(['9.10.11.12', '172.15.0.1', '172.32.0.1', '100.63.0.1', '192.167.0.1', '2a00::1', '::ffff:9.10.11.12'])(
  '%s is of the internet',
  (address) => expect(isPublic(address)).toBe(true),
);

test('a name that nobody knows is unreachable', async () => {
  const fetched = fetchAddress('http://no-such-host.invalid/', publicOnly());
  await expect(fetched).rejects.toMatchObject({ code: 'unreachable' });
});
