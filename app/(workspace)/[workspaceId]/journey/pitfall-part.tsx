"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { HarmGlyph, ModeMark, Tag } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { Notice } from "@/ui/states";
import { conflictOr } from "../scored/conflict-words";
import { Fact } from "../scored/fact";
import { TalkButton } from "../talked/talk-button";
import type { Board, BoardPitfall, CoveredHere, Place } from "./board-types";
import { challengeWords, coverageWords, emotionWords, levelOf, statusWords } from "./journey-terms";
import { factsOf } from "./pitfall-facts";
import { Proposals } from "./proposals";
import { useJourneyWrites } from "./use-journey-writes";

const PitfallDialog = comesLater(() => import("./pitfall-dialog").then((module) => module.PitfallDialog));

type Props = { workspaceId: string; board: Board; place: Place; covered: CoveredHere };
const mostNamed = 5;

/** One pitfall: what people feel, how bad it is and how we know, who helps, and what could. */
export function PitfallPart({ workspaceId, board, place, covered }: Props) {
  const { pitfall, coverage, easedBy } = covered;
  const [doing, setDoing] = useState<"edit" | null>(null);
  const [asked, setAsked] = useState(false);
  const { removePitfalls, addPitfall, tell, onUndoError } = useJourneyWrites();
  const serious = pitfall.severity >= board.severityFrom;
  const gap = coverage === "none" && serious && !place.kept;
  const remove = () => {
    const { pitfallId, version } = pitfall;
    removePitfalls.mutate(
      { workspaceId, pitfalls: [{ pitfallId, version }] },
      {
        onSuccess: () =>
          tell(`Removed “${pitfall.name}”`, {
            undo: () =>
              addPitfall.mutate(
                { workspaceId, libraryPitfallId: pitfall.own ? null : pitfallId, ...factsOf(pitfall) },
                { onError: onUndoError },
              ),
          }),
      },
    );
  };
  return (
    <article aria-label={pitfall.name} className="border-t border-hairline py-3 break-inside-avoid">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h4 className="text-16 wrap-anywhere">{pitfall.name}</h4>
        {pitfall.emotion && <Tag>{emotionWords[pitfall.emotion]}</Tag>}
        <span className={classNames("text-12", gap ? "font-semibold text-harm" : "text-ink-2")}>
          {place.kept && coverage === "none" ? "Left alone on purpose" : coverageWords[coverage]}
        </span>
      </div>
      <p className="mt-1 max-w-[68ch] wrap-anywhere">
        {pitfall.struggle ?? (
          <span className="text-ink-3">Nobody wrote down what the customer really struggles with.</span>
        )}
      </p>
      {pitfall.challengeTypes.length > 0 && (
        <p className="mt-1 text-12 text-ink-3">
          {pitfall.challengeTypes.map((kind) => challengeWords[kind]).join(" · ")}
        </p>
      )}
      <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Severity pitfall={pitfall} />
        <span className="text-12 text-ink-3 wrap-anywhere">
          {pitfall.source ?? "No evidence noted"}
          {pitfall.measuredAt && `, ${dayInWords(pitfall.measuredAt)}`}
        </span>
      </p>
      <dl className="mt-2 grid grid-cols-2 gap-x-6 gap-y-2 max-sm:grid-cols-1">
        {pitfall.madeWorseBy && <Fact term="What makes it worse">{pitfall.madeWorseBy}</Fact>}
        {pitfall.easedBy && <Fact term="What eases it">{pitfall.easedBy}</Fact>}
        {pitfall.signals.length > 0 && <Fact term="Signs to look for">{pitfall.signals.join("; ")}</Fact>}
        {pitfall.pulseQuestion && <Fact term="A question to ask">{pitfall.pulseQuestion}</Fact>}
      </dl>
      {easedBy.length > 0 && (
        <p className="mt-2 flex flex-wrap gap-x-3 gap-y-1">
          <span className="text-12 text-ink-3">Eased by</span>
          {easedBy.slice(0, mostNamed).map(({ id, name, mode, status }) => (
            <Link
              key={id}
              href={`/${workspaceId}/use-cases/${id}`}
              prefetch={false}
              className="inline-flex min-h-6 items-baseline gap-1.5 underline-offset-3 hover:underline max-sm:min-h-11"
            >
              <ModeMark mode={mode} />
              <span className="min-w-0 wrap-anywhere">
                {name} <span className="text-12 text-ink-3">{statusWords[status]?.toLowerCase()}</span>
              </span>
            </Link>
          ))}
          {easedBy.length > mostNamed && (
            <span className="text-12 text-ink-3">and {easedBy.length - mostNamed} more</span>
          )}
        </p>
      )}
      {(gap || asked) && <Proposals workspaceId={workspaceId} pitfall={pitfall} mayEdit={board.may.edit} />}
      <p className="no-print mt-1 -ml-3 flex flex-wrap gap-1">
        {!gap && (
          <Button look="quiet" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {asked ? "Hide what could help" : "What else could help"}
          </Button>
        )}
        <TalkButton
          inList
          look="quiet"
          workspaceId={workspaceId}
          subjectKind="pitfall"
          subjectId={pitfall.pitfallId}
          name={pitfall.name}
        />
        {board.may.edit && (
          <>
            <Button look="quiet" onClick={() => setDoing("edit")}>
              Edit
            </Button>
            <Button look="quiet" busy={removePitfalls.isPending} onClick={remove}>
              Remove
            </Button>
          </>
        )}
      </p>
      {removePitfalls.error && <Notice tone="harm">{conflictOr(removePitfalls.error)}</Notice>}
      {doing === "edit" && (
        <PitfallDialog
          workspaceId={workspaceId}
          board={board}
          pitfall={pitfall}
          moment={place.moment}
          onClose={() => setDoing(null)}
        />
      )}
    </article>
  );
}

function Severity({ pitfall: { severity, prevalence, intensity, rated, own } }: { pitfall: BoardPitfall }) {
  return (
    <OpensNumber
      label={`Severity ${severity} of 5`}
      value={<HarmGlyph level={levelOf(severity)}>{severity} of 5</HarmGlyph>}
      title={`Severity ${severity} of 5`}
      parts={
        rated
          ? [
              { label: "How common", value: prevalence },
              { label: "How strong", how: "×", value: intensity },
              { label: "Over 5, rounded up", value: severity, total: true },
            ]
          : [
              {
                label: own ? "Not rated yet: counts as 1" : "Not rated here: our default",
                value: severity,
                total: true,
              },
            ]
      }
      note="Severity is how common it is times how strong it is, over 5, rounded up. From 3 on it must have help: our default."
    />
  );
}
