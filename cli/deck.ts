import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { deckOf } from "@/domain/deck/deck-of";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { writeDeck } from "@/server/files/pptx/write-deck";
import { type Command, readJson, UsageError } from "./command";

const help = `Usage: attune deck WORKSPACE.json --preset board --out FILE.pptx

Writes the slides of a workspace as a native PowerPoint file.
`;

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { preset: { type: "string", default: "board" }, out: { type: "string" } },
    });
    const [file, ...rest] = positionals;
    if (!file || !values.out || values.preset !== "board" || rest.length > 0) throw new UsageError(help);
    return { file, out: values.out, preset: "board" as const };
  } catch {
    throw new UsageError(help);
  }
}

export const deck: Command = {
  summary: "the slides of a workspace file",
  help,
  async run(args) {
    const { file: path, out, preset } = parse(args);
    const file = parseWorkspaceFile(readJson(path));
    const today = new Date().toISOString().slice(0, 10);
    const slides = deckOf(file, computeWorkspace(file, { today }), { preset });
    writeFileSync(out, await writeDeck(slides));
    process.stderr.write(`${slides.slides.length} slides written to ${out}\n`);
    return 0;
  },
};
