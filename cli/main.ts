import { AttuneError } from "@/domain/errors";
import { audit } from "./audit";
import { backup } from "./backup";
import { type Command, UsageError } from "./command";
import { compute } from "./compute";
import { deck } from "./deck";
import { doctor } from "./doctor";
import { owner } from "./owner";
import { plan } from "./plan";
import { reference } from "./reference";
import { restore } from "./restore";

const commands: Record<string, Command> = { compute, reference, plan, deck, backup, restore, owner, audit, doctor };

const overview = `Usage: npm run --silent attune -- COMMAND [ARGUMENTS]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`)
  .join("\n")}

Each command explains itself: attune COMMAND --help
Results go to standard output, everything else to standard error.
Exit codes: 0 done, 1 refused or failed, 2 the command was not understood.
`;

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(overview);
    return name === undefined ? 2 : 0;
  }
  const command = commands[name];
  if (!command) throw new UsageError(`There is no command "${name}".\n\n${overview}`);
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = error instanceof UsageError || error instanceof AttuneError;
  process.stderr.write(
    `${known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
