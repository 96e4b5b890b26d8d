import { measureAll } from "../security/measure-all";

const usage = `Usage: npm run test:durability -- [--short] [--only D1,C1] [--on sqlite|postgres]

Kills, crowds and starves the production build and writes what survived to reports/durability/. SEED=N repeats a run;
NEXT_DIST names a build that is there already.
`;

await measureAll({ room: "durability", title: "Durability and concurrency figures", usage });
