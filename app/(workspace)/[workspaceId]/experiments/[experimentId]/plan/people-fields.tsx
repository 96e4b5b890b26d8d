import { Section } from "@/ui/page-header";
import { RadioGroup } from "@/ui/radio-group";
import { NumberInput } from "@/ui/text-input";
import { askedFor, type PlanFieldProps } from "./field-props";

/** How many come by, how many of them take part, and when it may be read. */
export function PeopleFields({ plan, typed, problems, set, needed, price }: PlanFieldProps & { price: string | null }) {
  return (
    <Section title="Who takes part, and when it is read">
      <div className="grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
        <NumberInput
          label="People a day who could take part"
          value={typed.eligiblePerDay}
          placeholder="10,000"
          aside={askedFor(needed("people"))}
          error={problems["people"]}
          help="Of this audience, at this moment."
          onChange={(event) => set({ eligiblePerDay: event.target.value })}
        />
        <NumberInput
          label="Share of them who do, in %"
          value={typed.shareOfTraffic}
          placeholder="100"
          aside={askedFor(needed("traffic"))}
          error={problems["traffic"]}
          help="Empty: all of them."
          onChange={(event) => set({ shareOfTraffic: event.target.value })}
        />
        <NumberInput
          label="Shortest run, in days"
          value={typed.minDays}
          placeholder={String(plan.defaults.minDays)}
          error={problems["minDays"]}
          help={`Whole weeks, so that every weekday counts. Empty: ${plan.defaults.minDays}, our default.`}
          onChange={(event) => set({ minDays: event.target.value })}
        />
      </div>
      <div className="mt-4">
        <RadioGroup
          label="When it is read"
          value={typed.analysis}
          onChange={(analysis) => set({ analysis: analysis as typeof typed.analysis })}
          choices={[
            {
              value: "fixed",
              label: "Once, at the end",
              help: "The fewest people. Until then only harm is shown.",
            },
            {
              value: "sequential",
              label: "Whenever you want",
              help: `Every look counts, and you may stop as soon as it is clear. ${price ?? "It takes more people; how many is told once the plan is sized."}`,
            },
          ]}
        />
      </div>
    </Section>
  );
}
