import type { WorkspaceFile } from "../../exchange/workspace-file";
import { addTwin, caseOf, type RuleCase, whole } from "./healthy-workspace";

const seriesOf = (file: WorkspaceFile, metricId: string) =>
  file.metricSeries!.series.find((series) => series.metricId === metricId)!;

const firstMonths = (file: WorkspaceFile, count: number) => {
  const series = file.metricSeries!;
  series.months = series.months.slice(0, count);
  for (const entry of series.series) entry.values = entry.values.slice(0, count);
};

const weeksUntil = (file: WorkspaceFile, week: string) => {
  const weekly = structuredClone(whole.weeklySeries!);
  const count = weekly.weeks.indexOf(week) + 1;
  weekly.weeks = weekly.weeks.slice(0, count);
  for (const series of weekly.series) series.values = series.values.slice(0, count);
  file.weeklySeries = weekly;
};

const declared = (file: WorkspaceFile, values: (number | null)[]) =>
  file.metricSeries!.series.push({ metricId: "M-DECLARED", values, responses: null });
const falling = [70, 70, 60, 60, 60, 59, 59, 59, 58, 58, 58, 40];

const answers = (file: WorkspaceFile, count: number) => {
  const series = seriesOf(file, "M-CONF");
  series.values[11] = null;
  series.responses![10] = count;
};

/** Reasons, providers and measures. */
export const strategyCases: Readonly<Record<string, RuleCase>> = {
  "R-STR-1": {
    fires: (file) => (file.strategy!.why = `  ${"x".repeat(79)}  `),
    found: ["current"],
    silent: (file) => (file.strategy!.why = "x".repeat(80)),
  },
  "R-STR-2": {
    fires: (file) => (file.outcomes[0]!.customerObjectiveId = null),
    found: ["BO1"],
    silent: (file) => file.outcomes.push({ ...file.outcomes[0]!, id: "O9", customerObjectiveId: null }),
  },
  "R-STR-3": {
    fires: (file) => (caseOf(file).outcomeId = null),
    found: ["W10"],
    silent: (file) => Object.assign(caseOf(file), { outcomeId: null, status: "idea" }),
  },
  "R-STR-4": {
    fires: (file) => (caseOf(file).scores!.customerValue!.need = 2),
    found: ["all"],
    // Two of three: 66.7%.
    silent: (file) => {
      addTwin(file, "W10", {});
      caseOf(file).scores!.customerValue!.need = 2;
    },
  },
  "R-STR-5": {
    fires: (file) => {
      for (const criterion of file.strategy!.stopCriteria) criterion.byDate = null;
    },
    found: ["current"],
    silent: (file) => (file.strategy!.stopCriteria = file.strategy!.stopCriteria.slice(0, 1)),
  },
  "R-STR-6": {
    // All of the sample: the page must be 80% complete.
    fires: (file) => {
      Object.assign(file, structuredClone(whole), { experiments: [], weeklySeries: null });
      file.strategy!.selfRating = 2;
    },
    found: ["current"],
    silent: (file) => {
      Object.assign(file, structuredClone(whole), { experiments: [], weeklySeries: null });
      file.strategy!.selfRating = 3;
    },
  },
  "R-PRV-1": {
    fires: (file) =>
      (file.strategy!.providerOversight = [{ provider: "Box", annualFee: 1, decides: null, explainerId: null }]),
    found: ["Box"],
    silent: (file) =>
      (file.strategy!.providerOversight = [{ provider: "Box", annualFee: 0, decides: null, explainerId: null }]),
  },

  "R-MET-1": {
    fires: (file) => (caseOf(file, "W07").cxMetricId = "M-CONV"),
    found: ["W07"],
    silent: (file) => (caseOf(file, "W10").cxMetricId = null),
  },
  "R-MET-2": {
    fires: (file) => firstMonths(file, 8),
    found: ["2026-06/two_months"],
    silent: (file) => firstMonths(file, 10),
  },
  "R-MET-3": {
    fires: (file) => firstMonths(file, 7),
    found: ["CES", "CONF", "CREEP", "CSAT", "NPS", "OVERWHELM", "REGRET", "RUSH", "TRUST", "UNSUB"].map(
      (name) => `M-${name}`,
    ),
    silent: (file) => firstMonths(file, 12),
  },
  "R-MET-4": {
    fires: (file) => {
      const series = seriesOf(file, "M-CONF");
      series.values = series.values.map((value, at) => (at > 5 ? null : value));
    },
    found: ["O1"],
    // The sixth month before this one still counts.
    silent: (file) => {
      const series = seriesOf(file, "M-CONF");
      series.values = series.values.map((value, at) => (at > 6 ? null : value));
    },
  },
  "R-MET-5": {
    fires: (file) => answers(file, 149),
    found: ["M-CONF"],
    silent: (file) => answers(file, 150),
  },
  "R-MET-6": {
    fires: (file) => weeksUntil(file, "2026-03-23"),
    found: ["M-CONV|M-OVERWHELM", "M-CONV|M-RUSH"],
    silent: (file) => (file.weeklySeries = structuredClone(whole.weeklySeries)),
  },
  "R-MET-7": {
    fires: (file) => weeksUntil(file, "2026-03-23"),
    found: ["M-CONV|M-CONSENT"],
    silent: (file) => (file.weeklySeries = structuredClone(whole.weeklySeries)),
  },
  "R-LED-7": {
    fires: (file) => declared(file, falling),
    found: ["M-DECLARED"],
    silent: (file) =>
      declared(
        file,
        falling.map((value, at) => (at > 7 ? 59 : value)),
      ),
  },
};
