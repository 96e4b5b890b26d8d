import { Section } from "@/ui/page-header";
import { NumberInput } from "@/ui/text-input";
import { askedFor, type PlanFieldProps } from "./field-props";

/** What the measure that decides is today, and the change that would be worth having. */
export function PrimaryFields({ plan, typed, problems, set, needed }: PlanFieldProps) {
  const primary = plan.measures.find(({ role }) => role === "primary");
  if (!primary) return null;
  const isRate = primary.type === "proportion";
  const unit = isRate ? "%" : (primary.unit ?? "its own unit");
  return (
    <Section title="What it is meant to move" aside={primary.name}>
      <div className="grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
        <NumberInput
          label={`Today, in ${unit}`}
          value={typed.baseline}
          placeholder={isRate ? "2.4" : "60"}
          aside={askedFor(needed("baseline"))}
          error={problems["baseline"]}
          help={isRate ? "Of those who could, how many do." : "The mean of one person."}
          onChange={(event) => set({ baseline: event.target.value })}
        />
        {!isRate && (
          <NumberInput
            label={`How much people differ, in ${unit}`}
            value={typed.spread}
            placeholder="45"
            aside={askedFor(needed("spread"))}
            error={problems["spread"]}
            help="The standard deviation of one person; a report of the last weeks has it."
            onChange={(event) => set({ spread: event.target.value })}
          />
        )}
        <NumberInput
          label="Smallest change worth having, in % of it"
          value={typed.effect}
          placeholder="5"
          aside={askedFor(needed("effect"))}
          error={problems["effect"]}
          help="A smaller one would not be worth building. With a minus where less is better."
          onChange={(event) => set({ effect: event.target.value })}
        />
      </div>
    </Section>
  );
}
