import { and, eq } from "drizzle-orm";
import type { Engine, Tx } from "./engine";
import { accounts, users } from "./schema";

export type SignIn = { id: string; name: string; email: string; passwordHash: string };

const select = (engine: Engine) =>
  engine.db
    .select({ id: users.id, name: users.name, email: users.email, passwordHash: accounts.password })
    .from(users)
    .innerJoin(accounts, and(eq(accounts.userId, users.id), eq(accounts.providerId, "credential")));

type Row = Awaited<ReturnType<typeof select>>[number];
const withPassword = (row: Row | undefined): SignIn | null =>
  row && row.passwordHash !== null ? { ...row, passwordHash: row.passwordHash } : null;

/** Who signs in with this address. */
export async function findSignInByEmail(engine: Engine, email: string): Promise<SignIn | null> {
  const [row] = await select(engine).where(eq(users.email, email));
  return withPassword(row);
}

export async function findSignIn(engine: Engine, userId: string): Promise<SignIn | null> {
  const [row] = await select(engine).where(eq(users.id, userId));
  return withPassword(row);
}

export async function putPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx
    .update(accounts)
    .set({ password: passwordHash, updatedAt: new Date() })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")));
}

export async function putName(engine: Engine, userId: string, name: string): Promise<void> {
  await engine.db.update(users).set({ name, updatedAt: new Date() }).where(eq(users.id, userId));
}
