import { runReferenceCases } from "@/domain/experiments/reference";
import { type Command, onlyFile, print, readJson } from "./command";

const help = `Usage: attune reference CASES.json

Runs reference cases: single statistical methods, decisions, or whole readouts (recognised by their
shape). Prints the id of each failing case, then "N passed, M failed".
`;

export const reference: Command = {
  summary: "run statistical reference cases",
  help,
  async run(args) {
    const results = runReferenceCases(readJson(onlyFile(args, help)));
    const failed = results.filter(({ problems }) => problems.length > 0);
    for (const { id, problems } of failed) {
      await print(`${id}\n`);
      process.stderr.write(`${id}: ${problems.join("; ")}\n`);
    }
    await print(`${results.length - failed.length} passed, ${failed.length} failed\n`);
    return failed.length > 0 ? 1 : 0;
  },
};
