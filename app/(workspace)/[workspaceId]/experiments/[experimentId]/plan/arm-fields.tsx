import Link from "next/link";
import { Section } from "@/ui/page-header";
import { NumberInput } from "@/ui/text-input";
import { typedAmount } from "../../../scored/typed-amount";
import { askedFor, type PlanFieldProps } from "./field-props";

const oneDecimal = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** How the people are shared among the arms. */
export function ArmFields({ plan, typed, problems, set, needed, test }: PlanFieldProps & { test: string }) {
  const weights = plan.arms.map(({ id }) => Math.max(0, typedAmount(typed.weights[id] ?? "") || 0));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (
    <Section
      title="How they are shared"
      aside={
        <Link href={`${test}#arms`} className="underline underline-offset-3">
          Change the arms
        </Link>
      }
    >
      <div className="grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
        {plan.arms.map(({ id, name, isControl }, at) => (
          <NumberInput
            key={id}
            label={
              <span className="[overflow-wrap:anywhere]">
                {name}
                {isControl && <span className="text-ink-3"> (control)</span>}
              </span>
            }
            value={typed.weights[id] ?? ""}
            aside={at === 0 ? askedFor(needed("arms")) : undefined}
            error={problems[`weight ${id}`]}
            help={
              sum > 0
                ? `${oneDecimal.format(((weights[at] ?? 0) / sum) * 100)}% of the people`
                : "Give it a share of the people."
            }
            onChange={(event) => set({ weights: { ...typed.weights, [id]: event.target.value } })}
          />
        ))}
      </div>
      <p className="mt-2 text-12 text-ink-3">
        Shares count in proportion to one another: 1 and 1 is half each. Even shares learn fastest.
      </p>
    </Section>
  );
}
