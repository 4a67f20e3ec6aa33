/**
 * Which network addresses belong to the public internet. A server that opens addresses for strangers must
 * not open its own network for them. Of IPv6 what is in use is named and all else refused; of IPv4 what
 * has another purpose is named. Reference: the IANA registries of special-purpose addresses (RFC 6890).
 */

import { BlockList, isIPv4, isIPv6 } from 'node:net';

const NOT_PUBLIC_4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8',
  '100.64.0.0/10', // shared by customers of a provider
  '127.0.0.0/8',
  '168.63.129.16/32', // Azure gives it to the host of a machine
  '169.254.0.0/16', // link-local, and the metadata of clouds
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24', // documentation
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24', // relays of 6to4
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, broadcast
];

/** The one block that is given out; loopback, mapped, NAT64, local and multicast lie outside. */
const GLOBAL_6 = ['2000::/3'];
const NOT_PUBLIC_6 = [
  '2001::/23', // protocols, Teredo among them
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4 holds an IPv4 address
  '3fff::/20', // documentation
];

const notPublic4 = listOf(NOT_PUBLIC_4, 'ipv4');
const global6 = listOf(GLOBAL_6, 'ipv6');
const notPublic6 = listOf(NOT_PUBLIC_6, 'ipv6');

/** True for an address, in the notation of `node:net`, that anyone on the internet may reach. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic4.check(address, 'ipv4');
  return (
    isIPv6(address) &&
    !address.includes('%') &&
    global6.check(address, 'ipv6') &&
    !notPublic6.check(address, 'ipv6')
  );
}

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
