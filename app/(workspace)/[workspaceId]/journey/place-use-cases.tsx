"use client";

import Link from "next/link";
import { useState } from "react";
import type { TaskName } from "@/domain/customers/journey-words";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { HarmGlyph, ModeMark } from "@/ui/marks";
import { Voice } from "@/ui/page-header";
import type { Board, BoardUseCase, Place } from "./board-types";
import { statusWords } from "./journey-terms";

const WayOutDialog = comesLater(() => import("./way-out-dialog").then((module) => module.WayOutDialog));

type Props = { workspaceId: string; board: Board; place: Place; nameOf: TaskName };

/** So many are drawn until somebody asks for all. */
const first = 12;

/** What runs here and what may: passive, hybrid or active, with how much it may hurt. */
export function PlaceUseCases({ workspaceId, board, place, nameOf }: Props) {
  const [all, setAll] = useState(false);
  const here = [...place.useCases, ...place.waiting];
  const shown = all ? here : here.slice(0, first);
  const worstHere = place.pitfalls[0]?.pitfall;
  return (
    <section>
      <Voice as="h3">Use cases here</Voice>
      {here.length === 0 && <p className="mt-1 text-ink-2">Nothing runs, is planned or was proposed here.</p>}
      <ul>
        {shown.map((useCase) => {
          const isPassiveAtSwitch = place.moment.type === "transition" && useCase.mode === "passive";
          const worst = isPassiveAtSwitch ? (worstNamed(useCase, board) ?? worstHere) : null;
          return (
            <li key={useCase.id} className="border-t border-hairline py-2">
              <UseCaseLine workspaceId={workspaceId} useCase={useCase} />
              {worst && (useCase.misplaced || worst.severity >= board.severityFrom) && (
                <PassiveNote
                  useCase={useCase}
                  reason={`${worst.name}, severity ${worst.severity} of 5`}
                  workspaceId={workspaceId}
                  board={board}
                  nameOf={nameOf}
                />
              )}
            </li>
          );
        })}
      </ul>
      {here.length > first && (
        <Button look="quiet" className="-ml-3" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? "Show fewer" : `Show all ${here.length}`}
        </Button>
      )}
    </section>
  );
}

/** The worst pitfall a use case says it meets; by our default where the company has not rated it. */
function worstNamed({ pitfallIds }: BoardUseCase, { pitfalls, library }: Board) {
  const named = [
    ...pitfalls.filter(({ pitfallId }) => pitfallIds.includes(pitfallId)),
    ...library.filter(({ id }) => pitfallIds.includes(id)),
  ];
  return named.toSorted((a, b) => b.severity - a.severity)[0];
}

function UseCaseLine({ workspaceId, useCase }: { workspaceId: string; useCase: BoardUseCase }) {
  const { id, name, mode, status, regretRisk, regretBand, creepiness, creepinessBand } = useCase;
  return (
    <>
      <p className="flex items-baseline justify-between gap-3">
        <Link
          href={`/${workspaceId}/use-cases/${id}`}
          prefetch={false}
          className="inline-flex min-h-6 min-w-0 items-baseline gap-1.5 underline-offset-3 hover:underline max-sm:min-h-11"
        >
          <ModeMark mode={mode} />
          <span className="min-w-0 wrap-anywhere">{name}</span>
        </Link>
        <span className="text-12 whitespace-nowrap text-ink-3">{statusWords[status] ?? status}</span>
      </p>
      <Link
        href={`/${workspaceId}/use-cases/${id}`}
        prefetch={false}
        title="What these are made of"
        className="inline-flex min-h-6 flex-wrap items-center gap-x-4 pl-4.5 decoration-dotted underline-offset-3 hover:underline"
      >
        <HarmGlyph level={regretBand}>regret{regretRisk !== null && ` ${regretRisk.toFixed(1)}`}</HarmGlyph>
        <HarmGlyph level={creepinessBand}>creepiness{creepiness !== null && ` ${creepiness.toFixed(1)}`}</HarmGlyph>
        <span className="sr-only">of {name}</span>
      </Link>
    </>
  );
}

type NoteProps = {
  workspaceId: string;
  board: Board;
  useCase: BoardUseCase;
  reason: string;
  nameOf: TaskName;
};

/** Why a passive tactic is wrong at this switch, and the two ways out. */
function PassiveNote({ workspaceId, board, useCase, reason, nameOf }: NoteProps) {
  const [doing, setDoing] = useState<"form" | "move" | null>(null);
  const runs = useCase.status === "live" || useCase.status === "testing";
  return (
    <div className={useCase.misplaced ? "mt-1 border-l-2 border-harm-4 pl-3" : "mt-1 border-l-2 border-line pl-3"}>
      <p className={useCase.misplaced ? "text-harm" : "text-ink-2"}>
        {useCase.misplaced ? (
          <b className="font-semibold">Error: it pushes where people struggle.</b>
        ) : runs ? (
          "It only pushes where people struggle. Something active runs here too, or it names none of the pitfalls."
        ) : (
          "Once it runs, it pushes where people struggle."
        )}{" "}
        {reason}.
      </p>
      {board.may.edit && (
        <p className="no-print -ml-3 flex flex-wrap gap-1">
          <Button look="quiet" onClick={() => setDoing("form")}>
            Switch to an active form
          </Button>
          <Button look="quiet" onClick={() => setDoing("move")}>
            Move it off the switch
          </Button>
        </p>
      )}
      {doing && (
        <WayOutDialog
          workspaceId={workspaceId}
          board={board}
          useCase={useCase}
          way={doing}
          nameOf={nameOf}
          onClose={() => setDoing(null)}
        />
      )}
    </div>
  );
}
