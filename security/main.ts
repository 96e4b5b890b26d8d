import { measureAll } from "./measure-all";

const usage = `Usage: npm run test:security -- [--short] [--only F1,F2] [--on sqlite|postgres]

Measures the security of the production build and writes reports/security/. SEED=N repeats a run; NEXT_DIST names a
build that is there already.
`;

await measureAll({ room: "security", title: "Security figures", usage });
