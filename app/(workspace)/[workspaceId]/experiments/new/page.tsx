import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { caller, Prefetched, trpc } from "@/app/_trpc/prefetch";
import { NewTest } from "./new-test";

export const metadata: Metadata = { title: "Log a test" };

type Props = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function NewTestPage({ params, searchParams }: Props) {
  const { workspaceId } = await params;
  const { useCase, template } = await searchParams;
  const useCaseId = typeof useCase === "string" ? useCase : null;
  const templateId = typeof template === "string" && useCaseId === null ? template : null;
  const from = { workspaceId, useCaseId, templateId };
  await (await caller()).experiment.begin(from).catch((error: { code?: string }) => {
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST") notFound();
    throw error;
  });
  return (
    <Prefetched
      queries={[trpc.experiment.choices.queryOptions({ workspaceId }), trpc.experiment.begin.queryOptions(from)]}
    >
      <NewTest key={useCaseId ?? templateId} workspaceId={workspaceId} from={{ useCaseId, templateId }} />
    </Prefetched>
  );
}
