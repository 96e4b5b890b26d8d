import type { Metadata } from "next";
import { Prefetched, trpc } from "@/app/_trpc/prefetch";
import rubrics from "@/content/rubrics.json";
import { acrossAxes, upAxes } from "@/domain/scoring/matrix/matrix-items";
import { MatrixScreen } from "./matrix-screen";
import type { Questions } from "./questions";

export const metadata: Metadata = { title: "Matrix of use cases" };

/** The questions a mark can be moved by, sent along so that the rubrics of everything else stay on the server. */
const questions: Questions = {
  customerValue: of("customerValue"),
  commercialValue: of("commercialValue"),
  feasibility: of("feasibility"),
};

function of(group: keyof Questions): Questions[keyof Questions] {
  const { label, criteria } = rubrics[group];
  return {
    label,
    criteria: criteria.map(({ id, label: name, anchors }) => ({ id, label: name, anchors: Object.values(anchors) })),
  };
}

type Props = {
  params: Promise<{ workspaceId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function MatrixPage({ params, searchParams }: Props) {
  const { workspaceId } = await params;
  const { up, across } = await searchParams;
  return (
    <Prefetched queries={[trpc.useCase.list.queryOptions({ workspaceId })]}>
      <MatrixScreen
        workspaceId={workspaceId}
        questions={questions}
        asked={{
          up: upAxes.find((each) => each === up) ?? "customerValue",
          across: acrossAxes.find((each) => each === across) ?? "effort",
        }}
      />
    </Prefetched>
  );
}
