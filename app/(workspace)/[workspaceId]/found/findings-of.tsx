"use client";

import { comesLater } from "@/ui/comes-later";
import { Skeleton } from "@/ui/states";
import type { FindingsAsked } from "./findings-inside";

const Inside = comesLater(
  () => import("./findings-inside").then((module) => module.FindingsInside),
  () => <Skeleton className="mt-2 h-10" />,
);

/** What the rules find about one thing, on that thing; to be put under a heading of its own. */
export function FindingsOf(asked: FindingsAsked) {
  return <Inside {...asked} />;
}
