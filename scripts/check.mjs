import { fileURLToPath } from "node:url";
import { checkSteps, lawStep } from "./check-steps.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { runStep } from "./run-step.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await installDependencies();
let failed = 0;
for (const [label, command, args] of [...checkSteps, lawStep]) {
  const { ok } = await runStep(label, command, args, { quiet: true });
  if (!ok) failed++;
}
console.log(failed === 0 ? "All checks passed." : `${failed} of ${checkSteps.length + 1} checks failed.`);
process.exit(failed === 0 ? 0 : 1);
