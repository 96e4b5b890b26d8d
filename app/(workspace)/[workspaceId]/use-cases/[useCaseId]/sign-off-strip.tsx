"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/ui/states";

const Inside = dynamic(() => import("./sign-off-strip-inside").then((module) => module.SignOffStripInside), {
  ssr: false,
  loading: () => (
    <div className="px-7 pb-2.5 max-lg:px-4">
      <Skeleton className="h-8 w-64 max-w-full" />
    </div>
  ),
});

/** What reviewers for privacy and customer experience said of a use case; it holds its place while it is read. */
export function SignOffStrip(props: { workspaceId: string; useCaseId: string; name: string }) {
  return <Inside {...props} />;
}
