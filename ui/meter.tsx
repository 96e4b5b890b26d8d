import { classNames } from "./class-names";

type Props = { used: number; available: number | null; label: string; thin?: boolean };

/** Used against available, with a tick at the limit; what is over the limit is hatched. */
export function Meter({ used, available, label, thin }: Props) {
  const scale = Math.max(used, available ?? 0, 1e-9) * (available !== null && used > available ? 1.08 : 1);
  const part = (value: number) => `${Math.min(100, (value / scale) * 100)}%`;
  const within = available === null ? used : Math.min(used, available);
  const over = available !== null && used - available > 1e-9;
  return (
    <span
      role="img"
      aria-label={label}
      className={classNames(
        "relative block w-full bg-sunken shadow-[inset_0_0_0_1px_var(--hairline)]",
        thin ? "h-1" : "h-1.5",
      )}
    >
      <span className="absolute inset-y-0 left-0 bg-ink-2" style={{ width: part(within) }} />
      {over && (
        <span className="hatched absolute inset-y-0" style={{ left: part(available), width: part(used - available) }} />
      )}
      {available !== null && !thin && (
        <span className="absolute -inset-y-[3px] w-0.5 bg-ink" style={{ left: `calc(${part(available)} - 1px)` }} />
      )}
    </span>
  );
}

/** How far something long has come, in words as well. */
export function Progress({ part, label }: { part: number | null; label: string }) {
  return (
    <div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={part === null ? undefined : Math.round(part * 100)}
        className="h-1 w-full overflow-hidden bg-sunken"
      >
        <div
          className={classNames("h-full bg-ink", part === null && "w-1/3 animate-pulse motion-reduce:animate-none")}
          style={part === null ? undefined : { width: `${part * 100}%` }}
        />
      </div>
      <p className="mt-1 text-12 text-ink-3">{label}</p>
    </div>
  );
}
