import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { anyUser } from "@/db/accounts";
import type { Engine } from "@/db/engine";
import { AttuneError } from "@/domain/errors";
import { baseUrl } from "./base-url";
import { newSecret, sameSecret } from "./link-secret";
import { dataFolder } from "./secret";

const file = () => join(dataFolder(), "set-up-token");
const triesAllowed = 5;
let tries = 0;

function makeToken(): string {
  const token = newSecret();
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(file(), token, { mode: 0o600 });
  tries = 0;
  return token;
}

const linkTo = (address: string, token: string) => `${address}/set-up#${token}`;

/** A new one-time link for making the owner's account, or null when there is one. A restart makes a new link. */
export async function setUpLink(engine: Engine, address: string): Promise<string | null> {
  return (await anyUser(engine)) ? null : linkTo(address, makeToken());
}

/**
 * @throws AttuneError `forbidden` when the token is not the one printed; after five of these a new one is
 *   printed and the old one is worth nothing.
 */
export function requireSetUpToken(token: string): void {
  const expected = existsSync(file()) ? readFileSync(file(), "utf8") : null;
  if (expected !== null && sameSecret(token, expected)) return;
  if (expected !== null && ++tries >= triesAllowed) {
    process.stdout.write(`Set up: ${linkTo(baseUrl(), makeToken())}\n`);
  }
  throw new AttuneError("forbidden", "This set-up link is not valid. Use the newest one that the server printed.");
}

export function burnSetUpToken(): void {
  rmSync(file(), { force: true });
}
