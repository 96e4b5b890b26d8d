import { fileURLToPath } from "node:url";
import { buildProduct } from "./build-product.mjs";
import { installDependencies } from "./install-dependencies.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
await installDependencies();
process.exit((await buildProduct()) ? 0 : 1);
