import { accounts, sessions, users, verifications } from "./schema";

/** The four tables the sign-in library reads and writes, by the names it uses. */
export const signInTables = { user: users, session: sessions, account: accounts, verification: verifications };
