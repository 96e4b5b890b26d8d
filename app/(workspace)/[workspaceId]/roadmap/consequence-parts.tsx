import { quarterInWords } from "@/domain/quarters";
import type { Consequences } from "@/domain/roadmap/consequences";
import type { PlanWorth } from "@/domain/roadmap/plan-worth";
import type { QuarterChange } from "@/domain/roadmap/quarter-effect";
import { grouped } from "@/domain/roadmap/wording";
import { rounded } from "@/domain/rounding";
import { classNames } from "@/ui/class-names";
import { PairMark } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import type { Board } from "./board-view";
import { shortMoney } from "./board-words";
import { ConsequencePart, Sentences } from "./consequence-part";

/** What starts too early, in blocks and in other work, and which dates are broken. */
export function PrerequisitePart({ told: { prerequisites, dates } }: { told: Consequences }) {
  const { broken, repaired, remaining } = prerequisites;
  const nothing = broken.length === 0 && repaired.length === 0;
  const told = [...broken, ...repaired, ...(nothing ? remaining : [])].map(({ sentence }) => sentence);
  const promises = [...dates.broken, ...dates.remaining, ...dates.repaired];
  return (
    <div className="grid content-start gap-2">
      <ConsequencePart
        title="Prerequisites"
        big={nothing ? "Nothing changes" : `${repaired.length} repaired, ${broken.length} broken`}
        harm={broken.length > 0}
      >
        <Sentences of={told} />
      </ConsequencePart>
      {promises.length > 0 && (
        <ConsequencePart
          title="Deadline, earliest start, pin"
          big={dates.broken.length > 0 ? `${dates.broken.length} broken` : undefined}
          harm={dates.broken.length > 0}
        >
          <Sentences of={promises} />
        </ConsequencePart>
      )}
    </div>
  );
}

/** Money against budget by quarter, and how often customers are written to. */
export function MoneyPart({ told, board }: { told: Consequences; board: Board }) {
  const { cost, item, pressure } = told;
  const over = pressure.filter(({ isOver }) => isOver);
  const money = (amount: number) => shortMoney(board.moneySign, amount);
  const leaving = cost.reduce((sum, { before, after }) => sum + Math.max(0, before - after), 0);
  return (
    <div className="grid content-start gap-2">
      <ConsequencePart
        title={
          <>
            <PairMark side="commercial" /> Budget
          </>
        }
        big={cost.length === 0 ? "No change" : `${money(leaving)} ${item.endsLater < 0 ? "sooner" : "later"}`}
      >
        {cost.map((change) => (
          <p key={change.quarter} className="figure flex justify-between gap-2">
            <span>{quarterInWords(change.quarter)}</span>
            <Money change={change} sign={board.moneySign} />
          </p>
        ))}
      </ConsequencePart>
      <ConsequencePart
        title={
          <>
            <PairMark side="customer" /> Contact pressure
          </>
        }
        big={pressure.length === 0 ? "No change" : over.length > 0 ? "Over the cap" : "Changes, within the caps"}
        harm={over.length > 0}
      >
        <Sentences
          of={[...over, ...pressure.filter(({ isOver }) => !isOver)].map(({ sentence }) => sentence)}
          most={3}
        />
      </ConsequencePart>
    </div>
  );
}

function Money({ change, sign }: { change: QuarterChange; sign: string }) {
  const { quarter, before, after, capacity: budget, heldBack, isOver } = change;
  const exact = (amount: number) => `${sign}${grouped(amount)}`;
  const value = (
    <>
      {shortMoney(sign, before)} → <b className="font-semibold">{shortMoney(sign, after)}</b>
      {isOver && budget !== null && ` · over ${shortMoney(sign, after - budget)}`}
    </>
  );
  return (
    <OpensNumber
      value={value}
      title={`Money in ${quarterInWords(quarter)}`}
      className={classNames("min-h-6 text-right", isOver && "text-harm")}
      parts={[
        { label: "As it stands", value: exact(before) },
        { label: "After the move", value: exact(after), total: true },
        { label: "Budget", value: budget === null ? "not set" : exact(budget) },
        ...(heldBack ? [{ label: "Of it held back for iteration", value: exact(heldBack) }] : []),
        ...(budget === null ? [] : [{ label: "Left", value: exact(rounded(budget - after, 2)), total: true }]),
      ]}
      note="Cost is spread evenly over the quarters of an item, to the cent."
    />
  );
}

/** What the plan is worth now and after. */
export function WorthPart({ told, board }: { told: Consequences; board: Board }) {
  const { before, after } = told.worth;
  const change = after.total - before.total;
  const { discountRate, quartersBeyond } = board.options;
  const shown = (amount: number) => worthInWords(after.unit, amount, board.moneySign);
  const movedOf = ({ byItem }: PlanWorth, id: string) => byItem.get(id) ?? 0;
  const changes = [...new Set([...before.byItem.keys(), ...after.byItem.keys()])]
    .map((id) => ({ id, change: movedOf(after, id) - movedOf(before, id) }))
    .filter((each) => Math.abs(each.change) > 1e-6)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
  const nameOf = (id: string) => board.plan.initiatives.find((item) => item.id === id)?.name ?? id;
  return (
    <ConsequencePart
      title={
        <>
          <PairMark side="commercial" hollow /> Value of the plan
        </>
      }
      big={
        <OpensNumber
          className="min-h-6 text-left font-semibold"
          value={
            Math.abs(change) < 1e-6
              ? `${shown(after.total)}, no change`
              : `${shown(before.total)} → ${shown(after.total)}`
          }
          title="Value of the plan"
          parts={[
            { label: "As it stands", value: shown(before.total) },
            ...changes.slice(0, 8).map((each) => ({ label: nameOf(each.id), value: signed(each.change, shown) })),
            ...(changes.length > 8
              ? [
                  {
                    label: `${changes.length - 8} more`,
                    value: signed(
                      changes.slice(8).reduce((sum, each) => sum + each.change, 0),
                      shown,
                    ),
                  },
                ]
              : []),
            { label: "After the move", value: shown(after.total), total: true },
          ]}
          note={`${
            after.unit === "money"
              ? "Margin per quarter from the end of the work on, less what the work costs"
              : "Priority points per quarter from the end of the work on, because not every item says what it earns"
          }. Discounted at ${rounded(discountRate * 100, 1)}% a year; ${quartersBeyond} quarters after the plan still count (our default). What is blocked or needs a redesign earns nothing.`}
        />
      }
    >
      <p>
        {Math.abs(change) >= 1e-6 && `${signed(change, shown)}. `}
        {told.valueWaiting?.sentence ?? "No priority points wait."}
      </p>
    </ConsequencePart>
  );
}

const signed = (amount: number, shown: (amount: number) => string) =>
  amount > 0 ? `+${shown(amount)}` : shown(amount);

/** "£1.2m", "1,240.5 points". */
export function worthInWords(unit: PlanWorth["unit"], amount: number, sign: string): string {
  if (unit === "money") return shortMoney(sign, amount);
  const [whole, tenth] = rounded(Math.abs(amount), 1).toFixed(1).split(".");
  return `${amount < 0 ? "−" : ""}${grouped(Number(whole))}.${tenth} points`;
}

/** Who waits longer, who is helped sooner, and what may harm. */
export function CustomerPart({ told: { customer } }: { told: Consequences }) {
  const { pitfalls, harm, experience } = customer;
  const longer = pitfalls.some(({ quarters }) => quarters > 0);
  return (
    <ConsequencePart
      title={
        <>
          <PairMark side="customer" hollow /> Customer effect
        </>
      }
      big={longer ? "Customers wait longer" : pitfalls.length > 0 ? "Help comes sooner" : "Nobody waits longer"}
    >
      <Sentences
        of={[...pitfalls, ...(experience ? [experience] : []), ...(harm ? [harm] : [])].map(({ sentence }) => sentence)}
      />
    </ConsequencePart>
  );
}
