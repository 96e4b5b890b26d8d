import Link from "next/link";
import { PairMark } from "@/ui/marks";
import { Section } from "@/ui/page-header";
import { Notice } from "@/ui/states";
import { NumberInput } from "@/ui/text-input";
import { askedFor, type PlanFieldProps } from "./field-props";
import type { PlanView, PlanWords } from "./plan-view";

type Given = PlanFieldProps & { words: PlanWords; test: string };

/** What must not get worse: how much worse we accept of each, and the answers it needs to be shown safe. */
export function GuardrailFields({ test, ...given }: Given) {
  const guardrails = given.plan.measures.filter(({ role }) => role === "guardrail");
  return (
    <Section
      title="What must not get worse"
      aside={
        <Link href={`${test}#guardrails`} className="underline underline-offset-3">
          Change the measures
        </Link>
      }
    >
      {!guardrails.some(({ isExperience }) => isExperience) && (
        <Notice tone="harm">
          No measure of the experience watches this test, so a win that harms customers would not be noticed, and it
          cannot start.{" "}
          <Link href={`${test}#guardrails`} className="underline underline-offset-3">
            Add one
          </Link>
        </Notice>
      )}
      <ul>
        {guardrails.map((guardrail) => (
          <Guardrail key={guardrail.metricId} guardrail={guardrail} {...given} />
        ))}
      </ul>
    </Section>
  );
}

type GuardrailProps = Omit<Given, "test"> & { guardrail: PlanView["measures"][number] };

function Guardrail({ guardrail, typed, problems, set, needed, words }: GuardrailProps) {
  const { metricId, name, type, unit, isExperience, isAsked, isOwnMargin } = guardrail;
  const said = typed.guardrails[metricId];
  if (!said) return null;
  const isShare = type === "proportion";
  const change = (more: Partial<typeof said>) =>
    set({ guardrails: { ...typed.guardrails, [metricId]: { ...said, ...more } } });
  const sentence = words.guardrails.find((each) => each.metricId === metricId)?.sentence;
  const short = isShare ? "%" : type === "nps" ? "points" : (unit ?? "its own unit");
  return (
    <li className="border-t border-hairline py-3">
      <fieldset className="min-w-0">
        <legend className="float-left mb-2 flex w-full items-center gap-2 font-semibold">
          <PairMark side={isExperience ? "customer" : "commercial"} />
          {name}
        </legend>
        <div className="clear-both grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
          <NumberInput
            label={
              isShare || type === "nps"
                ? "How much worse we accept, in points"
                : `How much worse we accept, in ${short}`
            }
            value={said.margin}
            placeholder={isShare ? "3" : "0.2"}
            aside={askedFor(needed("margin", metricId))}
            error={problems[`margin ${metricId}`]}
            help={isOwnMargin || said.margin === "" ? "Beyond it, it is harm." : "Our default; beyond it, it is harm."}
            onChange={(event) => change({ margin: event.target.value })}
          />
          {isShare ? (
            <NumberInput
              label="Today, in %"
              value={said.baseline}
              placeholder="20"
              aside={askedFor(needed("baseline", metricId))}
              error={problems[`baseline ${metricId}`]}
              help="From the last survey wave or report."
              onChange={(event) => change({ baseline: event.target.value })}
            />
          ) : (
            <NumberInput
              label={`How much answers differ, in ${short}`}
              value={said.spread}
              placeholder="1.3"
              aside={askedFor(needed("spread", metricId))}
              error={problems[`spread ${metricId}`]}
              help="Their standard deviation."
              onChange={(event) => change({ spread: event.target.value })}
            />
          )}
          <NumberInput
            label="Share of those asked who answer, in %"
            value={said.responseRate}
            placeholder="100"
            aside={askedFor(needed("response", metricId))}
            error={problems[`response ${metricId}`]}
            help={isAsked ? "A question: few answer. Empty: everybody would." : "Empty: it is known of everybody."}
            onChange={(event) => change({ responseRate: event.target.value })}
          />
        </div>
        {sentence && <p className="mt-1 text-12 text-ink-2">{sentence}</p>}
      </fieldset>
    </li>
  );
}
