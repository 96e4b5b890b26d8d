import type { Suite } from "./suite";
import { bitesAtOnce } from "./suites/bites-at-once";
import { browserPolicy } from "./suites/browser-policy";
import { crossOrigin } from "./suites/cross-origin";
import { defaults } from "./suites/defaults";
import { enumeration } from "./suites/enumeration";
import { fields } from "./suites/fields";
import { firstRun } from "./suites/first-run";
import { foreignIsMissing } from "./suites/foreign-is-missing";
import { fuzzHttp } from "./suites/fuzz-http";
import { fuzzProcedures } from "./suites/fuzz-procedures";
import { guessing } from "./suites/guessing";
import { hashing } from "./suites/hashing";
import { contentPolicy, headers } from "./suites/headers";
import { injection } from "./suites/injection";
import { limits } from "./suites/limits";
import { mutants } from "./suites/mutants";
import { noStore } from "./suites/no-store";
import { outbound } from "./suites/outbound";
import { pagesAndRoutes } from "./suites/pages-and-routes";
import { passwordPolicy } from "./suites/password-policy";
import { restoreFiles } from "./suites/restore-files";
import { roleMatrix } from "./suites/role-matrix";
import { scriptsInText } from "./suites/scripts-in-text";
import { secondFactor } from "./suites/second-factor";
import { secrets } from "./suites/secrets";
import { sessionLife } from "./suites/session-life";
import { sharePrincipal } from "./suites/share-principal";
import { uniqueness } from "./suites/uniqueness";

/** Every suite, in the order in which they run: last those that look back at what all others saw. */
export const suites: readonly Suite[] = [
  contentPolicy,
  headers,
  crossOrigin,
  injection,
  roleMatrix,
  pagesAndRoutes,
  mutants,
  foreignIsMissing,
  bitesAtOnce,
  fuzzHttp,
  fuzzProcedures,
  uniqueness,
  restoreFiles,
  limits,
  firstRun,
  defaults,
  fields,
  passwordPolicy,
  sessionLife,
  secondFactor,
  guessing,
  hashing,
  enumeration,
  browserPolicy,
  scriptsInText,
  sharePrincipal,
  noStore,
  secrets,
  outbound,
];
