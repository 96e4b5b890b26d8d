"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import Link from "next/link";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import type { AppRouter } from "@/server/root";
import { Button, buttonClass } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { PageHeader } from "@/ui/page-header";
import { EmptyState } from "@/ui/states";
import { ExchangeActions } from "../exchange/exchange-actions";
import { InstrumentList } from "./instrument-list";
import { useRemoveWave } from "./use-remove-wave";
import { WaveGroup } from "./wave-group";

const WaveDialog = comesLater(() => import("./wave-dialog").then((module) => module.WaveDialog));
const RecordDialog = comesLater(() => import("./record-dialog").then((module) => module.RecordDialog));
const ImportDialog = comesLater(() => import("../exchange/import-dialog").then((module) => module.ImportDialog));

export type Surveys = inferRouterOutputs<AppRouter>["survey"]["list"];
export type Group = Surveys["groups"][number];
export type Wave = Group["waves"][number];

export type Doing =
  | { what: "enter"; instrumentId: string | null }
  | { what: "edit" | "record"; waveId: string }
  | { what: "import"; about: object; keptKey: string };

const shownAtFirst = 8;

/** What customers said it felt like, by questionnaire and place, and the questionnaires to ask them with. */
export function SurveyBoard({ workspaceId, enter }: { workspaceId: string; enter: string | null }) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.survey.list.queryOptions({ workspaceId }));
  const { may, groups, sentence } = data;
  const [doing, setDoing] = useState<Doing | null>(
    enter !== null && may.contribute ? { what: "enter", instrumentId: enter } : null,
  );
  const [all, setAll] = useState(false);
  const close = () => {
    setDoing(null);
    // The address opened the dialog; reloaded, it is not to open it again.
    if (enter !== null) window.history.replaceState(null, "", `/${workspaceId}/surveys`);
  };
  const remove = useRemoveWave(workspaceId);
  const found = (waveId: string) =>
    groups.flatMap((group) => group.waves.flatMap((wave) => (wave.id === waveId ? [{ group, wave }] : [])))[0];
  const open = doing && "waveId" in doing ? found(doing.waveId) : undefined;
  const shown = all ? groups : groups.slice(0, shownAtFirst);
  const isEmpty = groups.length === 0;
  const enterButton = may.contribute && (
    <Button look="primary" onClick={() => setDoing({ what: "enter", instrumentId: null })}>
      Enter a wave
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Surveys"
        sentence={sentence}
        actions={
          !isEmpty && (
            <>
              <ExchangeActions workspaceId={workspaceId} kind="surveys" may={{ import: may.edit, export: true }} />
              {enterButton}
            </>
          )
        }
      />
      {isEmpty ? (
        <EmptyState
          title="Ask at the one place where people struggle"
          why="Start with the transition pulse: five questions, 25 seconds, right after the switch where customers get stuck. It shows whether help there overwhelms, rushes or confuses, which no click rate can, and it feeds five customer metrics."
          example="“I felt pushed to decide before I was ready.” After the countdown was taken away, 17.6% agreed, 31.4% before: fewer by more than chance."
          action={
            <>
              <Link href={`/${workspaceId}/surveys/Q-PULSE`} className={buttonClass("outline")}>
                See the transition pulse
              </Link>
              {enterButton || <p className="text-ink-3">A contributor can enter the first wave.</p>}
            </>
          }
        />
      ) : (
        <div className="grid gap-10 px-7 pb-8 max-lg:px-4">
          {shown.map((group) => (
            <WaveGroup
              key={group.key}
              workspaceId={workspaceId}
              group={group}
              may={may}
              onDo={setDoing}
              onRemove={remove}
            />
          ))}
          {groups.some(({ scores }) => scores.some(({ change }) => change !== null)) && (
            <p className="max-w-[78ch] text-12 text-ink-3">
              Each change is judged on its own, at 95%: of twenty that are only chance, about one looks like more.
            </p>
          )}
          {groups.length > shown.length && (
            <div>
              <Button onClick={() => setAll(true)}>Show all {groups.length} places</Button>
            </div>
          )}
        </div>
      )}
      <InstrumentList workspaceId={workspaceId} surveys={data} />
      {doing?.what === "enter" && (
        <WaveDialog
          workspaceId={workspaceId}
          wave={null}
          startWith={doing.instrumentId}
          mayEdit={may.edit}
          onClose={close}
          onRows={(about, keptKey) => setDoing({ what: "import", about, keptKey })}
        />
      )}
      {doing?.what === "edit" && open && (
        <WaveDialog
          key={open.wave.id}
          workspaceId={workspaceId}
          wave={open.wave}
          startWith={null}
          mayEdit={may.edit}
          onClose={close}
          onRows={(about, keptKey) => setDoing({ what: "import", about, keptKey })}
        />
      )}
      {doing?.what === "record" && open && (
        <RecordDialog
          workspaceId={workspaceId}
          version={data.version}
          group={open.group}
          wave={open.wave}
          onClose={close}
        />
      )}
      {doing?.what === "import" && (
        <ImportDialog
          workspaceId={workspaceId}
          kind="survey-answers"
          about={JSON.stringify(doing.about)}
          onDone={(imported) => {
            if (imported) localStorage.removeItem(doing.keptKey);
            close();
          }}
        />
      )}
    </>
  );
}
