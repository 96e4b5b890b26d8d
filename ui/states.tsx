import type { ReactNode } from "react";
import { classNames } from "./class-names";

type Empty = {
  title: string;
  why: ReactNode;
  example?: ReactNode;
  action?: ReactNode;
  /** It is the whole page, so its title is the page's. */
  alone?: boolean;
};

/** Why this exists, an example in grey, one thing to do. */
export function EmptyState({ title, why, example, action, alone }: Empty) {
  const Title = alone ? "h1" : "h2";
  return (
    <div className="mx-auto max-w-lg px-4 py-14 text-center">
      <Title className="text-22">{title}</Title>
      <p className="mt-2 text-ink-2">{why}</p>
      {example && <div className="mt-4 border-l-2 border-hairline pl-4 text-left text-ink-3">{example}</div>}
      {action && <div className="mt-5 flex justify-center gap-2">{action}</div>}
    </div>
  );
}

/** What happened, what is safe, what to do, and the reference to quote. */
export function ErrorState({
  title,
  what,
  reference,
  action,
  alone,
}: {
  title: string;
  what: ReactNode;
  reference?: string | null;
  action?: ReactNode;
  /** It is the whole page, so its title is the page's. */
  alone?: boolean;
}) {
  const Title = alone ? "h1" : "h2";
  return (
    <div role="alert" className="mx-auto max-w-lg px-4 py-14 text-center">
      <Title className="text-22">{title}</Title>
      <p className="mt-2 text-ink-2">{what}</p>
      {reference && <p className="mt-2 text-12 text-ink-3">Reference {reference}</p>}
      {action && <div className="mt-5 flex justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Holds the place of what is coming, in its shape. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden
      className={classNames("animate-pulse rounded-1 bg-sunken motion-reduce:animate-none", className)}
    />
  );
}

/** A refusal or a warning beside the thing it is about. */
export function Notice({ tone = "plain", children }: { tone?: "plain" | "harm"; children: ReactNode }) {
  return (
    <div
      role={tone === "harm" ? "alert" : "status"}
      className={classNames(
        "border-l-2 px-3 py-2",
        tone === "harm" ? "border-harm-4 bg-harm-wash text-harm" : "border-line bg-sunken text-ink-2",
      )}
    >
      {children}
    </div>
  );
}

/** "All changes saved", "Saving…", "Saved 09:41". */
export function SaveState({ children }: { children: ReactNode }) {
  return (
    <span role="status" aria-live="polite" className="text-11 text-ink-3">
      {children}
    </span>
  );
}
