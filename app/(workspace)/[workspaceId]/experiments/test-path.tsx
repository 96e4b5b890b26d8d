import Link from "next/link";

/** Where one is, above the title of each side of a test. */
export function TestPath({ workspaceId, children }: { workspaceId: string; children?: string }) {
  return (
    <>
      <Link
        href={`/${workspaceId}/experiments`}
        className="inline-flex items-center underline-offset-3 hover:underline max-sm:min-h-11"
      >
        Experiments
      </Link>
      {children && ` / ${children}`}
    </>
  );
}
