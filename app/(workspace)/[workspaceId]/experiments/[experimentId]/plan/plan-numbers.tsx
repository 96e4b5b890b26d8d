import { Button } from "@/ui/button";
import { OpensNumber } from "@/ui/opens-number";
import { Voice } from "@/ui/page-header";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { PlanView, PlanWords } from "./plan-view";

type Way = PlanWords["shorter"][number];
type Props = {
  plan: PlanView;
  words: PlanWords;
  /** Puts a way to be shorter into the fields; null where it cannot be. */
  tryIt?: (way: Way) => (() => void) | null;
};

const count = (value: number) => value.toLocaleString("en-GB");

/** Every number of a plan, each with what it is made of, what would shorten it, and what some weeks would show. */
export function PlanNumbers({ plan, words, tryIt }: Props) {
  const { sizes, parts, shorter, smallest } = words;
  if (!sizes || !parts)
    return (
      <div>
        <Voice>What it comes to</Voice>
        <p className="mt-1 text-ink-2">Not known yet. {words.reading.sentence}</p>
      </div>
    );
  const nameOf = (metricId: string) => plan.measures.find((each) => each.metricId === metricId)?.name ?? metricId;
  const { longest } = sizes;
  const isEven = sizes.peopleByArm.every((each) => each === sizes.peopleByArm[0]);
  return (
    <div className="grid gap-6">
      <div>
        <Voice>What it comes to</Voice>
        <dl className="mt-1">
          <Row term={isEven ? "People per arm" : "People in the smallest arm"}>
            <OpensNumber title="People per arm" value={count(sizes.peoplePerArm)} parts={parts.perArm} />
          </Row>
          <Row term="For the primary measure">
            <OpensNumber
              title="People for the primary measure"
              value={count(sizes.primaryPerArm)}
              parts={parts.primary.parts}
              note={parts.primary.note}
            />
          </Row>
          {sizes.guardrails.map(({ metricId, answersPerArm, invitedPerArm }) => {
            const taken = parts.guardrails.find((each) => each.metricId === metricId);
            return (
              <Row key={metricId} term={`Answers about ${nameOf(metricId)}`}>
                <OpensNumber
                  title={`Answers about ${nameOf(metricId)}`}
                  value={
                    invitedPerArm === answersPerArm
                      ? count(answersPerArm)
                      : `${count(answersPerArm)} of ${count(invitedPerArm)} asked`
                  }
                  parts={taken?.parts ?? []}
                  note={taken?.note}
                />
              </Row>
            );
          })}
          <Row term="People in all">
            <OpensNumber title="People in all" value={count(sizes.totalPeople)} parts={parts.people} />
          </Row>
          <Row term="How long">
            <OpensNumber
              title="How long"
              value={`${sizes.days} days`}
              parts={parts.days}
              note="Days = people in all ÷ people a day, rounded up to whole weeks, and never below the shortest run."
            />
          </Row>
        </dl>
        <p className="mt-2 text-12 text-ink-2">
          {longest.by === "guardrail"
            ? `${nameOf(longest.metricId)} decides the size: showing that customers are not worse off takes more people than the primary measure.`
            : longest.by === "primary"
              ? "The primary measure decides the size."
              : "The shortest run decides how long it takes; the people are there sooner."}
        </p>
      </div>
      {shorter.length > 0 && (
        <div>
          <Voice>What would make it shorter</Voice>
          <ul className="mt-1">
            {shorter.map((way) => {
              const act = tryIt?.(way);
              return (
                <li key={way.kind} className="flex items-center justify-between gap-3 border-t border-hairline py-1">
                  <span>{way.sentence}</span>
                  {act && (
                    <Button look="quiet" aria-label={`Try: ${way.sentence}`} onClick={act}>
                      Try it
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
          <p className="mt-1 text-12 text-ink-3">
            A wider margin or one measure less would save time too, at the cost of customers. It is not offered.
          </p>
        </div>
      )}
      <div>
        <Voice>What could be seen in how many weeks</Voice>
        <TableFrame label="Smallest change by weeks">
          <table className="mt-1 w-full">
            <thead>
              <tr>
                <Head className="bg-surface">Weeks</Head>
                <Head numeric className="bg-surface">
                  Smallest change of the primary
                </Head>
              </tr>
            </thead>
            <tbody>
              {smallest.map(({ weeks, words: said, parts: made, change }) => (
                <tr key={weeks} className={weeks === sizes.weeks ? "font-semibold" : undefined}>
                  <Cell>{weeks}</Cell>
                  <Cell numeric>
                    {change ? (
                      <OpensNumber
                        title={`What ${weeks} weeks would show`}
                        label={`${weeks} weeks: ${said}`}
                        value={said.replace(/\.$/, "")}
                        parts={made}
                        note="The formula of the people, solved for the change. Guardrails are left out."
                      />
                    ) : (
                      <span className="text-ink-3">none</span>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </div>
    </div>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex items-start justify-between gap-3 border-t border-hairline py-1">
      <dt className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">{term}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}
