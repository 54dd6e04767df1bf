import { lookup } from 'node:dns/promises';
import { BlockList, isIPv4 } from 'node:net';
import { OnRecordError } from '../model/error.ts';

/**
 * Lets an address pass that leads out into the internet. Throws `refused-address` for one of this machine, of its network or of
 * no network, whichever name leads there, and `unreachable` for a name that leads nowhere.
 *
 *   https://courier.example/story
 *   not: http://localhost:8080/, http://192.168.0.1/, http://169.254.169.254/, a name that somebody made point at one of them
 *
 * Fetching looks the name up again: a server of names that changes its answer in between is not caught.
 */
export async function publicAddressOnly(address: URL): Promise<void> {
  const host = address.hostname.replace(/^\[(.*)\]$/, '$1');
  const found = await lookup(host, { all: true }).catch((cause: unknown) => {
    const message = `${address.href} cannot be reached: nobody knows the name ${host}. Check the address and the connection.`;
    throw new OnRecordError('unreachable', address.href, message, { cause });
  });
  if (!found.some(({ address: number }) => RESERVED.check(number, isIPv4(number) ? 'ipv4' : 'ipv6'))) return;
  const message = `${address.href} leads to this machine or its network, which is not read from. Name an address of the internet.`;
  throw new OnRecordError('refused-address', address.href, message);
}

/** Source: the special-purpose address registries of IANA (RFC 6890), and multicast. */
const RESERVED = new BlockList();
for (const range of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [net = '', bits] = range.split('/');
  RESERVED.addSubnet(net, Number(bits), 'ipv4');
}
for (const range of [
  ...['::/127', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32', '2002::/16'],
  ...['fc00::/7', 'fe80::/10', 'ff00::/8'],
]) {
  const [net = '', bits] = range.split('/');
  RESERVED.addSubnet(net, Number(bits), 'ipv6');
}
