import { quarterNumber } from "../quarters";
import type { Initiative } from "../roadmap/initiative";
import type { Hit, Scene } from "./scene";

/** Rules R-SEQ-1 to R-SEQ-6 and R-POR-6. */
export function roadmapHits({ file, assessments, parameters, violations, cycles, load, content }: Scene): Hit[] {
  const { bigInitiativeWeeks, bigInitiativeFirstReleaseQuarters } = parameters.ruleThresholds;
  const items = (file.roadmap?.items ?? []).filter(({ status }) => status !== "dropped");
  const wanted = new Set(
    assessments.filter(({ verdict }) => ["now", "next"].includes(verdict.verdict)).map(({ useCase }) => useCase.id),
  );
  const tools = items.filter((item) => item.platformPurchase && !item.linkedUseCaseIds.some((id) => wanted.has(id)));
  const tooBig = items.filter(
    (item) => (item.effortWeeks ?? 0) > bigInitiativeWeeks && !releasesEarly(item, bigInitiativeFirstReleaseQuarters),
  );
  return [
    ...violations.map(({ itemId, block }): Hit => ["R-SEQ-1", itemId, block]),
    ...cycles.map((cycle): Hit => ["R-SEQ-2", cycle[0] ?? "", cycle.join(">")]),
    ...load.filter(({ over }) => over).map(({ quarter }): Hit => ["R-SEQ-3", quarter]),
    ...tools.map(({ id }): Hit => ["R-SEQ-4", id]),
    ...tooBig.map(({ id }): Hit => ["R-SEQ-5", id]),
    ...(lacksFoundations(items, file.quarters) ? [["R-SEQ-6", "plan"] as const] : []),
    ...content.filter(({ over }) => over).map(({ quarter }): Hit => ["R-POR-6", quarter]),
  ];
}

/** Something is released in the start quarter or soon after. */
function releasesEarly({ startQuarter, firstReleaseQuarter }: Initiative, quarters: number): boolean {
  if (firstReleaseQuarter === null) return false;
  const later = quarterNumber(firstReleaseQuarter) - quarterNumber(startQuarter);
  return later >= 0 && later < quarters;
}

function lacksFoundations(items: readonly Initiative[], quarters: readonly string[]): boolean {
  const first = new Set(quarters.slice(0, 2));
  const builds = items.some(({ kind, startQuarter }) => kind === "building_block" && first.has(startQuarter));
  return !builds && items.some(({ kind }) => kind === "use_case");
}
