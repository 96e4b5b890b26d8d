import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import { SurveyBoard } from "./survey-board";

export const metadata: Metadata = { title: "Surveys" };

type Given = { params: Promise<{ workspaceId: string }>; searchParams: Promise<{ enter?: string | string[] }> };

export default async function SurveysPage({ params, searchParams }: Given) {
  const { workspaceId } = await params;
  const { enter } = await searchParams;
  return (
    <Prefetched queries={[trpc.survey.list.queryOptions({ workspaceId })]}>
      <SurveyBoard workspaceId={workspaceId} enter={typeof enter === "string" ? enter : null} />
    </Prefetched>
  );
}
