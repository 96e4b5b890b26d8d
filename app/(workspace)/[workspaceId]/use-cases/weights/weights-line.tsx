"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTRPC } from "@/app/_trpc/client";
import { momentInWords } from "@/ui/dates";
import type { CurrentWeights } from "./use-save-weights";

/** Whose weights a priority was made with, and the way to them. Stands beside a score. */
export function WeightsLine({ workspaceId }: { workspaceId: string }) {
  const trpc = useTRPC();
  const { data: line } = useQuery({ ...trpc.weighting.current.queryOptions({ workspaceId }), select: lineOf });
  return (
    <Link href={`/${workspaceId}/use-cases/weights`} prefetch={false} className="underline underline-offset-3">
      {line ?? "Weights"}
    </Link>
  );
}

function lineOf({ versions, holds, isDefault }: CurrentWeights): string {
  const version = versions.find(({ id }) => id === holds);
  if (isDefault) return "Our default weights";
  if (!version?.by) return "This workspace’s own weights";
  return `Weights version ${version.number} by ${version.by}, ${momentInWords(version.setAt)}`;
}
