import { dialect } from "@/db/dialect";
import { backupWhileWriting } from "./suites/backup-while-writing";
import { clockJumps } from "./suites/clock-jumps";
import { forward } from "./suites/forward";
import { gracefulStop } from "./suites/graceful-stop";
import { illDisk } from "./suites/ill-disk";
import { killUnderLoad } from "./suites/kill-under-load";
import { killedAtWork } from "./suites/killed-at-work";
import { manyMovers } from "./suites/many-movers";
import { manyScorers } from "./suites/many-scorers";
import { onDisk } from "./suites/on-disk";
import { onlyEverAdded } from "./suites/only-ever-added";
import { postgresRestarts } from "./suites/postgres-restarts";
import { powerCut } from "./suites/power-cut";
import { roundTrips } from "./suites/round-trips";
import { sameObjects } from "./suites/same-objects";
import { secondServer } from "./suites/second-server";
import { sentAgain, wholeHistory } from "./suites/sent-again";
import { threeServers } from "./suites/three-servers";
import type { DurabilitySuite } from "./world";

const all: readonly DurabilitySuite[] = [
  killUnderLoad,
  sameObjects,
  manyScorers,
  manyMovers,
  sentAgain,
  wholeHistory,
  gracefulStop,
  onlyEverAdded,
  backupWhileWriting,
  secondServer,
  onDisk,
  powerCut,
  postgresRestarts,
  threeServers,
  forward,
  roundTrips,
  clockJumps,
  killedAtWork,
  illDisk,
];

/** The suites for this kind of database, in the order in which they run. */
export const suites = all.filter(({ only }) => only === undefined || only === dialect);
