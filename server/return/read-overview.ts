import { readWorkspaceRow } from "@/db/profile";
import { returnLineRows } from "@/db/returns";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { functions } from "@/domain/enums";
import { returnHits } from "@/domain/findings/return-hits";
import { quarterOfDay } from "@/domain/quarters";
import { horizonOf } from "@/domain/returns/horizon-words";
import { linesOfMessage } from "@/domain/returns/lines-of-message";
import { programmeReturn } from "@/domain/returns/programme-return";
import { returnsSentence } from "@/domain/returns/returns-sentence";
import { worstFirst } from "@/domain/returns/worst-first";
import { derivedOf } from "../derive";
import { signOf } from "../roadmap/board";
import { viewOfSpend } from "../spend/spend-view";
import { cardsOf } from "./cards-of";
import { findMessage } from "./find-return";
import { type LineView, viewOfLine } from "./line-view";
import { viewOfMessage } from "./message-view";
import { viewOfProgramme } from "./programme-view";

/** What it costs, what it earns and when: nothing on the screen is computed anywhere else. */
export async function readOverview(ws: Workspace) {
  const [derived, lines, kept] = [await derivedOf(ws), await returnLineRows.read(ws), await findMessage(ws)];
  const { file, today, parameters } = derived;
  const currency = (await readWorkspaceRow(ws)).currency ?? "EUR";
  const [sign, quarterNow] = [signOf(currency), quarterOfDay(today)];
  const hits = returnHits(derived);
  const message = kept && viewOfMessage(kept, derived, sign);
  const told = linesOfMessage(kept?.name ?? null, lines, new Map(file.useCases.map(({ id, name }) => [id, name])));
  const atRisk = message && {
    calibrated: message.reaction.marginAtRiskCalibrated,
    stated: message.reaction.marginAtRiskStated,
  };
  const read = lines.map((line) =>
    viewOfLine(line, { derived, hits, sign, quarterNow, atRiskOf: ({ id }) => (told.has(id) ? atRisk : null) }),
  );
  const views = worstFirst(read, (view) => ({ ...saidOf(view), result: resultOf(view) }));
  return {
    ...{ currency, sign, today, quarterNow },
    sentence: returnsSentence(views.map(saidOf), programmeReturn(lines).toDate, sign),
    isEmpty: lines.length === 0,
    spend: await viewOfSpend(ws, derived, hits, sign),
    horizons: {
      functions: functions.map((id) => ({
        ...horizonOf(id, parameters.horizons),
        /** What the strategy page expects, in quarters. */
        strategyQuarters: file.strategy?.horizons[id] ?? null,
        lines: views.filter((view) => view.function?.id === id).map(inHorizon),
      })),
      cards: cardsOf(["EV-HORIZON"], derived),
    },
    lines: views,
    programme: viewOfProgramme(lines, { views, atRisk, sign, quarterNow }),
    message: message && {
      ...message,
      lines: views.filter(({ id }) => told.has(id)).map(({ id, name }) => ({ id, name })),
      belongs:
        told.size > 0
          ? "It carries the name of this work, so what it puts at risk is taken off there and off the programme."
          : "It carries the name of no line, so what it puts at risk is taken off the programme as a whole.",
    },
    messageCards: cardsOf(["EV-IRRELEVANT-48", "EV-CREEPY-57"], derived),
    may: { edit: allows(ws.role, "edit") },
  };
}

const saidOf = ({ name, horizon, losing, customers }: LineView) => ({
  ...{ name, losing, harms: customers.harms },
  horizonState: horizon.state,
});

/** Margin less cost: what was observed of it, or what is expected where nothing was. */
function resultOf({ figures, horizon }: LineView): number {
  const { margin, cost } = horizon.quarters > 0 ? figures.toDate : figures;
  return (margin.value ?? 0) - (cost.value ?? 0);
}

const inHorizon = ({ id, name, horizon, losing }: LineView) => ({ id, name, state: horizon.state, losing });
