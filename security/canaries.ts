import { randomBytes } from "node:crypto";
import { addRoom } from "./rooms";
import type { World } from "./world";

const canary = () => `canary${randomBytes(9).toString("hex")}`;

/** Words that must never leave the server, each planted in one place. */
export type Canaries = Readonly<Record<(typeof places)[number], string>>;

const places = [
  "secret",
  "path",
  "environment",
  "passwordHash",
  "sealedSecret",
  "recoveryHash",
  "deviceHash",
  "resetHash",
  "invitationHash",
  "otherEmail",
  "otherPerson",
  "otherWorkspace",
  "otherUseCase",
  "sessionToken",
] as const;

export const newCanaries = (): Canaries =>
  Object.fromEntries(places.map((place) => [place, place === "secret" ? canary() + canary() : canary()])) as Canaries;

/** What shows how the server is made, wherever it appears. */
export const insides: Readonly<Record<string, RegExp>> = {
  "a stack": /\n\s+at (?:async )?[\w.<> ]+\(?(?:file:|node:|\/|webpack)/,
  "a path of the machine": /\/(?:node_modules|server|db)\/[\w./-]+\.(?:ts|mjs|js):\d+/,
  "a database's own words":
    /SQLITE_[A-Z]+|SqliteError|DrizzleQueryError|Failed query:|violates (?:unique|foreign key|not-null) constraint|relation "\w+" does not exist/,
  "an address of a database": /postgres(?:ql)?:\/\/\w+@|file:\/[^\s"]*attune\.db/,
  "a password's hash": /\$argon2id\$/,
  "a secret's name": /ATTUNE_SECRET|BETTER_AUTH_SECRET/,
};

const moment = Date.now();

/** A second workspace of other people, and secrets of theirs wherever secrets are kept. */
export async function plantCanaries(world: World): Promise<void> {
  const { canaries, engine, state } = world;
  const other = await addRoom(engine, `Other ${canaries.otherWorkspace}`);
  const { id } = other.people.owner;
  const time = world.on === "postgres" ? "now()" : String(moment);
  const statements = [
    `UPDATE "user" SET email = '${canaries.otherEmail}@other.test', name = '${canaries.otherPerson}' WHERE id = '${id}'`,
    `UPDATE account SET password = '${canaries.passwordHash}' WHERE user_id = '${id}'`,
    `UPDATE use_case SET name = '${canaries.otherUseCase}' WHERE workspace_id = '${other.workspaceId}' AND id = 'W01'`,
    `INSERT INTO second_factor (user_id, sealed_secret, last_step, created_at) VALUES ('${id}', '${canaries.sealedSecret}', 0, ${moment})`,
    `INSERT INTO recovery_code (user_id, code_hash) VALUES ('${id}', '${canaries.recoveryHash}')`,
    `INSERT INTO known_device (secret_hash, user_id, created_at, used_at) VALUES ('${canaries.deviceHash}', '${id}', ${moment}, ${moment})`,
    `INSERT INTO password_reset (secret_hash, user_id, origin, created_at, expires_at) VALUES ('${canaries.resetHash}', '${id}', 'terminal', ${moment}, ${moment + 86_400_000})`,
    `INSERT INTO session (id, user_id, token, expires_at, created_at, updated_at) VALUES ('${crypto.randomUUID()}', '${id}', '${canaries.sessionToken}', ${time}, ${time}, ${time})`,
  ];
  for (const statement of statements) await state.run(statement);
  const { workspaceId } = other;
  await state.run(
    `INSERT INTO invitation (id, workspace_id, email, role, secret_hash, invited_by, expires_at, created_at) VALUES ('${crypto.randomUUID()}', '${workspaceId}', 'invited@other.test', 'viewer', '${canaries.invitationHash}', '${id}', ${moment + 86_400_000}, ${moment})`,
  );
}
