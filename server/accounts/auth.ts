import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Engine } from "@/db/engine";
import { signInTables } from "@/db/sign-in-tables";
import { hashPassword, verifyPassword } from "./password";
import { signingSecret } from "./secret";

const day = 24 * 60 * 60;

function createAuth(engine: Engine) {
  const baseURL = process.env["BASE_URL"] ?? `http://127.0.0.1:${process.env["PORT"] ?? "3000"}`;
  return betterAuth({
    appName: "Attune",
    secret: signingSecret(),
    baseURL,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Its writes are single rows; wrapping them in its own transaction would wait for our writer.
    database: drizzleAdapter(engine.db as never, {
      provider: engine.dialect === "postgres" ? "pg" : "sqlite",
      schema: signInTables,
      transaction: false,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 15,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 30 * day, updateAge: day, cookieCache: { enabled: false } },
    // Ours is kept in the database and counts per account as well as per address.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "attune",
      useSecureCookies: baseURL.startsWith("https://"),
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
