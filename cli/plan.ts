import { planRoadmap } from "@/domain/roadmap/sequencer/plan-roadmap";
import { readInstance } from "@/domain/roadmap/sequencer/read-instance";
import { loadSolver } from "@/domain/roadmap/sequencer/solver";
import { type Command, print, readJson, UsageError } from "./command";

const help = `Usage: attune plan INSTANCE.json [--seed N] [--seconds N]

Puts work in order: the most discounted value that people, money, order, dates and limits
allow. The file is in the format "roadmap-opt/1". Prints the plan with its proved distance
to the best as JSON; --seconds is what may be spent on proving (10 unless told).
`;

export const plan: Command = {
  summary: "the best order of the work in an instance file",
  help,
  async run(args) {
    const { file, seed, seconds } = readArguments(args);
    const instance = readInstance(readJson(file));
    const solver = await loadSolver();
    const tries = Math.max(1_000, Math.min(20_000, Math.round(600_000 / (instance.projects.length + 1))));
    const result = planRoadmap(instance, { seed, budget: { tries }, proofSeconds: seconds, solver });
    await print(`${JSON.stringify(result, null, 1)}\n`);
    return result.status === "optimal" || result.status === "feasible" ? 0 : 1;
  },
};

function readArguments(args: readonly string[]) {
  const options = { file: "", seed: 1, seconds: 10 };
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? "";
    if (word === "--seed" || word === "--seconds") {
      const value = Number(args[++at]);
      if (!Number.isInteger(value) || value < 0 || value > 3_600) throw new UsageError(help);
      options[word === "--seed" ? "seed" : "seconds"] = value;
    } else if (word.startsWith("-") || options.file !== "") throw new UsageError(help);
    else options.file = word;
  }
  if (options.file === "") throw new UsageError(help);
  return options;
}
