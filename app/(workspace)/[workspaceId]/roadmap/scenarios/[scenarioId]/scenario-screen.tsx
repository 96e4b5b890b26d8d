"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeader, Section } from "@/ui/page-header";
import { Select } from "@/ui/select";
import { Notice } from "@/ui/states";
import { RoadmapBar } from "../../views-bar";
import { fateInWords, sinceInWords } from "../scenario-words";
import { CustomersPart } from "./customers-part";
import { DifferencesPart } from "./differences-part";
import { OverBudget } from "./over-budget";
import { QuarterTable } from "./quarter-table";
import { ScenarioActions } from "./scenario-actions";

type Asked = { workspaceId: string; scenarioId: string; againstId: string | null };

/** A scenario beside the plan, or beside another scenario: what differs, in words and in numbers that open. */
export function ScenarioScreen({ workspaceId, scenarioId, againstId }: Asked) {
  const trpc = useTRPC();
  const router = useRouter();
  const asked = { workspaceId, scenarioId, againstId };
  const { data } = useSuspenseQuery(trpc.scenario.one.queryOptions(asked));
  const { scenario, comparison, others, against, moneySign, may } = data;
  const here = `/${workspaceId}/roadmap/scenarios`;
  const since = sinceInWords(scenario);
  const beside = against?.name ?? (scenario.status === "open" ? "The plan" : "The plan then");
  return (
    <>
      <PageHeader
        above={
          <Link href={here} className="inline-flex min-h-6 items-center underline-offset-3 hover:underline">
            Scenarios
          </Link>
        }
        title={<span className="wrap-anywhere">{scenario.name}</span>}
        sentence={data.sentence}
        actions={<ScenarioActions workspaceId={workspaceId} data={data} />}
      />
      <RoadmapBar workspaceId={workspaceId} at="/scenarios" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-7 px-7 pb-10 max-lg:px-4">
        <div className="grid gap-2">
          {scenario.note && <p className="max-w-[78ch] text-ink-2 wrap-anywhere">{scenario.note}</p>}
          <p className="text-12 text-ink-3 wrap-anywhere">{fateInWords(scenario)}.</p>
          {since && <Notice>{since}</Notice>}
        </div>
        <Section
          title="What differs"
          aside={
            others.length > 0 && (
              <Select
                label="Beside"
                value={againstId ?? ""}
                choices={[
                  { value: "", label: "The plan" },
                  ...others.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) =>
                  router.replace(
                    `${here}/${encodeURIComponent(scenarioId)}${event.target.value ? `?against=${encodeURIComponent(event.target.value)}` : ""}`,
                    { scroll: false },
                  )
                }
              />
            )
          }
        >
          <ul className="grid max-w-[88ch] gap-1">
            {comparison.sentences.map((sentence) => (
              <li key={sentence} className="border-l-2 border-hairline pl-3 wrap-anywhere">
                {sentence}
              </li>
            ))}
          </ul>
        </Section>
        {may.edit && scenario.status === "open" && <OverBudget workspaceId={workspaceId} data={data} />}
        <Section title="By quarter" aside={`${beside} → ${scenario.name}`}>
          <QuarterTable comparison={comparison} sign={moneySign} beside={beside} name={scenario.name} />
        </Section>
        <CustomersPart comparison={comparison} beside={beside} name={scenario.name} />
        <DifferencesPart comparison={comparison} sign={moneySign} />
      </div>
    </>
  );
}
