import { execFile } from "node:child_process";

const root = () => process.env["ATTUNE_ROOT"] ?? process.cwd();

/**
 * Why `npm start` would build; null when the build is of the sources that are here. Whoever builds is the one who compares:
 * it is asked as a program of its own.
 */
export function buildTroubleIn(variables: NodeJS.ProcessEnv): Promise<string | null> {
  return new Promise((done, failed) => {
    execFile(process.execPath, ["scripts/is-built.mjs"], { cwd: root(), env: variables }, (error, out) => {
      if (error === null) done(null);
      else if (error.code === 1 && out.trim() !== "") done(out.trim());
      else failed(error);
    });
  });
}
