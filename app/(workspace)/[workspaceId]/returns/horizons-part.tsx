import { counted } from "@/domain/roadmap/wording";
import { OpensNumber } from "@/ui/opens-number";
import { Section } from "@/ui/page-header";
import { Cell, Head, TableFrame } from "@/ui/table";
import { CitedCards } from "../cited/cited-cards";
import type { Overview } from "./returns-words";

type Horizon = Overview["horizons"]["functions"][number];
type Props = { workspaceId: string; overview: Overview };

const states: Readonly<Record<string, string>> = {
  not_started: "nothing observed yet",
  too_early: "too early to judge",
  within: "inside its horizon",
  past: "past its horizon",
};

/** How long returns may take in each function, and which lines stand where: too early is not failing. */
export function HorizonsPart({ workspaceId, overview: { horizons } }: Props) {
  return (
    <Section title="How long it may take" id="horizons">
      <p className="mb-2 max-w-[78ch] text-ink-2">
        Money comes later in some functions than in others. A line is judged by its returns only after its time; until
        then there is something else to look at.{" "}
        <CitedCards
          workspaceId={workspaceId}
          ids={horizons.cards.flatMap(({ cards }) => cards.map(({ id }) => id))}
          about="how long returns take"
        />
      </p>
      <TableFrame label="Horizons by function">
        <table className="w-full max-w-[1080px]">
          <thead>
            <tr>
              <Head>Function</Head>
              <Head numeric>Judged from</Head>
              <Head numeric className="max-sm:hidden">
                Typically
              </Head>
              <Head numeric className="max-sm:hidden">
                At most
              </Head>
              <Head numeric className="max-sm:hidden">
                Strategy page expects
              </Head>
              <Head>Until then look at</Head>
              <Head>Lines</Head>
            </tr>
          </thead>
          <tbody>
            {horizons.functions.map((horizon) => (
              <tr key={horizon.id}>
                <Cell>
                  {horizon.name}
                  <span className="block text-12 text-ink-3">{horizon.source}</span>
                </Cell>
                <Cell numeric className="whitespace-nowrap">
                  <OpensNumber
                    value={counted(horizon.min, "quarter")}
                    label={`${counted(horizon.min, "quarter")}: ${horizon.name} is judged from`}
                    title={`How long ${horizon.name} may take`}
                    words={horizon.sentence}
                    parts={[
                      { label: "Judged from", value: counted(horizon.min, "quarter") },
                      { label: "Typically paid back after", value: counted(horizon.typical, "quarter") },
                      { label: "At most", value: counted(horizon.max, "quarter") },
                      {
                        label: "The strategy page expects it after",
                        value:
                          horizon.strategyQuarters === null
                            ? "not known"
                            : counted(horizon.strategyQuarters, "quarter"),
                      },
                    ]}
                    note={horizon.isDefault ? "Our default." : "Set in this workspace."}
                  />
                </Cell>
                <Cell numeric className="whitespace-nowrap max-sm:hidden">
                  {counted(horizon.typical, "quarter")}
                </Cell>
                <Cell numeric className="whitespace-nowrap max-sm:hidden">
                  {counted(horizon.max, "quarter")}
                </Cell>
                <Cell numeric className="max-sm:hidden">
                  {horizon.strategyQuarters === null ? (
                    <span className="text-ink-3">not known</span>
                  ) : (
                    <span className={horizon.strategyQuarters < horizon.min ? "font-semibold" : undefined}>
                      {counted(horizon.strategyQuarters, "quarter")}
                      {horizon.strategyQuarters < horizon.min && (
                        <span className="block text-12 font-normal text-ink-2">sooner than it can be judged</span>
                      )}
                    </span>
                  )}
                </Cell>
                <Cell>{horizon.firstSign}</Cell>
                <Cell>
                  <Standing lines={horizon.lines} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}

/** How many lines stand where, opening to which they are. */
function Standing({ lines }: { lines: Horizon["lines"] }) {
  if (lines.length === 0) return <span className="text-ink-3">no line</span>;
  return (
    <OpensNumber
      value={counted(lines.length, "line")}
      title="Where the lines stand"
      parts={lines.map(({ id, name, state, losing }) => ({
        label: (
          <a href={`#line-${id}`} className="underline underline-offset-3">
            {name}
          </a>
        ),
        value: `${states[state ?? ""] ?? "no horizon"}${state === "past" && losing ? ", earned less than it cost" : ""}`,
      }))}
    />
  );
}
