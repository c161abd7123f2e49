import { BlockList, isIP } from 'node:net';

/** Addresses that no certificate may send us to: this machine, the networks of the house, and what is no address of one machine. */
const inner = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
] as const) inner.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [['::', 127], ['64:ff9b::', 96], ['100::', 64], ['2001:db8::', 32], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) inner.addSubnet(net, bits, 'ipv6');

const MAPPED = /^::ffff:/iu;

export function isPublicAddress(address: string): boolean {
  // An address of the fourth version written as one of the sixth is judged as what it is.
  if (MAPPED.test(address)) {
    const inside = address.replace(MAPPED, '');
    return isIP(inside) === 4 && isPublicAddress(inside);
  }
  const version = isIP(address);
  return version !== 0 && !inner.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The address as one that may be asked, or undefined: plain HTTP, as authorities publish lists and answers (what comes is signed),
 * to a machine that the administrator has named, `host` or `host:port`.
 */
export function allowedPlace(address: string, hosts: readonly string[]): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' || url.username !== '' || url.password !== '' || address.length > 1_000) return undefined;
  return hosts.includes(url.host) ? url : undefined;
}
