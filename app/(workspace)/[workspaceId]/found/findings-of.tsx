"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "@/ui/states";
import type { FindingsAsked } from "./findings-inside";

const Inside = dynamic(() => import("./findings-inside").then((module) => module.FindingsInside), {
  ssr: false,
  loading: () => <Skeleton className="mt-2 h-10" />,
});

/** What the rules find about one thing, on that thing; to be put under a heading of its own. */
export function FindingsOf(asked: FindingsAsked) {
  return <Inside {...asked} />;
}
