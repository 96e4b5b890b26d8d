import enums from "@/content/enums.json";
import { ownMetricRows } from "@/db/metrics";
import type { Workspace } from "@/db/workspace";
import { momentKey } from "@/domain/customers/journey-words";
import { resultTypeOf } from "@/domain/experiments/new-test";
import { isExperience } from "@/domain/metrics/library";
import { useCaseTemplates } from "@/domain/scoring/new-use-case";
import { moment } from "@/domain/scoring/use-case";
import { contextOf } from "./read-context";
import { readTestScene } from "./read-scene";

const options = (names: ReadonlyMap<string, string>) => [...names].map(([id, name]) => ({ id, name }));
const sentenceCase = (id: string) => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("_", " ")}`;
export const shipped = (list: readonly (string | { id: string; label: string; plain?: string })[]) =>
  list.map((each) =>
    typeof each === "string"
      ? { id: each, name: sentenceCase(each), help: null }
      : { id: each.id, name: each.label, help: each.plain ?? null },
  );

/** Everything the form of a test offers, and what it starts with. */
export async function readTestChoices(ws: Workspace) {
  const [scene, { parameters, today }] = [await readTestScene(ws), await contextOf(ws)];
  const own = new Set((await ownMetricRows.read(ws)).map(({ id }) => id));
  return {
    useCases: [...scene.useCases.values()].map(({ id, name, status, mode, moment: at }) => ({
      ...{ id, name, status, mode },
      moment: momentKey(at),
    })),
    templates: useCaseTemplates.map(({ id, name, description, mode, activeForm, helpType, moment: at }) => ({
      ...{ id, name, description, mode, activeForm, helpType },
      moment: momentKey(moment.parse(at)),
    })),
    tasks: scene.journey.map(({ id, label }) => ({ id, name: label })),
    audiences: options(scene.audiences),
    channels: options(scene.channels),
    people: options(scene.people),
    modes: shipped(enums.tacticMode),
    activeForms: shipped(enums.activeForm),
    helpTypes: shipped(enums.helpType),
    metrics: [...scene.metrics.values()].map((metric) => ({
      ...{ id: metric.id, name: metric.name, unit: metric.unit, direction: metric.direction },
      ...{ family: metric.family, isExperience: isExperience(metric), margin: metric.defaultMargin },
      ...{ type: resultTypeOf(metric), isOwn: own.has(metric.id) },
    })),
    defaults: {
      ...{ minDays: parameters.test.minDays, analysis: parameters.test.analysis, today },
      ...{ alpha: parameters.test.alpha, power: parameters.test.power },
    },
  };
}
