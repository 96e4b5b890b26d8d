import "server-only";
import { anyUser as anyUserIn } from "@/db/accounts";
import { engine } from "@/server/context";

/** Whether somebody has an account: until then there is nothing to sign in to. */
export const anyUser = (): Promise<boolean> => anyUserIn(engine());
