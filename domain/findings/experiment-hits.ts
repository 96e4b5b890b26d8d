import { isValid } from "../returns/read-test";
import type { Hit, Scene } from "./scene";

/** Rules R-EXP-1 to R-EXP-8, for tests concluded or running. */
export function experimentHits({ tests, parameters }: Scene): Hit[] {
  const { srmAlpha, responseAlpha, segmentMinShare } = parameters.test;
  return tests.flatMap((test): Hit[] => {
    const { id } = test.experiment;
    const { srm, plannedReached, hasCxGuardrail, arms } = test.reading;
    const hits: Hit[] = [];
    if (!hasCxGuardrail) hits.push(["R-EXP-1", id]);
    const splitFails = srm.code === "UNEXPECTED_TRAFFIC" || (srm.p !== null && srm.p < srmAlpha);
    if (splitFails) hits.push(["R-EXP-2", id]);
    if (!plannedReached) hits.push(["R-EXP-3", id]);
    for (const arm of arms) {
      if (isValid(test) && arm.hollowWin) hits.push(["R-EXP-4", id, arm.armId]);
      if (arm.flags.includes("REPLICATE_FIRST")) hits.push(["R-EXP-5", id, arm.armId]);
      for (const segment of isValid(test) ? arm.segments : [])
        if (isHarmed(segment.state) && (segment.share ?? 0) >= segmentMinShare - 1e-9)
          hits.push(["R-EXP-6", id, segment.name]);
      for (const { metricId, responseP } of arm.guardrails)
        if (responseP !== undefined && responseP < responseAlpha) hits.push(["R-EXP-7", id, metricId]);
      if (arm.flags.includes("TWYMAN")) hits.push(["R-EXP-8", id, arm.armId]);
    }
    return hits;
  });
}

const isHarmed = (state: string) => state === "harm" || state === "breach";
