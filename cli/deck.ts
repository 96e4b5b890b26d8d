import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { deckOf } from "@/domain/deck/deck-of";
import { deckStartsOf, partsOf } from "@/domain/deck/deck-starts";
import { deckStarts } from "@/domain/deck/saved-deck";
import { computeWorkspace } from "@/domain/exchange/compute";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { deckPackage } from "@/server/files/pptx/deck-package";
import { type Command, readJson, UsageError } from "./command";

const help = `Usage: attune deck WORKSPACE.json --preset PRESET --out FILE.pptx

Writes the slides of a workspace as a native PowerPoint file. Presets: ${deckStarts.join(", ")}.
`;

function parse(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { preset: { type: "string", default: "board" }, out: { type: "string" } },
    });
    const [file, ...rest] = positionals;
    const preset = deckStarts.find((each) => each === values.preset);
    if (!file || !values.out || !preset || rest.length > 0) throw new UsageError(help);
    return { file, out: values.out, preset };
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
    const slides = deckOf(file, computeWorkspace(file, { today }), {
      parts: partsOf(preset),
      name: deckStartsOf[preset].name.toLowerCase(),
    });
    writeFileSync(out, deckPackage(slides));
    process.stderr.write(`${slides.slides.length} slides written to ${out}\n`);
    return 0;
  },
};
