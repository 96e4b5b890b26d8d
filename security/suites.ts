import type { Suite } from "./suite";
import { crossOrigin } from "./suites/cross-origin";
import { defaults } from "./suites/defaults";
import { firstRun } from "./suites/first-run";
import { fuzzHttp } from "./suites/fuzz-http";
import { fuzzProcedures } from "./suites/fuzz-procedures";
import { guessing } from "./suites/guessing";
import { hashing } from "./suites/hashing";
import { contentPolicy, headers } from "./suites/headers";
import { injection } from "./suites/injection";
import { limits } from "./suites/limits";
import { noStore } from "./suites/no-store";
import { outbound } from "./suites/outbound";
import { restoreFiles } from "./suites/restore-files";
import { secrets } from "./suites/secrets";
import { uniqueness } from "./suites/uniqueness";

/** Every suite, in the order in which they run: last those that look back at what all others saw. */
export const suites: readonly Suite[] = [
  contentPolicy,
  headers,
  crossOrigin,
  injection,
  fuzzHttp,
  fuzzProcedures,
  uniqueness,
  restoreFiles,
  limits,
  firstRun,
  defaults,
  guessing,
  hashing,
  noStore,
  secrets,
  outbound,
];
