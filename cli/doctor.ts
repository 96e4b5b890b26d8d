import { type Command, print, UsageError } from "./command";
import { databaseChecks } from "./doctor/database-checks";
import { machineChecks } from "./doctor/machine-checks";
import { networkChecks } from "./doctor/network-checks";
import { type Check, type Place, placeHere, type Said, trouble } from "./doctor/place";
import { secretChecks } from "./doctor/secret-checks";

const help = `Usage: attune doctor

Looks at this installation and says, line by line, what is well and what is not, and what to do. Run it as the user who
runs Attune, with the same settings, while Attune runs or not. It changes nothing in the database.

  well       nothing is wrong here
  note       worth knowing; nothing is wrong
  not seen   could not be looked at, because of something else in the list
  not well   something to do

Exits with 1 when something is not well. LibreOffice, PowerPoint or Excel need not be installed.
`;

const checks: readonly Check[] = [...machineChecks, ...secretChecks, ...networkChecks, ...databaseChecks];

type Seen = { readonly name: string; readonly said: readonly Said[] };

/** What each check has to say, in the order in which faults follow from one another. */
export async function examine(place: Place): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const { name, look } of checks) {
    const said = await Promise.resolve(place)
      .then(look)
      .catch((error: unknown) => [trouble(`This could not be looked at: ${messageOf(error)}`)]);
    seen.push({ name, said });
  }
  return seen;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const words = { trouble: "not well", unseen: "not seen", note: "note" } as const;

/** One line for the check, and one below it for each thing it says; the gravest word stands before it. */
export function linesOf({ name, said }: Seen): string {
  const gravest = (["trouble", "unseen", "note"] as const).find((kind) => said.some((one) => one.kind === kind));
  const head = `${(gravest === undefined ? "well" : words[gravest]).padEnd(8)}  ${name}`;
  return [head, ...said.map(({ sentence }) => `          ${sentence}`)].map((line) => `${line}\n`).join("");
}

/** 1 when something is not well; what is worth knowing and what could not be seen change nothing. */
export const exitCodeOf = (seen: readonly Seen[]): number =>
  seen.some(({ said }) => said.some(({ kind }) => kind === "trouble")) ? 1 : 0;

export const doctor: Command = {
  summary: "what is well with this installation and what is not",
  help,
  async run(args) {
    if (args.length > 0) throw new UsageError(help);
    const seen = await examine(placeHere());
    for (const one of seen) await print(linesOf(one));
    return exitCodeOf(seen);
  },
};
