import { quarterInWords, withQuartersInWords } from "@/domain/quarters";
import type { Consequences } from "@/domain/roadmap/consequences";
import type { QuarterChange } from "@/domain/roadmap/quarter-effect";
import { classNames } from "@/ui/class-names";
import { Meter } from "@/ui/meter";
import { OpensNumber } from "@/ui/opens-number";
import { ConsequencePart, Sentences } from "./consequence-part";

/** People in all by quarter, which open to the roles; a role that is short is said at once. */
export function CapacityPart({ told: { load, roles, content } }: { told: Consequences }) {
  const short = roles.filter(({ isOver }) => isOver);
  const relieved = roles.filter(({ isOver, wasOver }) => wasOver && !isOver);
  return (
    <ConsequencePart title="Capacity, person-weeks" big={load.length === 0 ? "No change" : undefined}>
      {load.map((change) => (
        <div key={change.quarter} className="grid grid-cols-[56px_1fr_auto] items-center gap-x-2">
          <span className="figure">{quarterInWords(change.quarter)}</span>
          <Meter used={change.after} available={change.capacity} label={withQuartersInWords(change.sentence)} />
          <Weeks change={change} roles={roles.filter(({ quarter }) => quarter === change.quarter)} />
        </div>
      ))}
      {short.slice(0, most).map(({ quarter, role, after, capacity, wasOver }) => (
        <p key={`${quarter} ${role}`} className="text-harm">
          {role} {wasOver ? "still short" : "short"} by {((after ?? 0) - (capacity ?? 0)).toFixed(2)} in{" "}
          {quarterInWords(quarter)}.
        </p>
      ))}
      {short.length > most && <p>And {short.length - most} more where a role is short.</p>}
      <Sentences
        of={[
          ...relieved.map(({ role, quarter }) => `${role} no longer short in ${quarter}.`),
          ...load
            .filter(({ capacity }) => capacity === null)
            .map(({ quarter }) => `No capacity is set for ${quarter}.`),
          ...load.filter(usesHeldBack).map(({ quarter }) => `${quarter} uses weeks held back for iteration.`),
          ...content.map(({ sentence }) => sentence),
        ]}
      />
    </ConsequencePart>
  );
}

const most = 4;

/** Fits, but only out of what is kept for iteration. */
const usesHeldBack = ({ after, before, capacity, heldBack, isOver }: QuarterChange) =>
  capacity !== null && heldBack !== null && !isOver && after > before && after > capacity - heldBack + 1e-9;

function Weeks({ change, roles }: { change: QuarterChange; roles: Consequences["roles"] }) {
  const { before, after, capacity, heldBack, isOver } = change;
  const value = (
    <>
      {before.toFixed(1)} → <b className="font-semibold">{after.toFixed(1)}</b>
      {isOver && capacity !== null && ` · over ${(after - capacity).toFixed(1)}`}
    </>
  );
  return (
    <OpensNumber
      value={value}
      title={`Person-weeks in ${quarterInWords(change.quarter)}`}
      className={classNames("min-h-6 text-right", isOver && "text-harm")}
      parts={[
        ...roles.map((role) => ({
          label: role.role,
          how: `${role.before.toFixed(2)} →`,
          value: `${role.after.toFixed(2)}${role.capacity === null ? "" : ` of ${role.capacity}`}`,
        })),
        { label: "In all", how: `${before.toFixed(2)} →`, value: after.toFixed(2), total: true },
        { label: "Capacity", value: capacity === null ? "not set" : capacity.toFixed(2) },
        ...(heldBack ? [{ label: "Of it held back for iteration", value: heldBack.toFixed(2) }] : []),
      ]}
      note="Only roles whose weeks change are listed. Effort is spread evenly over the quarters of an item, to a hundredth of a week."
    />
  );
}
