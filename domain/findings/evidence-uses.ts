import channels from "@/content/channels.json";
import failures from "@/content/failure_modes.json";
import metrics from "@/content/metrics.json";
import questionnaires from "@/content/questionnaires.json";
import strategy from "@/content/strategy.json";
import templates from "@/content/use_case_templates.json";
import { evidenceOfTemplate } from "./evidence-of-template";
import { rules } from "./rules";

export type UseKind = "rule" | "question" | "template" | "metric" | "questionnaire" | "channel" | "failure_mode";

/** Where the product itself leans on a card; `id` is that of the rule, question, template and so on. */
export type ProductUse = { readonly kind: UseKind; readonly id: string; readonly name: string };

const listed: readonly (readonly [ProductUse, readonly string[]])[] = [
  ...[...rules.values()].map(({ id, message, evidence }) => [{ kind: "rule", id, name: message }, evidence] as const),
  ...strategy.questions.map(
    ({ id, question, evidence }) => [{ kind: "question", id, name: question }, evidence] as const,
  ),
  ...templates.map(
    (template) => [{ kind: "template", id: template.id, name: template.name }, evidenceOfTemplate(template)] as const,
  ),
  ...failures.modes.map(
    ({ id, failing, evidence }) => [{ kind: "failure_mode", id, name: failing }, evidence] as const,
  ),
  ...metrics.map(({ id, name, evidence }) => [{ kind: "metric", id, name }, evidence] as const),
  ...questionnaires.instruments.map(({ id, name, drawsOn }) => [{ kind: "questionnaire", id, name }, drawsOn] as const),
  ...channels.map(
    ({ id, name, preferredByShare }) =>
      [{ kind: "channel", id, name }, preferredByShare ? [preferredByShare.evidence] : []] as const,
  ),
];

const uses: ReadonlyMap<string, readonly ProductUse[]> = listed.reduce((found, [use, ids]) => {
  for (const id of ids) found.set(id, [...(found.get(id) ?? []), use]);
  return found;
}, new Map<string, ProductUse[]>());

/** Everything in the product that leans on a card: rules, questions, templates, ways of failing, metrics, surveys. */
export function productUses(evidenceId: string): readonly ProductUse[] {
  return uses.get(evidenceId) ?? [];
}
