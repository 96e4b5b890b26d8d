import { quarterInWords } from "@/domain/quarters";
import type { ComparedWait } from "@/domain/roadmap/compare-customers";
import { VerdictTag } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { Comparison } from "../scenario-words";

type Props = { comparison: Comparison; beside: string; name: string };

/** Who waits longer, which measures move later, and the mix of verdicts customers would meet. */
export function CustomersPart({ comparison: { customers }, beside, name }: Props) {
  const { pitfalls, measures, verdicts } = customers;
  return (
    <Section title="Customers">
      <div className="grid grid-cols-2 gap-x-10 gap-y-6 max-lg:grid-cols-1">
        <Waits
          title="Where customers struggle"
          waits={pitfalls}
          none="Nobody waits longer for help, and nobody is helped sooner."
        />
        <Waits
          title="Measures of the experience"
          waits={measures}
          none="No measure is expected to move at another time."
        />
      </div>
      {verdicts.length > 0 && (
        <div className="mt-6">
          <h3 className="mb-1 text-13 font-semibold">Use cases worked on, by verdict</h3>
          <TableFrame label="Use cases by verdict">
            <table className="border-collapse text-13">
              <thead>
                <tr>
                  <Head className="text-left">Verdict</Head>
                  <Head numeric className="max-w-48 wrap-anywhere">
                    {beside}
                  </Head>
                  <Head numeric className="max-w-48 wrap-anywhere">
                    {name}
                  </Head>
                  <Head className="text-left">Gone or new</Head>
                </tr>
              </thead>
              <tbody>
                {verdicts.map(({ verdict, before, after, gone, come }) => (
                  <tr key={verdict}>
                    <Cell>
                      <VerdictTag verdict={verdict} />
                    </Cell>
                    <Cell numeric>{before}</Cell>
                    <Cell numeric>{after}</Cell>
                    <Cell className="wrap-anywhere">
                      {[...gone.map((each) => `without ${each}`), ...come.map((each) => `with ${each}`)].join(", ") ||
                        "the same"}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableFrame>
        </div>
      )}
    </Section>
  );
}

function Waits({ title, waits, none }: { title: string; waits: readonly ComparedWait[]; none: string }) {
  const when = (quarter: string | null) => (quarter === null ? "never" : quarterInWords(quarter));
  return (
    <div>
      <h3 className="mb-1 text-13 font-semibold">{title}</h3>
      {waits.length === 0 && <p className="text-ink-2">{none}</p>}
      <ul>
        {waits.map((wait) => (
          <li
            key={wait.id}
            className="flex items-baseline justify-between gap-4 border-t border-hairline py-1.5 first:border-t-0"
          >
            <span className={wait.isWorse ? "text-harm wrap-anywhere" : "wrap-anywhere"}>{wait.sentence}</span>
            <OpensNumber
              value={`${when(wait.before)} → ${when(wait.after)}`}
              title={wait.name}
              label={`${wait.name}: ${when(wait.before)}, then ${when(wait.after)}`}
              parts={[
                { label: `Before: ${wait.by.before.join(", ") || "nothing"}`, value: when(wait.before) },
                { label: `Now: ${wait.by.after.join(", ") || "nothing"}`, value: when(wait.after), total: true },
              ]}
              note="Help counts from the quarter after the work."
              className="min-h-6 shrink-0 whitespace-nowrap text-12"
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
