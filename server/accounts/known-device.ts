import type { Engine } from "@/db/engine";
import { isKnownDevice, rememberDevice } from "@/db/known-devices";
import { cookieName, isSecure } from "./base-url";
import { hashSecret, newSecret } from "./link-secret";

const keptSeconds = 180 * 24 * 60 * 60;

/* One cookie for each account, so that people who share a browser keep theirs; its name tells nobody whose it is. */
const nameFor = (userId: string): string => cookieName(`device-${hashSecret(userId).slice(0, 12)}`);

function secretIn(request: Headers, userId: string): string | null {
  const name = `${nameFor(userId)}=`;
  const cookies = (request.get("cookie") ?? "").split(";").map((each) => each.trim());
  const secret = cookies.find((each) => each.startsWith(name))?.slice(name.length) ?? "";
  return /^[A-Za-z0-9_-]{43}$/.test(secret) ? secret : null;
}

/** The hash under which a browser is known for this person; null for one that is not. */
export async function knownDevice(engine: Engine, request: Headers, userId: string): Promise<string | null> {
  const secret = secretIn(request, userId);
  if (secret === null) return null;
  const secretHash = hashSecret(secret);
  return (await isKnownDevice(engine, { secretHash, userId })) ? secretHash : null;
}

/** Knows the browser from now on, by a secret it never had before; resolves to the cookie that holds it. */
export async function rememberBrowser(engine: Engine, userId: string, before: string | null): Promise<string> {
  const secret = newSecret();
  await rememberDevice(engine, { secretHash: hashSecret(secret), before, userId });
  const attributes = [
    "HttpOnly",
    "SameSite=Lax",
    "Path=/",
    `Max-Age=${keptSeconds}`,
    ...(isSecure() ? ["Secure"] : []),
  ];
  return [`${nameFor(userId)}=${secret}`, ...attributes].join("; ");
}
