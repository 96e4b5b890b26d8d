import { deriveWorkspace } from "@/domain/exchange/derive-workspace";
import { findFindings } from "@/domain/findings/find-findings";
import { shownFindings } from "@/domain/findings/shown-findings";
import { spread } from "../figures";
import { fullWorkspace } from "../full-workspace";
import type { Note } from "../journal";

const warmUps = 5;
const runs = 30;
const fewRuns = 5;

function timed(act: () => unknown, times: number) {
  const took = Array.from({ length: times }, () => {
    const begin = performance.now();
    act();
    return performance.now() - begin;
  });
  return { unit: "ms", ...spread(took) } as const;
}

/** All rules over 500 use cases, 60 audiences, 300 data items and 60 tests; then the same as people read it. */
export function measureFindings(note: Note): void {
  const file = fullWorkspace({ useCases: 500, audiences: 60, dataItems: 300, tests: 60 });
  const today = { today: "2026-11-21" };
  const derived = deriveWorkspace(file, today);
  const said = { notes: [], nameOf: String };
  for (let run = 0; run < warmUps; run++) shownFindings(derived, said);
  const subject = "all rules over 500 use cases";
  note(subject, "findings", { unit: "findings", ...spread([findFindings(derived).length]) });
  note(
    subject,
    "find them",
    timed(() => findFindings(derived), runs),
  );
  note(
    subject,
    "name them",
    timed(() => shownFindings(derived, said), runs),
  );
  note(
    subject,
    "derive the workspace",
    timed(() => deriveWorkspace(file, today), fewRuns),
  );
}
