import { appendFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Loaded into the server under test before anything else: each password that is hashed or verified is written down. */
const log = process.env.WATCHED_HASHES;
const argon2 = createRequire(import.meta.url)("@node-rs/argon2");
let running = 0;
for (const name of ["hash", "verify"]) {
  const original = argon2[name];
  argon2[name] = async (...args) => {
    running++;
    const began = performance.now();
    try {
      return await original(...args);
    } finally {
      if (log) appendFileSync(log, `${JSON.stringify({ name, running, ms: performance.now() - began })}\n`);
      running--;
    }
  };
}
