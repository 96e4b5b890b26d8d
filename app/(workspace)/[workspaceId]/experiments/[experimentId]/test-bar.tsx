import { ViewsNav } from "../../scored/views-nav";

type Props = {
  workspaceId: string;
  test: { id: string; status: string };
  at: "" | "/plan" | "/results" | "/history";
};

/** The sides of one test: before the start what is to be tested, from then on what came of it. */
export function TestBar({ workspaceId, test: { id, status }, at }: Props) {
  const views =
    status === "draft"
      ? ([
          { path: "", name: "The test" },
          { path: "/plan", name: "Plan and start" },
          { path: "/history", name: "History" },
        ] as const)
      : ([
          { path: "", name: "Readout" },
          { path: "/plan", name: "Plan and amendments" },
          { path: "/results", name: "Results" },
          { path: "/history", name: "History" },
        ] as const);
  return (
    <ViewsNav
      label="Sides of this test"
      from={`/${workspaceId}/experiments/${encodeURIComponent(id)}`}
      views={views}
      at={at}
    />
  );
}
