import { addSeenAlert, readSeenAlerts, removeSeenAlert } from "@/db/seen-alerts";
import { readRhythms, readSegmentsOf } from "@/db/standing-values";
import type { Workspace } from "@/db/workspace";
import { countOf } from "@/domain/deck/deck-words";
import { AttuneError } from "@/domain/errors";
import { grouped } from "@/domain/grouped";
import { type Alert, alertsOf } from "@/domain/metrics/alerts";
import { betweenCommits } from "../between-commits";
import { readScorecardBase } from "./read-scorecard-base";

/** Every screen asks how much of it is unseen. */
const currentAlerts = (ws: Workspace): Promise<Alert[]> => betweenCommits(ws, "alerts", () => workOut(ws));

/** What is alarming now, whoever asks. */
async function workOut(ws: Workspace): Promise<Alert[]> {
  const { ground, scene, index, divergence } = await readScorecardBase(ws);
  const limits = [...ground.settings.values()].filter(({ harmLimit }) => harmLimit !== null);
  const values = await readSegmentsOf(
    ws,
    limits.map(({ metricId }) => metricId),
  );
  const bySegment = grouped(values, ({ metricId, segment }) => `${metricId} ${segment}`);
  const whole = limits.map((setting) => {
    const placed = scene.valuesOf.get(setting.metricId);
    const values = scene.months.map((month, at) => ({
      ...{ month, value: placed?.values[at] ?? null, responses: placed?.responses[at] ?? null },
    }));
    return { setting, segment: null, values };
  });
  const groups = [...bySegment.values()].flatMap((values) => {
    const [{ metricId, segment }] = values as [(typeof values)[number]];
    const setting = ground.settings.get(metricId);
    return setting ? [{ setting, segment, values }] : [];
  });
  return alertsOf({
    ...ground,
    window: ground.parameters.index.window,
    ...{ index, divergence },
    limited: [...whole, ...groups],
    reaches: await readRhythms(ws),
  });
}

/** What must not be missed, with what the person has put aside; the unseen first. */
export async function readAlerts(ws: Workspace) {
  const alerts = await currentAlerts(ws);
  const seen = await readSeenAlerts(ws);
  const rows = alerts.map((alert) => ({ ...alert, seenAt: seen.get(alert.id) ?? null }));
  const unseen = rows.filter(({ seenAt }) => seenAt === null);
  return {
    alerts: [...unseen, ...rows.filter(({ seenAt }) => seenAt !== null)],
    unseen: unseen.length,
    sentence:
      unseen.length === 0
        ? rows.length === 0
          ? "Nothing is alarming: no paradox, no harm limit reached, no pair drifting apart, no series silent."
          : "Nothing new: you have put aside all there is."
        : `${countOf(unseen.length, "thing needs", "things need")} a look.`.replace(/^./, (first) =>
            first.toUpperCase(),
          ),
  };
}

/** How many alerts the person has not put aside yet. */
export async function countUnseenAlerts(ws: Workspace): Promise<number> {
  const [alerts, seen] = [await currentAlerts(ws), await readSeenAlerts(ws)];
  return alerts.filter(({ id }) => !seen.has(id)).length;
}

/** For the person alone; whoever else is here still sees it. */
export async function putAlertAside(ws: Workspace, alertId: string) {
  await requireAlert(ws, alertId);
  await addSeenAlert(ws, alertId);
  return { unseen: await countUnseenAlerts(ws) };
}

export async function bringAlertBack(ws: Workspace, alertId: string) {
  await requireAlert(ws, alertId);
  await removeSeenAlert(ws, alertId);
  return { unseen: await countUnseenAlerts(ws) };
}

async function requireAlert(ws: Workspace, alertId: string) {
  if (!(await currentAlerts(ws)).some(({ id }) => id === alertId))
    throw new AttuneError("not_found", "This is not alarming any more.");
}
