import {
  isFromPrivateNetwork,
  isFromThisMachine,
  isPrivateAddress,
  type PeerRequest,
} from '@gmbot/ingress/plugins/peers';
import { expect, it } from 'vitest';

function from(remoteAddress: string | undefined, headers: Record<string, string> = {}): PeerRequest {
  return { socket: { remoteAddress }, headers };
}

it.each([
  '127.0.0.1',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.1.1',
  '100.64.0.1',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:192.168.0.1',
  'fd00::1',
  'fe80::1',
])('takes %s for private', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each([
  '8.8.8.8',
  '172.32.0.1',
  '192.169.0.1',
  '100.128.0.1',
  '2001:db8::1',
  '::ffff:8.8.8.8',
  '',
  'localhost',
  '10.0.0',
])('does not take %j for private', (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

it.each([
  ['a private peer', from('10.0.0.1'), true],
  ['a public peer', from('8.8.8.8'), false],
  ['a socket that is gone', from(undefined), false],
  ['a private chain of proxies', from('10.0.0.1', { 'x-forwarded-for': '10.0.0.2, 192.168.1.1' }), true],
  ['a public client behind a private proxy', from('10.0.0.1', { 'x-forwarded-for': '8.8.8.8' }), false],
  ['a client that a private proxy calls unknown', from('10.0.0.1', { 'x-forwarded-for': 'unknown' }), false],
  ['a public client behind nginx', from('10.0.0.1', { 'x-real-ip': '8.8.8.8' }), false],
  ['a client of a proxy that says Forwarded', from('10.0.0.1', { forwarded: 'for=10.0.0.2' }), false],
])('sees whether a request is private: %s', (_what, request, expected) => {
  expect(isFromPrivateNetwork(request)).toBe(expected);
});

it.each([
  [from('127.0.0.1', { host: '127.0.0.1:3000' }), true],
  [from('::1', { host: '[::1]:3000' }), true],
  [from('::ffff:127.0.0.1', { host: 'localhost' }), true],
  [from('127.0.0.1', { host: 'evil.example.org' }), false],
  [from('127.0.0.1', {}), false],
  [from('10.0.0.1', { host: 'localhost' }), false],
  [from('127.0.0.1', { host: 'localhost', 'x-real-ip': '127.0.0.1' }), false],
])('sees whether a request is of this machine: %j is %s', (request, expected) => {
  expect(isFromThisMachine(request)).toBe(expected);
});
