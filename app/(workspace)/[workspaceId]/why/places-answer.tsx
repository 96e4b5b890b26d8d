"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { sameWords } from "@/domain/customers/generic-target";
import { Button } from "@/ui/button";
import { comesLater } from "@/ui/comes-later";
import { useTell } from "@/ui/toast";
import { DecisionLine } from "../decided/decision-line";
import { type OnDraft, Part, type QuestionText } from "./question-part";
import type { SaveAnswer, StrategyView } from "./use-save-answer";

const LeaveAsItIsDialog = comesLater(() =>
  import("../decided/leave-as-it-is-dialog").then((module) => module.LeaveAsItIsDialog),
);

const nowhere = {
  kind: "place",
  channelId: null,
  audienceId: null,
  useCaseId: null,
  fromTask: null,
  toTask: null,
} as const;

type Props = {
  question: QuestionText;
  view: StrategyView;
  save: SaveAnswer;
  onDraft: OnDraft;
  workspaceId: string;
};

/** Where we will not personalize: each place a finished decision with its reason and the day to look again. */
export function PlacesAnswer({ question, view, save, onDraft, workspaceId }: Props) {
  const trpc = useTRPC();
  const tell = useTell();
  const { data } = useQuery(trpc.genericDecision.list.queryOptions({ workspaceId }));
  const [deciding, setDeciding] = useState<string | null>(null);
  const decisionOf = (place: string) =>
    data?.decisions.find(({ kind, text }) => kind === "place" && sameWords(text, place));
  return (
    <>
      <Part
        question={question}
        field="notWhere"
        view={view}
        save={save}
        onDraft={onDraft}
        control={(answer, readOnly) => {
          const places = answer.value as string[];
          const leave = (place: string) => {
            answer.set(
              places.filter((each) => each !== place),
              { now: true },
            );
            tell("Place taken out of the list", { undo: () => answer.set(places, { now: true }) });
          };
          return (
            <div>
              {places.length === 0 && <p className="text-ink-3">Nothing written yet.</p>}
              {places.map((place) => {
                const decision = decisionOf(place);
                if (decision)
                  return <DecisionLine key={place} workspaceId={workspaceId} decision={decision} mayEdit={!readOnly} />;
                return (
                  <div key={place} className="border-t border-hairline py-2">
                    <p className="font-medium wrap-anywhere">{place}</p>
                    <p className="mt-1 text-12 text-ink-3">{data ? "No reason and no day to look again yet." : "…"}</p>
                    {!readOnly && (
                      <p className="no-print mt-1 -ml-3 flex flex-wrap gap-1">
                        <Button look="quiet" onClick={() => setDeciding(place)}>
                          Say why, and until when
                        </Button>
                        <Button look="quiet" aria-label={`Take “${place}” out`} onClick={() => leave(place)}>
                          Take out
                        </Button>
                      </p>
                    )}
                  </div>
                );
              })}
              {!readOnly && (
                <Button look="quiet" className="no-print -ml-3" onClick={() => setDeciding("")}>
                  <Plus aria-hidden size={14} /> Name a place
                </Button>
              )}
            </div>
          );
        }}
      />
      {deciding !== null && (
        <LeaveAsItIsDialog
          workspaceId={workspaceId}
          target={{ ...nowhere, text: deciding }}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}
