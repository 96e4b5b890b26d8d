import { dayInWords } from "@/ui/dates";
import { Section } from "@/ui/page-header";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { ReadoutView } from "../test-view";

const people = new Intl.NumberFormat("en-GB");
const pOf = (p: number | null) => (p === null ? "not known" : p < 0.001 ? "< 0.001" : p.toFixed(3));

/** Every day on which results came in, and what they said then. */
export function Looks({ test }: { test: ReadoutView }) {
  if (test.noted.length === 0) return null;
  const hidden = test.arms.some(({ veiled }) => veiled) || test.split.wrong;
  return (
    <Section title="When results came in">
      <p className="mb-1 max-w-[78ch] text-ink-2">
        {test.analysis === "sequential"
          ? "This test may be read at every look; its ranges are wide enough for that."
          : "This test is read once, at the planned size. What it said before that is kept here, and decides nothing."}
      </p>
      <TableFrame label="When results came in">
        <table className="w-full max-w-xl">
          <thead>
            <tr>
              <Head>Day</Head>
              <Head numeric>People</Head>
              <Head numeric>p of the primary</Head>
              <Head numeric>p of the split</Head>
            </tr>
          </thead>
          <tbody>
            {test.noted.map(({ on, exposed, p, splitP }) => (
              <tr key={on}>
                <Cell>{dayInWords(on)}</Cell>
                <Cell numeric>{people.format(exposed)}</Cell>
                <Cell numeric>{hidden ? "not shown" : pOf(p)}</Cell>
                <Cell numeric>{pOf(splitP)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}
