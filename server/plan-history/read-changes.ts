import { readMembers } from "@/db/accounts";
import {
  type BaselineHead,
  type MadePlanChange,
  readBaselineHeads,
  readPlanChanges,
  readTouches,
} from "@/db/plan-history";
import { readMoves } from "@/db/roadmap";
import type { Workspace } from "@/db/workspace";
import { allows } from "@/domain/access";
import { AttuneError } from "@/domain/errors";
import type { DerivedWorkspace } from "@/domain/exchange/derive-workspace";
import { changeReasons } from "@/domain/roadmap/change-reasons";
import type { Initiative } from "@/domain/roadmap/initiative";
import { itemEdits } from "@/domain/roadmap/item-difference";
import type { PlanBaseline } from "@/domain/roadmap/plan-baseline";
import { planDifference } from "@/domain/roadmap/plan-difference";
import { planOfWorkspace } from "@/domain/roadmap/plan-of-workspace";
import { outlookInWords, planOutlook } from "@/domain/roadmap/plan-outlook";
import { partOf } from "@/domain/roadmap/roadmap-part";
import { standingMoves } from "@/domain/roadmap/standing-moves";
import { parametersOf } from "@/domain/settings";
import { derivedOf } from "../derive";
import { signOf } from "../roadmap/board";
import { readBaseline } from "./read-baseline";
import { readFrameReason } from "./read-frame-reason";

const mostMoves = 5_000;
const mostListed = 100;

/**
 * What changed between a review and now, or between two reviews, with who gave which reason when.
 *
 * @param since id of the earlier review, or `last`
 * @param until id of the later review; null is now
 */
export async function readChanges(ws: Workspace, since: string, until: string | null) {
  const from = await readBaseline(ws, since);
  const to = until === null ? null : await readBaseline(ws, until);
  if (from && to && (to.takenOn < from.takenOn || (to.takenOn === from.takenOn && to.takenAt < from.takenAt)))
    throw new AttuneError("invalid", `“${to.name}” was before “${from.name}”. Choose them the other way round.`);
  const names = new Map((await readMembers(ws)).map(({ id, name }) => [id, name]));
  const derived = await derivedOf(ws);
  for (const { id, name } of derived.file.members) if (!names.has(id)) names.set(id, name);
  const named = (id: string) => names.get(id) ?? "Somebody who left";
  return {
    may: { edit: allows(ws.role, "edit") },
    today: derived.today,
    reviews: (await readBaselineHeads(ws)).map((head) => ({
      ...headOf(head),
      version: head.version,
      takenByName: named(head.takenBy),
    })),
    from: from && headOf(from),
    to: to && headOf(to),
    told: from && (await toldOf(ws, { from, to, derived, named })),
  };
}

const headOf = ({ id, name, takenOn, takenAt }: Pick<BaselineHead, "id" | "name" | "takenOn" | "takenAt">) => ({
  ...{ id, name, takenOn, takenAt },
});

type Asked = {
  from: PlanBaseline;
  to: PlanBaseline | null;
  derived: DerivedWorkspace;
  named: (id: string) => string;
};

async function toldOf(ws: Workspace, { from, to, derived, named }: Asked) {
  const { file, foundations } = derived;
  const period = { from: from.takenAt, to: to?.takenAt ?? Number.MAX_SAFE_INTEGER };
  const after = to?.part ?? partOf(file);
  const moneySign = signOf(file.workspace.currency ?? "EUR");
  const difference = planDifference(from.part, after, { personName: named, moneySign });
  const moves = (await readMoves(ws, { limit: mostMoves, since: period.from })).filter(
    ({ movedAt }) => movedAt <= period.to,
  );
  const changes = await readPlanChanges(ws, period);
  const why = changeReasons({ touches: await readTouches(ws, period), moves, changes });
  const { useCases, pitfalls } = planOfWorkspace(derived);
  const scene = { useCases, pitfalls, foundations, options: parametersOf(file.workspace.settings).order };
  const known = new Map([...from.part.items, ...after.items].map((item) => [item.id, item]));
  const words = { personName: named, moneySign, initiativeName: (id: string) => known.get(id)?.name ?? id };
  return {
    items: difference.items.map(({ id, name, group, quartersLater, edits }) => ({
      ...{ id, name, group, quartersLater },
      edits: edits.map(({ kind, sentence }) => ({ kind, sentence })),
      why: why.get(id) ?? null,
    })),
    frame: difference.frame && {
      sentences: difference.frame.edits.map(({ sentence }) => sentence),
      why: await readFrameReason(ws, period, changes),
    },
    outlook: outlookInWords(planOutlook(from.part, scene), planOutlook(after, scene), moneySign),
    moves: movesOf(moves, known, words),
    planChanges: changes.slice(0, mostListed).map((change) => planChangeOf(change, named)),
  };
}

type Moves = Awaited<ReturnType<typeof readMoves>>;

/** Newest first. The last move of each piece of work can be taken back, unless it was itself a taking back. */
function movesOf(moves: Moves, known: ReadonlyMap<string, Initiative>, words: Parameters<typeof itemEdits>[2]) {
  const standing = new Set(standingMoves(moves).map(({ id }) => id));
  const seen = new Set<string>();
  return moves.slice(0, mostListed).map(({ id, initiativeId, from, to, reason, movedBy, movedAt, undoes }) => {
    const isLast = !seen.has(initiativeId);
    seen.add(initiativeId);
    const item = known.get(initiativeId);
    const edits = item ? itemEdits({ ...item, ...from }, { ...item, ...to }, words) : [];
    return {
      ...{ id, reason, movedBy, movedAt, tookBack: undoes !== null },
      name: item?.name ?? initiativeId,
      sentences: edits.map(({ sentence }) => sentence),
      undoable: isLast && standing.has(id) && item !== undefined,
    };
  });
}

function planChangeOf(change: MadePlanChange, named: (id: string) => string) {
  const { id, kind, name, reason, items, frame, by, madeAt, undoneBy, undoneAt } = change;
  return {
    ...{ id, kind, name, reason, by, madeAt, undoneAt },
    items: items.length,
    changesFrame: frame !== null,
    undoneBy: undoneBy && named(undoneBy),
  };
}
