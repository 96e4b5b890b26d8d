import { deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { findFindings } from "@/domain/findings/find-findings";
import { shownFindings } from "@/domain/findings/shown-findings";
import { fullWorkspace } from "./full-workspace";
import { type Spread, spreadOf } from "./spread";

export type FindingsSpeed = { findings: number; foundMs: Spread; shownMs: Spread; derivedMs: Spread };

const warmUps = 5;
const runs = 30;
const fewRuns = 5;

function timed(act: () => unknown, times: number): Spread {
  return spreadOf(
    Array.from({ length: times }, () => {
      const begin = performance.now();
      act();
      return performance.now() - begin;
    }),
  );
}

/** All rules over 500 use cases, 60 audiences, 300 data items and 60 tests; then the same as people read it. */
export function measureFindings(): FindingsSpeed {
  const file = fullWorkspace({ useCases: 500, audiences: 60, dataItems: 300, tests: 60 });
  const today = { today: "2026-11-21" };
  const derived = deriveWorkspace(file, today);
  const said = { notes: [], nameOf: String };
  for (let run = 0; run < warmUps; run++) shownFindings(derived, said);
  return {
    findings: findFindings(derived).length,
    foundMs: timed(() => findFindings(derived), runs),
    shownMs: timed(() => shownFindings(derived, said), runs),
    derivedMs: timed(() => deriveWorkspace(file, today), fewRuns),
  };
}
