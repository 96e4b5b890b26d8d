import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { type Command, onlyFile, print, readJson } from "./command";

const help = `Usage: attune compute WORKSPACE.json

Prints every value that follows from a workspace, as JSON. The file is in the exchange format;
what is missing in it is taken as not known.
`;

export const compute: Command = {
  summary: "every computed value of a workspace file",
  help,
  async run(args) {
    const file = parseWorkspaceFile(readJson(onlyFile(args, help)));
    const today = new Date().toISOString().slice(0, 10);
    await print(`${JSON.stringify(computeWorkspace(file, { today }), null, 1)}\n`);
    return 0;
  },
};
