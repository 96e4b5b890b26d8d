import { spawn } from "node:child_process";

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a command and says on standard error that it runs, for how long, and how it ended. `quiet` keeps its output back
 * and shows it only when it fails; its last lines only when there is another way to go on. Signals that ask us to stop end the command first.
 */
export async function runStep(label, command, args, { quiet = false, hasFallback = false, env = {}, ...options } = {}) {
  const began = Date.now();
  const terminal = process.stderr.isTTY;
  process.stderr.write(terminal && quiet ? `${label} …` : `${label} …\n`);
  const ticking =
    quiet &&
    setInterval(
      () => process.stderr.write(terminal ? `\r${label} … ${seconds(began)}` : "."),
      terminal ? 1_000 : 10_000,
    );
  const child = spawn(command, args, {
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    ...options,
  });
  const said = [];
  child.stdout?.on("data", (part) => said.push(part));
  child.stderr?.on("data", (part) => said.push(part));
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, pass);
  const problem = await new Promise((done) => {
    child.once("error", (error) => done(error.message));
    child.once("close", (code, signal) => done(code === 0 ? null : `it ended with ${signal ?? `code ${code}`}`));
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, pass);
  clearInterval(ticking);
  const output = Buffer.concat(said).toString();
  const shown = hasFallback ? output.trimEnd().split("\n").slice(-3).join("\n") : output;
  if (problem !== null && quiet) process.stderr.write(`\n${shown}\n`);
  process.stderr.write(
    `${terminal && quiet ? "\r" : quiet ? "\n" : ""}${label}: ${problem ?? "done"} (${seconds(began)})\n`,
  );
  return { ok: problem === null, output };
}

/** As `runStep`, for what cannot go on without it. */
export async function mustRun(label, ...rest) {
  const step = await runStep(label, ...rest);
  if (!step.ok) process.exit(1);
  return step;
}
