import { readWorkspaceRow } from "@/db/profile";
import { returnLineRows } from "@/db/returns";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { horizonLabel, horizonSentence } from "@/domain/returns/horizon-words";
import { returnFigures } from "@/domain/returns/return-figures";
import { isLosingToDate, returnOf } from "@/domain/returns/return-line";
import { derivedOf } from "../derive";
import { signOf } from "../roadmap/board";

/** What a use case costs and earns: its lines of returns, each with its figures and how long it may take. */
export async function readReturnsOf(ws: Workspace, useCaseId: string) {
  const useCase = await useCaseRows.find(ws, useCaseId);
  if (!useCase) throw new AttuneError("not_found", "This use case is not here any more.");
  const { parameters } = await derivedOf(ws);
  const sign = signOf((await readWorkspaceRow(ws)).currency ?? "EUR");
  const lines = (await returnLineRows.read(ws)).filter((line) => line.useCaseId === useCaseId);
  return lines.map((line) => {
    const computed = returnOf(line, parameters.horizons);
    const { cost, margin, roi, payback } = returnFigures(line, computed, sign);
    const losing = isLosingToDate(line);
    return {
      ...{ id: line.id, name: line.name || useCase.name, losing },
      figures: { cost, margin, roi, payback },
      horizon: {
        state: computed.horizonState,
        label: horizonLabel(computed.horizonState),
        sentence: horizonSentence(computed, line.function, parameters.horizons, losing),
      },
    };
  });
}
