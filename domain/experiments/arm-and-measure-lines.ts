import type { ArmResult, Experiment } from "./experiment";
import { changeWords, countWords, percentWords } from "./figure-words";

type Arms = Experiment["arms"];
type Measures = Experiment["results"];
type Names = { readonly nameOf: (field: "metric" | "arm", id: string) => string };

const differs = (was: unknown, is: unknown) => JSON.stringify(was ?? null) !== JSON.stringify(is ?? null);
const countOr = (value: number | null | undefined) => (value == null ? "not known" : countWords(value));

/** What changed in the arms of a test, in lines. */
export function armLines(was: Arms, is: Arms): string[] {
  return [
    ...was.filter(({ id }) => !is.some((each) => each.id === id)).map(({ name }) => `Arm “${name}”: taken away`),
    ...is.flatMap((arm) => {
      const before = was.find(({ id }) => id === arm.id);
      if (!before) return [`Arm “${arm.name}”: added, weight ${arm.weight}`];
      const lines: (string | false)[] = [
        before.name !== arm.name && `Arm “${before.name}”: now called “${arm.name}”`,
        before.weight !== arm.weight && `Weight of “${arm.name}”: ${before.weight} → ${arm.weight}`,
        before.isControl !== arm.isControl && `“${arm.name}” ${arm.isControl ? "became" : "is no longer"} the control`,
        differs(before.exposed, arm.exposed) &&
          `People in “${arm.name}”: ${countOr(before.exposed)} → ${countOr(arm.exposed)}`,
        differs(before.description, arm.description) && `What “${arm.name}” shows was described anew`,
      ];
      return lines.filter((line) => line !== false);
    }),
  ];
}

const roles = { primary: "the main measure", guardrail: "a guardrail", other: "watched only" } as const;

/** What changed in the measures of a test and in what was counted, in lines. */
export function measureLines(was: Measures, is: Measures, { nameOf }: Names): string[] {
  const metric = (id: string) => nameOf("metric", id);
  return [
    ...was
      .filter(({ metricId }) => !is.some((each) => each.metricId === metricId))
      .map(({ metricId }) => `${metric(metricId)}: no longer measured`),
    ...is.flatMap((measure) => {
      const name = metric(measure.metricId);
      const before = was.find(({ metricId }) => metricId === measure.metricId);
      if (!before) return [`${name}: added as ${roles[measure.role]}`];
      return [...factLines(name, before, measure), ...figureLines(name, before, measure, nameOf)];
    }),
  ];
}

function factLines(name: string, was: Measures[number], is: Measures[number]): string[] {
  const margin = (value: number | null) => (value === null ? "not set" : changeWords(value, is.type));
  const shareOr = (value: number | null) => (value === null ? "not set" : percentWords(value));
  const lines: (string | false)[] = [
    was.role !== is.role && `${name}: ${roles[was.role]} → ${roles[is.role]}`,
    was.type !== is.type && `${name}: counted as ${was.type} → ${is.type}`,
    differs(was.margin, is.margin) &&
      `How much worse we accept in ${name}: ${margin(was.margin)} → ${margin(is.margin)}`,
    differs(was.plannedPerArm, is.plannedPerArm) &&
      `Planned answers on ${name} in each arm: ${countOr(was.plannedPerArm)} → ${countOr(is.plannedPerArm)}`,
    differs(was.expectedResponse, is.expectedResponse) &&
      `Expected to answer ${name}: ${shareOr(was.expectedResponse)} → ${shareOr(is.expectedResponse)}`,
    differs(was.baseline, is.baseline) && `${name} today: ${figureOr(was.baseline)} → ${figureOr(is.baseline)}`,
    differs(was.spread, is.spread) && `Spread of ${name}: ${figureOr(was.spread)} → ${figureOr(is.spread)}`,
  ];
  return lines.filter((line) => line !== false);
}

const figureOr = (value: number | null | undefined) => (value == null ? "not set" : String(value));

function figureLines(name: string, was: Measures[number], is: Measures[number], nameOf: Names["nameOf"]): string[] {
  const armIds = [...new Set([...Object.keys(was.arms), ...Object.keys(is.arms)])];
  return armIds.flatMap((armId) => {
    const [before, after] = [was.arms[armId] ?? null, is.arms[armId] ?? null];
    if (!differs(before, after)) return [];
    return [`${name}, ${nameOf("arm", armId)}: ${figuresInWords(before)} → ${figuresInWords(after)}`];
  });
}

/** What was counted in an arm: "12,000 of 40,000", "mean 63.1, sd 21 of 1,480"; "not known" where nothing was. */
function figuresInWords(figures: ArmResult | null): string {
  if (figures === null) return "not known";
  const { x, n, mean, sd, promoters, passives, detractors, invited } = figures;
  const asked = invited === null || invited === undefined ? "" : `, ${countWords(invited)} asked`;
  if (promoters != null || detractors != null)
    return `${countOr(promoters)} promoters, ${countOr(passives)} passives, ${countOr(detractors)} detractors${asked}`;
  if (mean != null) return `mean ${mean}${sd == null ? "" : `, sd ${sd}`} of ${countOr(n)}${asked}`;
  return x == null && n == null ? `not known${asked}` : `${countOr(x)} of ${countOr(n)}${asked}`;
}
