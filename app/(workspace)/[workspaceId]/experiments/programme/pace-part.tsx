import { quarterInWords } from "@/domain/quarters";
import { ChartFrame } from "@/ui/charts/chart-frame";
import { ColumnChart } from "@/ui/charts/column-chart";
import { Section } from "@/ui/page-header";
import { OpensTests } from "./opens-tests";
import { days, type Programme, type SeenTest } from "./programme-words";

type Props = { workspaceId: string; programme: Programme };
type Times = Programme["runDays"];

/** How fast the team learns: tests concluded by quarter, and how long one takes. */
export function PacePart({ workspaceId, programme: { quarters, tests, runDays, logDays } }: Props) {
  const concluded = tests.filter((test) => test.concluded);
  const unwritten = quarters.some((quarter) => quarter.unwritten > 0);
  return (
    <Section title="Pace">
      {quarters.length === 0 ? (
        <p className="text-ink-3">No test is concluded yet.</p>
      ) : (
        <ChartFrame
          title={
            unwritten
              ? "Tests concluded by quarter; outlined are those without a stored decision"
              : "Tests concluded with a written decision, by quarter"
          }
          columns={["Quarter", "Concluded with a written decision", "Concluded without one"]}
          rows={quarters.map(({ quarter, written, unwritten: without }) => [quarterInWords(quarter), written, without])}
          fileName="tests-by-quarter"
        >
          <ColumnChart
            label="Tests concluded by quarter"
            columns={quarters.map(({ quarter, written, unwritten: without }) => ({
              ...{ key: quarter, label: quarterInWords(quarter), solid: written, hollow: without },
              head: (
                <OpensTests
                  workspaceId={workspaceId}
                  value={written + without}
                  label={`${written + without} concluded in ${quarterInWords(quarter)}`}
                  title={`Concluded in ${quarterInWords(quarter)}`}
                  tests={tests.filter((test) => test.quarter === quarter)}
                  about={(test) => (test.written ? null : "no stored decision")}
                />
              ),
            }))}
          />
        </ChartFrame>
      )}
      <dl className="mt-4 grid max-w-3xl grid-cols-2 gap-x-8 gap-y-3 max-sm:grid-cols-1">
        <Time
          workspaceId={workspaceId}
          name="From written down to decided"
          times={logDays}
          tests={concluded}
          of={(test) => test.logDays}
          unknown="Known for tests that are written down and concluded here; not for those that were imported."
        />
        <Time
          workspaceId={workspaceId}
          name="From start to decided"
          times={runDays}
          tests={concluded}
          of={(test) => test.runDays}
          unknown="Known once a test has a start and an end."
        />
      </dl>
    </Section>
  );
}

type TimeProps = {
  workspaceId: string;
  name: string;
  times: Times;
  tests: readonly SeenTest[];
  of: (test: SeenTest) => number | null;
  unknown: string;
};

function Time({ workspaceId, name, times, tests, of, unknown }: TimeProps) {
  const { median, shortest, longest, known } = times;
  return (
    <div>
      <dt className="text-12 text-ink-2">{name}</dt>
      <dd className="text-18">
        <OpensTests
          workspaceId={workspaceId}
          value={days(median)}
          label={`${days(median)}: ${name.toLowerCase()}, the middle of ${known}`}
          title={name}
          tests={tests}
          about={(test) => days(of(test))}
          note="The middle one (median): half took less, half more."
        />
      </dd>
      <dd className="text-12 text-ink-3">
        {known === 0
          ? unknown
          : `The middle of ${known}${times.unknown > 0 ? `, not known of ${times.unknown}` : ""}; from ${days(shortest)} to ${days(longest)}.`}
      </dd>
    </div>
  );
}
