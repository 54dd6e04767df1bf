import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';
import { OnRecordError } from '../model/error.ts';

/** Finds the numbers of a name, as `dns.lookup` with `all` does. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  found: (error: NodeJS.ErrnoException | null, numbers: LookupAddress[]) => void,
) => void;

/** How to fetch addresses that strangers name; see `FetchOptions`. */
export interface PublicOnly {
  readonly permit: (address: URL) => void;
  readonly lookup: LookupFunction;
}

/**
 * Fetches from the internet alone: an address of this machine, of its network or of no network is refused with `refused-address`,
 * at every redirect. Names are judged by the numbers that the connection is then made to, so that a server of names that changes its
 * answer in between gains nothing.
 *
 *   https://courier.example/story
 *   not: http://localhost:8080/, http://2130706433/, http://[::ffff:10.0.0.1]/, a name that somebody made point at one of them
 */
export function publicOnly(resolve: Resolve = lookup): PublicOnly {
  return {
    permit(address) {
      // URLs write every form of a number (0x7f.1, 2130706433) as four decimal ones.
      const host = address.hostname.replace(/^\[(.*)\]$/u, '$1');
      if (isIP(host) !== 0 && !isPublic(host)) throw refused(address.host);
    },
    lookup(host, options, found) {
      resolve(host, { ...options, all: true }, (error, numbers) => {
        if (error !== null) return found(error, '', 0);
        // One private number among public ones is refused too: the connection may take any of them.
        const first = numbers[0];
        if (first === undefined || !numbers.every(({ address }) => isPublic(address)))
          return found(refused(host), '', 0);
        if (options.all) return found(null, numbers);
        return found(null, first.address, first.family);
      });
    },
  };
}

/** Whether an IP address (four decimal numbers, or IPv6 without brackets) is one of the internet. */
export function isPublic(address: string): boolean {
  return !RESERVED.check(address.replace(/%.*$/u, ''), isIPv4(address) ? 'ipv4' : 'ipv6');
}

function refused(host: string): OnRecordError {
  const message = `${host} leads to this machine or its network, which is not read from. Name an address of the internet.`;
  return new OnRecordError('refused-address', host, message);
}

/** IPv4 in IPv6 (::ffff:0:0/96) is judged by the former. Source: the special-purpose registries of IANA (RFC 6890), and multicast. */
const RESERVED = new BlockList();
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const) {
  RESERVED.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ...([
    ['::', 96],
    ['::ffff:0:0:0', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['100::', 64],
    ['2001::', 23],
  ] as const),
  ...([
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ['5f00::', 16],
    ['fc00::', 7],
    ['fe80::', 9],
  ] as const),
  ['ff00::', 8] as const,
] as const) {
  RESERVED.addSubnet(net, bits, 'ipv6');
}
