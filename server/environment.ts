import { isIP } from "node:net";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { type MailSettings, mailSettings } from "./mail/mail-settings";

export type Environment = {
  databaseUrl: string;
  /** Where the set-up token, generated secrets and temporary uploads live. */
  dataDirectory: string;
  host: string;
  port: number;
  /** How people reach the product: scheme, host and port, no path. */
  baseUrl: string;
  /** Addresses and ranges of proxies whose X-Forwarded-For is believed. */
  trustProxy: string[];
  allowInsecureHttp: boolean;
  /** A throw-away copy with the sample workspace. */
  demo: boolean;
  /** The folder from which values are imported, and how often it is looked into; null when none is named. */
  drop: { folder: string; minutes: number } | null;
  /** Through which server mail is sent, and as whom; null when none is named. */
  mail: MailSettings | null;
};

const flag = z
  .enum(["0", "1", "", "true", "false"], "write 1 for yes or leave it out")
  .transform((value) => value === "1" || value === "true");

const isRange = (entry: string): boolean => {
  const [address = "", bits, ...rest] = entry.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
};

const variables = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/)/, "must begin with file: or postgres://")
    .optional(),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a port number from 1 to 65535")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, "must be a port number from 1 to 65535")
    .default(3000),
  BASE_URL: z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      "must be an http or https address",
    )
    .refine((text) => !URL.canParse(text) || /^\/?$/.test(new URL(text).pathname), "must not have a path")
    .optional(),
  TRUST_PROXY: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,]+/).filter((entry) => entry !== ""))
    .refine((entries) => entries.every(isRange), "must be addresses or ranges such as 10.0.0.0/8, separated by commas"),
  ALLOW_INSECURE_HTTP: flag.default(false),
  ATTUNE_DATA_DIR: z.string().min(1).optional(),
  ATTUNE_DEMO: flag.default(false),
  ATTUNE_DROP_DIR: z.string().min(1, "must name a folder").optional(),
  ATTUNE_DROP_MINUTES: z
    .string()
    .regex(/^\d{1,4}$/, "must be a number of minutes from 1 to 1440")
    .transform(Number)
    .refine((minutes) => minutes >= 1 && minutes <= 1_440, "must be a number of minutes from 1 to 1440")
    .default(15),
  ATTUNE_SMTP_URL: z.string().optional(),
  ATTUNE_MAIL_FROM: z.string().optional(),
  ATTUNE_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** The folder of the product when it is not the working folder. */
  ATTUNE_ROOT: z.string().min(1).optional(),
});

/** Addresses only this machine can reach. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host.replace(/:\d+$/, (port) => (host === "::1" ? port : "")));

const addressOf = (host: string, port: number): string => {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};

/** One reading of the settings of the process. Throws one Error whose message lists every problem, a line each. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const unknown = Object.keys(source).filter((name) => name.startsWith("ATTUNE_") && !(name in variables.shape));
  const parsed = variables.safeParse(source);
  const mail = mailSettings({ url: source["ATTUNE_SMTP_URL"], from: source["ATTUNE_MAIL_FROM"] });
  const problems = [
    ...unknown.map((name) => `${name} is not a setting of Attune.`),
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}.`),
    ...mail.problems,
  ];
  if (!parsed.success || problems.length > 0) throw new Error(problems.join("\n"));
  const set = parsed.data;
  const databaseUrl = set.DATABASE_URL ?? `file:${set.ATTUNE_DATA_DIR ?? "./data"}/attune.db`;
  const file = databaseFile(databaseUrl);
  const baseUrl = new URL(set.BASE_URL ?? addressOf(set.HOST, set.PORT)).origin;
  if (!isLoopback(set.HOST) && !set.ALLOW_INSECURE_HTTP) {
    const safe = set.BASE_URL?.startsWith("https:") && set.TRUST_PROXY.length > 0;
    if (!safe)
      throw new Error(
        `HOST=${set.HOST} opens Attune to the network: set BASE_URL=https://… and TRUST_PROXY to your proxy's address, or ALLOW_INSECURE_HTTP=1.`,
      );
  }
  if (set.ATTUNE_DEMO && !isLoopback(set.HOST)) throw new Error("The demonstration listens on 127.0.0.1 only.");
  return {
    databaseUrl,
    dataDirectory: resolve(set.ATTUNE_DATA_DIR ?? (file === null ? "./data" : dirname(file))),
    host: set.HOST,
    port: set.PORT,
    baseUrl,
    trustProxy: set.TRUST_PROXY,
    allowInsecureHttp: set.ALLOW_INSECURE_HTTP,
    demo: set.ATTUNE_DEMO,
    drop:
      set.ATTUNE_DROP_DIR === undefined
        ? null
        : { folder: resolve(set.ATTUNE_DROP_DIR), minutes: set.ATTUNE_DROP_MINUTES },
    mail: mail.settings,
  };
}

/** The path of a SQLite database; null for PostgreSQL and for a database in memory. */
export function databaseFile(databaseUrl: string): string | null {
  if (!databaseUrl.startsWith("file:") || databaseUrl === "file::memory:") return null;
  return resolve(databaseUrl.slice("file:".length).replace(/^\/\/(?=\/)/, ""));
}
