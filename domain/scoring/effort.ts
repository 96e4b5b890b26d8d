import templates from "@/content/use_case_templates.json";
import type { UseCase } from "./use-case";

const templateEffort: ReadonlyMap<string, number> = new Map(templates.map((entry) => [entry.id, entry.effortWeeks]));

/** Person-weeks of a use case: its own, else those of its template; missing or 0 = null (formula 8). */
export function effortOf(useCase: Pick<UseCase, "effortWeeks" | "templateId">): number | null {
  const effort = useCase.effortWeeks ?? templateEffort.get(useCase.templateId ?? "") ?? null;
  return effort === null || effort <= 0 ? null : effort;
}
