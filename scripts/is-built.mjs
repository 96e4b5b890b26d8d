import { fileURLToPath } from "node:url";
import { buildTrouble } from "./build-product.mjs";

/* Says why `npm start` would build, and ends with 1; says nothing and ends with 0 when the build is of these sources. */
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const trouble = buildTrouble();
if (trouble !== null) {
  process.stdout.write(`${trouble}\n`);
  process.exitCode = 1;
}
