import type { ReactNode } from "react";
import { Drawer } from "@/ui/dialog";
import { NumberParts } from "@/ui/opens-number";
import type { ArmView, ReadoutView } from "../test-view";
import type { MeasureView } from "./measure-bar";

/** The whole test taken apart: the checks, every number with its inputs and method, the rule, and what none of it can say. */
export function HowDrawer({ test, onClose }: { test: ReadoutView; onClose: () => void }) {
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title="How this was computed"
      description="In plain words first, then with the figures and the method. The same counts always give the same numbers."
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label="Every number" tabIndex={0} className="grid gap-6">
        <Part title="1. Was the split right?">
          <p className="text-ink-2">
            Before anything is read, the people each arm got are compared with the shares that were planned. If chance
            does not explain the difference, nothing else is shown.
          </p>
          <NumberParts parts={test.split.parts} />
        </Part>
        {test.arms.map((arm) => (
          <Arm key={arm.armId} arm={arm} test={test} />
        ))}
        {test.correction && (
          <Part title="Several treatments">
            <p className="text-ink-2">{test.correction}</p>
          </Part>
        )}
        <Part title="What these numbers cannot say">
          <ul className="grid list-disc gap-1 pl-4 text-ink-2">
            <li>
              How much worse we accept is our choice, not a fact. Limits without one of their own are our default.
            </li>
            <li>People who share a household or come back on other devices are counted as if they were separate.</li>
            <li>Groups of people are questions for a next test: look at enough of them and one always differs.</li>
            {test.analysis === "sequential" && (
              <li>Ranges that may be read at every look are approximate while there are few events.</li>
            )}
          </ul>
        </Part>
      </section>
    </Drawer>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-14">{title}</h3>
      {children}
    </section>
  );
}

function Arm({ arm, test }: { arm: ArmView; test: ReadoutView }) {
  const of = test.arms.length > 1 ? ` (${arm.name})` : "";
  return (
    <>
      {arm.responses.length > 0 && (
        <Part title={`2. Did people answer alike?${of}`}>
          {arm.responses.map(({ metricId, sentence, parts }) => (
            <div key={metricId}>
              <p className="text-ink-2">{sentence}</p>
              <NumberParts parts={parts} />
            </div>
          ))}
        </Part>
      )}
      {arm.measures.map((row) => (
        <Measure key={row.metricId} row={row} of={of} />
      ))}
      <Part title={`The decision${of}`}>
        <p>{arm.sentence}</p>
        {arm.row && (
          <p className="text-ink-2">
            Row {arm.row.order} of 18. The rows are tried in order and the first that fits decides; nobody chose it
            after seeing the result.
          </p>
        )}
      </Part>
    </>
  );
}

function Measure({ row, of }: { row: MeasureView; of: string }) {
  return (
    <Part title={`${row.name}${of}`}>
      {row.parts === null ? (
        <p className="text-ink-2">{row.reading}</p>
      ) : (
        <>
          <p className="text-ink-2">
            {row.parts.change.words} {row.parts.chance?.words}
          </p>
          <NumberParts parts={[...row.parts.change.parts, ...chanceOf(row)]} />
        </>
      )}
    </Part>
  );
}

/** Beside the change, the p-value is all that is its own. */
const chanceOf = ({ parts }: MeasureView) =>
  parts?.chance?.parts.filter(({ label }) => label.startsWith("p-value")) ?? [];
