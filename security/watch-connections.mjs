import dgram from "node:dgram";
import dns from "node:dns";
import { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

/** Loaded into the server under test before anything else: each wish to reach something outside is written down. */
const log = process.env.WATCHED_CONNECTIONS;
const note = (line) => {
  if (log) appendFileSync(log, `${line}\n`);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const to = typeof first === "object" && first !== null ? first : { port: first, host: second };
  note(to.path ? `socket ${to.path}` : `tcp ${to.host ?? "localhost"}:${to.port}`);
  return connect.apply(this, args);
};
for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny"]) {
  for (const of of [dns, dns.promises]) {
    const original = of[name];
    of[name] = function (host, ...rest) {
      note(`name ${host}`);
      return original.call(this, host, ...rest);
    };
  }
}
const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  note(
    `udp ${args
      .slice(1)
      .filter((arg) => typeof arg !== "function")
      .join(" ")}`,
  );
  return send.apply(this, args);
};
syncBuiltinESMExports();
