import { runSuites } from "./run-suites";
import { suites } from "./suites";
import { openWorld } from "./world";

/* The suites on one database, which DATABASE_URL names. Started by main.ts. */
await runSuites("security", suites, openWorld);
