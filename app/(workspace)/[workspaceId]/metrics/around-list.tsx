import Link from "next/link";
import { Folded } from "./folded";
import type { Around, Suspect } from "./scorecard-view";

const place =
  "inline-flex min-h-6 items-center font-semibold underline underline-offset-3 max-sm:min-h-11 wrap-anywhere";

/** The use cases to look at first, the likeliest on top, a line each. */
export function SuspectLines({ workspaceId, suspects }: { workspaceId: string; suspects: readonly Suspect[] }) {
  return (
    <ol>
      {suspects.map(({ useCaseId, name, to, short, harm }) => (
        <li key={useCaseId} className="flex flex-wrap items-center gap-x-2 print:break-inside-avoid">
          <Link prefetch={false} href={`/${workspaceId}/${to}`} className={place}>
            {name}
          </Link>
          {harm && <span className="font-semibold text-harm">{harm}</span>}
          <span className="text-ink-2">{short}</span>
        </li>
      ))}
    </ol>
  );
}

/** The same with every sign that speaks for it. */
export function SuspectList({ workspaceId, suspects }: { workspaceId: string; suspects: readonly Suspect[] }) {
  return (
    <ol className="mt-1">
      {suspects.map(({ useCaseId, name, to, sentence, harm }, at) => (
        <li key={useCaseId} className="flex gap-3 border-t border-hairline py-1.5 print:break-inside-avoid">
          <span aria-hidden className="figure w-4 shrink-0 text-right text-ink-3">
            {at + 1}
          </span>
          <span className="min-w-0">
            <Link prefetch={false} href={`/${workspaceId}/${to}`} className={place}>
              {name}
            </Link>
            {harm && <span className="ml-2 font-semibold text-harm">{harm}</span>}
            <span className="block max-w-[78ch] text-ink-2">{sentence}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** How many changes are written down, in words. */
export const changesSaid = (count: number): string =>
  `${count === 1 ? "the one change" : `all ${count} changes`} written down around then`;

/** Everything that is written down around some months, folded; that it was near is all it says. */
export function AroundList({ workspaceId, around }: { workspaceId: string; around: readonly Around[] }) {
  if (around.length === 0) return null;
  const said = changesSaid(around.length);
  return (
    <Folded className="mt-2" summaryClassName="text-ink-2" summary={`${said.charAt(0).toUpperCase()}${said.slice(1)}`}>
      <AroundItems workspaceId={workspaceId} around={around} />
    </Folded>
  );
}

/** Changes with their day, oldest first. */
export function AroundItems({ workspaceId, around }: { workspaceId: string; around: readonly Around[] }) {
  return (
    <ol className="mt-1">
      {around.map((what, at) => (
        <li key={at} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 border-t border-hairline py-1">
          <span className="figure text-ink-3">{what.when}</span>
          {what.to ? (
            <Link
              prefetch={false}
              href={`/${workspaceId}/${what.to}`}
              className="inline-flex min-h-6 items-center underline-offset-3 hover:underline max-sm:min-h-11"
            >
              {what.text}
            </Link>
          ) : (
            <span>{what.text}</span>
          )}
        </li>
      ))}
    </ol>
  );
}
