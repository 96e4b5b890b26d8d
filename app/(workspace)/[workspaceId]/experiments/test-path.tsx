import Link from "next/link";

/** Where one is, above the title of each side of a test. */
export function TestPath({ workspaceId, children }: { workspaceId: string; children?: string }) {
  return (
    <>
      <Link href={`/${workspaceId}/experiments`} className="underline-offset-3 hover:underline">
        Experiments
      </Link>
      {children && ` / ${children}`}
    </>
  );
}
