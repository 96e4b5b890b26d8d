import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** Commercial is a square, customer experience a circle; hollow means expected, not measured. */
export function PairMark({ side, hollow }: { side: "commercial" | "customer"; hollow?: boolean }) {
  const colour =
    side === "commercial" ? (hollow ? "border-2 border-com" : "bg-com") : hollow ? "border-2 border-cx" : "bg-cx";
  return (
    <span
      aria-hidden
      className={classNames("inline-block size-2 shrink-0", side === "customer" && "rounded-full", colour)}
    />
  );
}

/** A value of one side of the pair, with its mark. */
export function PairValue({
  side,
  hollow,
  label,
  children,
}: {
  side: "commercial" | "customer";
  hollow?: boolean;
  label?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "figure inline-flex items-center gap-1.5 sm:whitespace-nowrap",
        side === "commercial" ? "text-com-ink" : "text-cx-ink",
      )}
    >
      <PairMark side={side} {...(hollow && { hollow })} />
      <span className="sr-only">{label ?? (side === "commercial" ? "Commercial" : "Customer")} </span>
      {children}
    </span>
  );
}

const levels = ["low", "moderate", "high", "severe"] as const;
export type HarmLevel = (typeof levels)[number];
const fills = ["bg-harm-2", "bg-harm-2", "bg-harm-3", "bg-harm-4"] as const;

/** Four bars and always a word; with `wordHidden` the word is there for readers only. */
export function HarmGlyph({
  level,
  wordHidden,
  children,
}: {
  level: HarmLevel | null;
  wordHidden?: boolean;
  children?: ReactNode;
}) {
  const at = level ? levels.indexOf(level) : -1;
  const word = level ? `${level[0]!.toUpperCase()}${level.slice(1)}` : "Not known";
  return (
    <span
      className={classNames(
        "figure inline-flex items-center gap-1.5 whitespace-nowrap text-12",
        at >= 2 ? "font-semibold text-harm" : "text-ink-2",
      )}
    >
      <span aria-hidden className="inline-flex gap-0.5">
        {levels.map((each, bar) => (
          <span
            key={each}
            className={classNames(
              "h-2.5 w-[5px] rounded-[1px]",
              bar <= at ? fills[at] : "",
              (bar > at || at < 2) && "border",
              bar > at ? "border-line" : "border-harm-line",
            )}
          />
        ))}
      </span>
      <span className={wordHidden ? "sr-only" : ""}>{word}</span>
      {children}
    </span>
  );
}

/** Passive is an outline, hybrid half, active filled. */
export function ModeMark({ mode }: { mode: "passive" | "hybrid" | "active" }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      className="inline-block shrink-0 align-[-1.5px]"
      role="img"
      aria-label={mode}
    >
      <circle
        cx="6"
        cy="6"
        r="4.75"
        fill={mode === "active" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {mode === "hybrid" && <path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor" />}
    </svg>
  );
}

const tagLooks = {
  strong: "bg-ink text-ink-on",
  outlined: "shadow-[inset_0_0_0_1.5px_var(--ink)] text-ink",
  thin: "shadow-[inset_0_0_0_1px_var(--edge)] text-ink-2",
  plain: "bg-sunken text-ink-2",
  harm: "bg-harm-3 text-harm-3-ink",
  severe: "bg-harm-4 text-harm-4-ink",
} as const;
export type TagLook = keyof typeof tagLooks;

export function Tag({ look = "plain", children }: { look?: TagLook; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex min-h-5 items-center rounded-1 px-1.5 text-12 font-medium whitespace-nowrap",
        tagLooks[look],
      )}
    >
      {children}
    </span>
  );
}

const verdicts: Record<string, [TagLook, string]> = {
  now: ["strong", "Now"],
  next: ["outlined", "Next"],
  later: ["thin", "Later"],
  dont: ["thin", "Don’t"],
  redesign: ["harm", "Redesign"],
  blocked: ["severe", "Blocked"],
  unscored: ["plain", "Not scored"],
};

export function VerdictTag({ verdict }: { verdict: string }) {
  const [look, word] = verdicts[verdict] ?? ["plain", verdict];
  return <Tag look={look}>{word}</Tag>;
}

/** A person, by initials; the name is there for readers and on hover. */
export function Avatar({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const initials = `${words[0]?.[0] ?? "?"}${words.length > 1 ? (words.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      className="inline-flex size-5 shrink-0 items-center justify-center rounded-full bg-selected text-[9.5px] font-semibold text-ink-2"
    >
      {initials}
    </span>
  );
}

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-1 border border-line bg-surface px-1 font-sans text-11 font-medium text-ink-2">
      {children}
    </kbd>
  );
}
