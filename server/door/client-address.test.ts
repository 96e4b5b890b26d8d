import { expect, it } from "vitest";
import { clientAddress, trustedProxies } from "./client-address";

const trusted = trustedProxies(["10.0.0.0/8", "::1", "2001:db8::/32"]);

it.each<[string, string | undefined, string, string]>([
  ["203.0.113.9", "1.2.3.4", "203.0.113.9", "a stranger's word is not believed"],
  ["10.0.0.1", "1.2.3.4", "1.2.3.4", "a proxy's word is"],
  ["::ffff:10.0.0.1", "1.2.3.4", "1.2.3.4", "also when it comes in over IPv6"],
  ["10.0.0.1", "6.6.6.6, 1.2.3.4, 10.0.0.2", "1.2.3.4", "the right-most untrusted hop"],
  ["10.0.0.1", "6.6.6.6, nonsense", "10.0.0.1", "a hop that is no address ends the search"],
  ["2001:db8::7", "2001:db9::1", "2001:db9::1", "IPv6 ranges"],
  ["10.0.0.1", undefined, "10.0.0.1", "a proxy that says nothing"],
  ["10.0.0.1", "10.1.1.1", "10.1.1.1", "nobody untrusted at all"],
])("%s with %s is %s: %s", (peer, forwarded, client) => {
  expect(clientAddress(peer, forwarded, trusted)).toBe(client);
});
