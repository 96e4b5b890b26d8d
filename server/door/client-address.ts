import { BlockList, isIP } from "node:net";

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");

/** The proxies whose word is believed. Entries are addresses or ranges in CIDR notation, already checked. */
export function trustedProxies(entries: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(address, bits === undefined ? (family === "ipv6" ? 128 : 32) : Number(bits), family);
  }
  return (address) => {
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
  };
}

/**
 * Who is asking: the peer of the connection, or, when that is a trusted proxy, the right-most address in its
 * X-Forwarded-For that is not a trusted proxy itself. Everything left of that is hearsay.
 */
export function clientAddress(
  peer: string | undefined,
  forwarded: string | undefined,
  trusted: (address: string) => boolean,
): string {
  let client = plain(peer ?? "");
  const hops = (forwarded ?? "").split(",").map((hop) => plain(hop.trim()));
  while (trusted(client)) {
    const next = hops.pop();
    if (next === undefined || isIP(next) === 0) break;
    client = next;
  }
  return client;
}
