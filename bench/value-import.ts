import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { onFilledServer } from "./filled-server";
import { type Spread, spreadOf } from "./spread";

export type ValueImportSpeed = {
  readonly values: number;
  readonly checkMs: Spread;
  readonly importMs: Spread;
  readonly againMs: Spread;
  readonly correctMs: Spread;
  /** Script of the page's own thread when the scorecard is opened from another screen, with all values stored. */
  readonly scorecardScriptMs: Spread;
};

const values = 50_000;
const runs = 3;
const openingsEachRun = 3;
const settleMs = 1_500;
const timeout = 120_000;
const metricIds = ["M-CONV", "M-AOV", "M-NPS", "M-CSAT", "M-CES"];
const months = 60;

/** Five metrics in 60 months, of the whole and of as many groups of customers as it takes. */
export function valuesFile(shift: number): string {
  const lines = Array.from({ length: values }, (_, at) => {
    const [metric, place] = [metricIds[at % metricIds.length], Math.floor(at / metricIds.length)];
    const [month, group] = [place % months, Math.floor(place / months)];
    const when = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return `${metric},${when},${1 + ((at + shift) % 40) / 10},${100 + (at % 900)},${group === 0 ? "" : `Group ${group}`},Web analytics,2026-11-02`;
  });
  return ["Metric,Month,Value,Responses,Segment,Source,As of", ...lines].join("\n");
}

/** A file of 50,000 values through the import: checked, stored, sent again, corrected in every value. */
export const measureValueImport = (port: number): Promise<ValueImportSpeed> =>
  onFilledServer(port, ["bench/fill-plan.ts", "plan"], async (page, workspaceId) => {
    const steps: Record<Step, number[]> = { checkMs: [], importMs: [], againMs: [], correctMs: [] };
    const scripts: number[] = [];
    await page.goto(`/${workspaceId}/brief`);
    const send = sender(page, workspaceId);
    for (let run = 0; run < runs; run++) {
      const [importKey, correctKey] = [crypto.randomUUID(), crypto.randomUUID()];
      const [first, corrected] = [valuesFile(0), valuesFile(1)];
      steps.checkMs.push(await send({ step: "dryRun" }, first));
      steps.importMs.push(await send({ step: "write", requestKey: importKey }, first));
      for (let opening = 0; opening < openingsEachRun; opening++)
        scripts.push(await scorecardScript(page, workspaceId));
      steps.againMs.push(await send({ step: "write", requestKey: crypto.randomUUID() }, first));
      steps.correctMs.push(await send({ step: "write", requestKey: correctKey }, corrected));
      for (const key of [correctKey, importKey])
        await send({ step: "undo", importKey: key, requestKey: crypto.randomUUID() }, null);
    }
    return {
      values,
      checkMs: spreadOf(steps.checkMs),
      importMs: spreadOf(steps.importMs),
      againMs: spreadOf(steps.againMs),
      correctMs: spreadOf(steps.correctMs),
      scorecardScriptMs: spreadOf(scripts),
    };
  });

type Step = "checkMs" | "importMs" | "againMs" | "correctMs";

function sender(page: Page, workspaceId: string) {
  const { origin } = new URL(page.url());
  return async (fields: Record<string, string>, file: string | null): Promise<number> => {
    const named = { name: "values.csv", mimeType: "text/csv", buffer: Buffer.from(file ?? "") };
    const begin = performance.now();
    const answer = await page.request.post(`/api/import/${workspaceId}`, {
      timeout,
      headers: { "x-attune-csrf": "1", origin },
      multipart: { kind: "metric-values", ...fields, ...(file !== null && { file: named }) },
    });
    if (!answer.ok()) throw new Error(`The import was refused: ${answer.status()} ${await answer.text()}`);
    return performance.now() - begin;
  };
}

async function scorecardScript(page: Page, workspaceId: string): Promise<number> {
  const watch = await page.context().newCDPSession(page);
  await watch.send("Performance.enable", { timeDomain: "threadTicks" });
  const script = async () => {
    const { metrics } = await watch.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1_000;
  };
  await page.goto(`/${workspaceId}/brief`, { waitUntil: "load" });
  await page.waitForTimeout(settleMs);
  const before = await script();
  await page.locator(`nav a[href="/${workspaceId}/metrics"]`).first().click();
  await page.waitForURL(/\/metrics$/);
  await page.waitForTimeout(settleMs);
  const after = await script();
  await watch.detach();
  return after - before;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.log(await measureValueImport(3194));
