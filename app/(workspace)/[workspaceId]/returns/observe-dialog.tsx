"use client";

import { useState } from "react";
import { quarterInWords } from "@/domain/quarters";
import { FormDialog } from "@/ui/form-dialog";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { NumberInput } from "@/ui/text-input";
import { useKept } from "@/ui/use-kept";
import { conflictOr } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { typedAmount } from "../scored/typed-amount";
import { useKeptKey } from "../shell-context";
import { amountWords, type Line, marginRange, moneyProblem, typedMoney } from "./returns-words";
import { useLineActs } from "./use-line-acts";

type Props = { workspaceId: string; line: Line; sign: string; quarterNow: string; onClose: () => void };

/** What came in a quarter that is over. It takes the place of what was expected, which stays beside it. */
export function ObserveDialog({ workspaceId, line, sign, quarterNow, onClose }: Props) {
  const seen = line.quarters.filter(({ observed }) => observed);
  const next = line.next?.isOver ? line.next.quarter : null;
  const stored = (quarter: string) => {
    const row = seen.find((each) => each.quarter === quarter);
    return { quarter, cost: typedMoney(row?.cost), margin: typedMoney(row?.margin) };
  };
  const kept = useKept(useKeptKey(`observe ${line.id}`), {
    version: line.version,
    ...stored(next ?? seen.at(-1)?.quarter ?? quarterNow),
  });
  const { version, quarter, cost, margin } = kept.value;
  const [tried, setTried] = useState(false);
  const acts = useLineActs(workspaceId);
  const row = line.quarters.find((each) => each.quarter === quarter);
  const [paid, came] = [typedAmount(cost), typedAmount(margin)];
  const problem =
    moneyProblem(paid, "Cost") ??
    moneyProblem(came, "Margin") ??
    (paid === null || came === null
      ? "Enter both cost and margin. Write 0 where there was none."
      : paid < 0
        ? "A cost is not less than nothing. Put what comes in under margin."
        : null);
  const close = () => {
    kept.drop();
    onClose();
  };
  const isOvertaken = !acts.busy && line.version !== version;
  const store = () => {
    setTried(true);
    if (problem !== null || paid === null || came === null) return;
    const at = { returnId: line.id, version: isOvertaken ? line.version : version };
    acts.observe({ ...at, quarter, cost: paid, margin: came }, close);
  };
  return (
    <FormDialog
      title="Observe a quarter"
      description={line.name}
      submit={isOvertaken ? "Store mine over theirs" : "Store what was observed"}
      busy={acts.busy}
      onSubmit={store}
      onClose={close}
    >
      <Select
        label="Quarter"
        value={quarter}
        help={next === null ? line.next?.sentence : "One quarter after the other; one observed before is corrected."}
        choices={[
          ...(next ? [{ value: next, label: `${quarterInWords(next)}: observe` }] : []),
          ...seen.toReversed().map((each) => ({
            value: each.quarter,
            label: `${quarterInWords(each.quarter)}: correct`,
          })),
        ]}
        onChange={(event) => kept.set({ version, ...stored(event.target.value) })}
      />
      {row && (
        <p className="text-ink-2">
          Expected:{" "}
          {row.observed && row.expectedMargin === null && row.expectedCost === null
            ? "not kept; this quarter was observed when the line was written down."
            : `cost ${amountWords(row.expectedCost, sign)}, margin ${amountWords(row.expectedMargin, sign)}, ${marginRange(row.low, row.high, sign)}. It stays beside what came.`}
        </p>
      )}
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <NumberInput
          label={`Cost (${sign})`}
          value={cost}
          onChange={(event) => kept.set({ version, quarter, cost: event.target.value, margin })}
        />
        <NumberInput
          label={`Margin (${sign})`}
          value={margin}
          help="What came in only because of this work; below 0 where it cost sales."
          onChange={(event) => kept.set({ version, quarter, cost, margin: event.target.value })}
        />
      </div>
      {tried && problem && <Notice tone="harm">Not stored yet: {problem}</Notice>}
      {isOvertaken ? (
        <Overtaken
          isWider
          of={{ kind: "returnLine", id: line.id }}
          what="this line"
          rows={[
            { label: `Cost (${sign})`, theirs: row ? amountWords(row.cost, sign) : "", mine: amountWords(paid, sign) },
            {
              label: `Margin (${sign})`,
              theirs: row ? amountWords(row.margin, sign) : "",
              mine: amountWords(came, sign),
            },
          ]}
          onTake={close}
        />
      ) : (
        acts.error && <Notice tone="harm">{conflictOr(acts.error)} What you wrote is kept here.</Notice>
      )}
    </FormDialog>
  );
}
