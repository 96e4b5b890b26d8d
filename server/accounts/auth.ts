import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Engine } from "@/db/engine";
import { signInTables } from "@/db/sign-in-tables";
import { baseUrl, cookieName, isSecure } from "./base-url";
import { openSession } from "./open-session";
import { signingSecret } from "./secret";
import { sessionIdleMs, sessionNotedMs } from "./session-life";

/** The library keeps sessions and their cookie; who gets one is decided by our own door. */
function createAuth(engine: Engine) {
  return betterAuth({
    appName: "Attune",
    secret: signingSecret(),
    baseURL: baseUrl(),
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Its writes are single rows; wrapping them in its own transaction would wait for our writer.
    database: drizzleAdapter(engine.db as never, {
      provider: engine.dialect === "postgres" ? "pg" : "sqlite",
      schema: signInTables,
      transaction: false,
    }),
    emailAndPassword: { enabled: false },
    session: { expiresIn: sessionIdleMs / 1_000, updateAge: sessionNotedMs / 1_000, cookieCache: { enabled: false } },
    // Ours is kept in the database and counts per account as well as per address.
    rateLimit: { enabled: false },
    plugins: [openSession],
    advanced: {
      // Its own prefix would be __Secure-, which other names of the host may set.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName("session_token") } },
      defaultCookieAttributes: { secure: isSecure() },
      database: { generateId: () => crypto.randomUUID() },
      ipAddress: { ipAddressHeaders: ["x-attune-ip"] },
    },
  });
}

const made = new WeakMap<Engine, ReturnType<typeof createAuth>>();

export function authOf(engine: Engine): ReturnType<typeof createAuth> {
  const known = made.get(engine);
  if (known) return known;
  const auth = createAuth(engine);
  made.set(engine, auth);
  return auth;
}
