/** Who usually scores which groups of a use case; a start that can be changed for each person. */
export type ScorerPreset = { readonly id: string; readonly name: string; readonly groups: readonly string[] };

const everyGroup = ["customerValue", "commercialValue", "feasibility", "creepiness", "regret", "confidence"];

export const scorerPresets: readonly ScorerPreset[] = [
  { id: "all", name: "Everything", groups: everyGroup },
  { id: "marketing", name: "Marketing", groups: ["customerValue", "commercialValue"] },
  { id: "technology", name: "Technology", groups: ["feasibility"] },
  { id: "privacy", name: "Privacy", groups: ["creepiness"] },
  { id: "experience", name: "Customer experience", groups: ["customerValue", "regret"] },
];

/** The preset that has just these groups; null when somebody chose their own. */
export function presetOf(groups: readonly string[]): ScorerPreset | null {
  return (
    scorerPresets.find(
      (preset) => preset.groups.length === groups.length && preset.groups.every((id) => groups.includes(id)),
    ) ?? null
  );
}
