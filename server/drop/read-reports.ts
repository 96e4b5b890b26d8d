import { readLatestDropReports } from "@/db/drop-reports";
import { dropReportRows } from "@/db/metrics";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import type { DropReport } from "@/domain/metrics/metric-value";
import { folderSentence, howOften, lookSentence, reportSentence } from "./drop-words";
import { watchedFolder } from "./watched-folder";

const mostReports = 100;
const firstProblems = 5;

/** The folder of the workspace and what became of the files in it, the latest first. */
export async function readDropReports(ws: Workspace) {
  const watched = watchedFolder();
  const state = watched?.stateOf(ws.id) ?? null;
  const { reports, total } = await readLatestDropReports(ws, mostReports);
  return {
    may: { lookNow: watched !== null && allows(ws.role, "manage") },
    /** Null when nobody named a folder to this installation. */
    watched: watched && {
      /** The sub-folder of this workspace; where the folder itself lies is the operator's business. */
      folder: ws.id,
      minutes: watched.minutes,
      often: howOften(watched.minutes),
      lookedAt: state?.at ?? null,
      trouble: state?.trouble ?? null,
      sentence: folderSentence(watched.minutes, state),
    },
    total,
    reports: reports.map((report) => ({ ...told(report), problems: report.problems.slice(0, firstProblems) })),
  };
}

/** One report with all the problems that were kept. */
export async function readDropReport(ws: Workspace, reportId: string) {
  const report = await dropReportRows.find(ws, reportId);
  if (!report) throw new AttuneError("not_found", "There is no such report.");
  const { version: _version, ...kept } = report;
  return told(kept);
}

const told = ({ digest: _digest, ...report }: DropReport) => ({ ...report, sentence: reportSentence(report) });

/** Looks into the folder of the workspace at once. */
export async function lookNow(ws: Workspace) {
  const watched = watchedFolder();
  if (watched === null)
    throw new AttuneError("invalid", "No folder is watched. Whoever runs Attune can name one in its settings.");
  const look = await watched.look(ws.id);
  return { sentence: lookSentence(look), reportIds: look.reports.map(({ id }) => id), waiting: look.waiting };
}
