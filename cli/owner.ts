import { parseArgs } from "node:util";
import { findUserByEmail } from "@/db/accounts";
import { openEngine } from "@/db/client";
import { endResets } from "@/db/password-resets";
import { removeFactor } from "@/db/second-factors";
import { noteEvent } from "@/db/security-events";
import { endSessionsOf } from "@/db/sessions";
import { AttuneError } from "@/domain/errors";
import { baseUrl } from "@/server/accounts/base-url";
import { makeResetLink, resetHours } from "@/server/accounts/reset-link";
import { type Command, print, UsageError } from "./command";

const help = `Usage: attune owner reset --email ADDRESS [--without-second-factor]

Prints a link with which this person chooses a new password, once, within ${resetHours.terminal} hours. Earlier links end.
Their second factor stays: the link asks for a code, or for a recovery code. For somebody who lost both:

  --without-second-factor   Takes the second factor away and ends every session of theirs.

Works for every account, while Attune runs or not. Set BASE_URL as for Attune itself, so that the link leads there.
`;

const atTerminal = "the terminal";

export const owner: Command = {
  summary: "a link with which somebody who cannot sign in chooses a new password",
  help,
  async run(args) {
    const { email, withoutSecondFactor } = understood(args);
    const engine = openEngine();
    try {
      await engine.migrate();
      const person = await findUserByEmail(engine, email);
      if (!person) throw new AttuneError("not_found", `Nobody signs in as ${email}.`);
      const userId = person.id;
      const link = await engine.inTransaction(async (tx) => {
        if (withoutSecondFactor) {
          const had = await removeFactor(tx, userId);
          const ended = await endSessionsOf(tx, userId, "all");
          if (had) await noteEvent(tx, { kind: "second_factor_off", userId, address: atTerminal });
          if (ended > 0) await noteEvent(tx, { kind: "sessions_ended", userId, address: atTerminal, about: "all" });
        }
        await endResets(tx, userId);
        await noteEvent(tx, { kind: "password_reset_asked", userId, address: atTerminal });
        return makeResetLink(tx, { userId, origin: "terminal", baseUrl: baseUrl() });
      });
      process.stderr.write(
        `${person.name} chooses a new password here, within ${resetHours.terminal} hours. The link works once:\n`,
      );
      await print(`${link}\n`);
      return 0;
    } finally {
      await engine.close();
    }
  },
};

function understood(args: string[]): { email: string; withoutSecondFactor: boolean } {
  const [what, ...rest] = args;
  if (what !== "reset") throw new UsageError(help);
  try {
    const { values } = parseArgs({
      args: rest,
      options: { email: { type: "string" }, "without-second-factor": { type: "boolean", default: false } },
    });
    if (!values.email) throw new Error("no address");
    return { email: values.email.trim().toLowerCase(), withoutSecondFactor: values["without-second-factor"] };
  } catch {
    throw new UsageError(help);
  }
}
