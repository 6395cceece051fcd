/**
 * Who is at the other end. Only the socket's own address is believed. A request that says it was forwarded counts as private
 * only if every address it names is private as well: it could come from anywhere through a proxy of ours.
 */
import { BlockList, isIP } from 'node:net';
import { isLoopbackAddress, isLoopbackHost } from '@gmbot/core/config/loopback';
import type { FastifyRequest } from 'fastify';

const FORWARDING_HEADERS = ['x-forwarded-for', 'forwarded', 'x-real-ip'];
/** Loopback, private, link-local and carrier-grade ranges. */
const SUBNETS = [
  ['127.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['::1', 128, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
] as const;

const privateRanges = new BlockList();
for (const [network, prefix, version] of SUBNETS) privateRanges.addSubnet(network, prefix, version);

/** What the checks read of a request. */
export type PeerRequest = Pick<FastifyRequest, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/** True for an address that the internet does not route. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && privateRanges.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** True iff the request comes from a private address, and through private ones alone. */
export function isFromPrivateNetwork({ socket, headers }: PeerRequest): boolean {
  if (!isPrivateAddress(socket.remoteAddress ?? '')) return false;
  if (headers.forwarded !== undefined) return false;
  return ['x-forwarded-for', 'x-real-ip']
    .flatMap((name) => String(headers[name] ?? '').split(','))
    .map((address) => address.trim())
    .every((address) => address === '' || isPrivateAddress(address));
}

/**
 * True iff the request was made on this machine, to a name of this machine: a page of another site that points a name of its
 * own at 127.0.0.1 is none.
 */
export function isFromThisMachine({ socket, headers }: PeerRequest): boolean {
  if (!isLoopbackAddress(socket.remoteAddress ?? '')) return false;
  if (FORWARDING_HEADERS.some((name) => headers[name] !== undefined)) return false;
  return isLoopbackHost(readHostName(headers.host ?? ''));
}

function readHostName(host: string): string {
  const name = host.replace(/:\d+$/, '');
  return name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name;
}
