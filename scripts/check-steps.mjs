/** What is checked without running the product: label, script, arguments. */
export const checkSteps = [
  ["Route types", "next/dist/bin/next", ["typegen"]],
  ["Types", "typescript/bin/tsc", ["--noEmit", "-p", "."]],
  ["Style and lint", "@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]],
  ["Dead code", "knip/bin/knip.js", []],
].map(([label, script, args]) => [label, process.execPath, [`node_modules/${script}`, ...args]]);

/** The import law and the rules of the source are tests; `npm test` runs them with all others. */
export const lawStep = [
  "Import law and source rules",
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--project", "pure", "scripts"],
];
