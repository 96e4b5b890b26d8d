import Link from "next/link";
import type { Entry } from "./audit-view";

type Props = { workspaceId: string; by: string; parts: Entry["parts"]; onGo?: () => void };

/** Who did what to what, each thing a link to its screen. */
export function EntryWords({ workspaceId, by, parts, onGo }: Props) {
  return (
    <>
      <span className="font-semibold">{by}</span>{" "}
      {parts.map(({ text, to }, at) =>
        to === null ? (
          <span key={at}>{text}</span>
        ) : (
          <Link
            key={at}
            href={`/${workspaceId}/${to}`}
            prefetch={false}
            className="underline underline-offset-3"
            {...(onGo && { onClick: onGo })}
          >
            {text}
          </Link>
        ),
      )}
    </>
  );
}
