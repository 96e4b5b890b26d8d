import Link from "next/link";
import { buttonClass } from "@/ui/button";

/** From a list to a round in which several people score it. */
export function ScoreTogether({
  workspaceId,
  kind,
}: {
  workspaceId: string;
  kind: "useCase" | "audience" | "channel";
}) {
  return (
    <Link href={`/${workspaceId}/rounds?start=${kind}`} prefetch={false} className={buttonClass("quiet")}>
      Score together
    </Link>
  );
}
