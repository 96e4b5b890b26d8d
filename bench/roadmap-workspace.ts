import type { WorkspaceFile } from "@/domain/exchange/workspace-file";
import { quarterAfter } from "@/domain/quarters";
import { planWorkspace } from "./plan-workspace";

const items = 300;
const quarters = 12;
/** The rounds of the sample that are in its own quarters; the others come after them, and every third piece needs one before. */
const firstHalf = 5 * 28;
/** So many times the people and the money of the sample: what it plans is planned so many times over. */
const times = Math.ceil(items / 28 / 2);

/** The large plan with three years of work: 300 pieces in 12 quarters, as far as the sample's own reach, staffed and paid. */
export function roadmapWorkspace(): WorkspaceFile {
  const file = planWorkspace();
  const { roadmap } = file;
  if (!roadmap) throw new Error("The sample has no roadmap.");
  const first = file.quarters[0]!;
  const all = Array.from({ length: quarters }, (_, at) => quarterAfter(first, at));
  const stretched = (of: Readonly<Record<string, number | null>>) =>
    Object.fromEntries(
      all.map((quarter, at) => {
        const amount = of[file.quarters[at % file.quarters.length]!] ?? null;
        return [quarter, amount === null ? null : amount * times];
      }),
    );
  const grown = roadmap.items.slice(0, items).map((item, at) => {
    const round = Math.floor(at / 28);
    const isLater = at >= firstHalf;
    return {
      ...item,
      name: round === 0 ? item.name : `${item.name}, round ${round + 1}`,
      needsIds: isLater && at % 3 === 0 ? [`R${at + 1 - firstHalf}`] : [],
      startQuarter: quarterAfter(item.startQuarter, isLater ? file.quarters.length : 0),
    };
  });
  return {
    ...file,
    quarters: all,
    roadmap: {
      ...roadmap,
      capacityWeeks: stretched(roadmap.capacityWeeks),
      contentCapacityHours: stretched(roadmap.contentCapacityHours),
      capacityByRole: Object.fromEntries(
        Object.entries(roadmap.capacityByRole).map(([role, of]) => [role, stretched(of) as Record<string, number>]),
      ),
      budget: stretched(roadmap.budget),
      items: grown,
    },
  };
}
