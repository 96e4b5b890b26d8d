"use client";

import { useState } from "react";
import { momentOf } from "@/domain/customers/journey-layout";
import type { TaskName } from "@/domain/customers/journey-words";
import { momentKey } from "@/domain/customers/journey-words";
import { FormDialog } from "@/ui/form-dialog";
import { RadioGroup } from "@/ui/radio-group";
import { Notice } from "@/ui/states";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import type { Board, BoardUseCase } from "./board-types";
import { useJourneyWrites } from "./use-journey-writes";

type Props = {
  workspaceId: string;
  board: Board;
  useCase: BoardUseCase;
  way: "form" | "move";
  nameOf: TaskName;
  onClose: () => void;
};

type Form =
  | "quiz"
  | "gamified_assessment"
  | "guided_tool"
  | "simulator"
  | "conversation"
  | "co_design"
  | "preference_setting"
  | "request";
const formHelp: Readonly<Record<string, string>> = {
  quiz: "A few questions that narrow the choice.",
  guided_tool: "Steps people walk through at their own pace.",
  simulator: "They try it out before they decide.",
  conversation: "They ask, and are answered.",
  co_design: "They make it with us.",
  preference_setting: "They say what they want to hear, and when.",
  request: "They ask for it themselves.",
  gamified_assessment: "They score themselves.",
};
const sentenceCase = (form: string) => `${form[0]?.toUpperCase()}${form.slice(1).replaceAll("_", " ")}`;

/** Out of "a passive tactic where people struggle": let customers take part, or go where they do not struggle. */
export function WayOutDialog({ workspaceId, board, useCase, way, nameOf, onClose }: Props) {
  const { editFields, tell, onUndoError } = useJourneyWrites();
  const { fromTask, toTask } = useCase.moment;
  const inside = [fromTask, toTask].flatMap((task) =>
    task === null ? [] : [momentOf({ fromTask: task, toTask: null })],
  );
  const [form, setForm] = useState<string>(board.activeForms[0] ?? "quiz");
  const [place, setPlace] = useState(inside[0] ? momentKey(inside[0]) : "");
  const seen = useTypedFrom(useCase.version, true, isOvertaken(editFields.error));
  const store = () => {
    const moment = inside.find((each) => momentKey(each) === place) ?? useCase.moment;
    const set = way === "form" ? { mode: "active" as const, activeForm: form as Form } : { moment };
    const was = way === "form" ? { mode: useCase.mode, activeForm: null } : { moment: useCase.moment };
    const at = { workspaceId, useCaseId: useCase.id };
    editFields.mutate(
      { ...at, version: seen, set },
      {
        onSuccess: ({ version }) => {
          onClose();
          tell(way === "form" ? "Switched to an active form" : "Moved off the switch", {
            description: useCase.name,
            undo: () => editFields.mutate({ ...at, version, set: was }, { onError: onUndoError }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={way === "form" ? "Switch to an active form" : "Move it off the switch"}
      description={
        way === "form"
          ? `“${useCase.name}” then asks customers to take part instead of pushing. Change its text and data to match on its own page.`
          : `“${useCase.name}” then happens inside a task, where it hurts less. Its scores follow.`
      }
      submit={way === "form" ? "Switch the form" : "Move it"}
      busy={editFields.isPending}
      onSubmit={store}
      onClose={onClose}
    >
      {way === "form" ? (
        <RadioGroup
          label="How customers take part"
          value={form}
          onChange={setForm}
          choices={board.activeForms.map((each) => ({ value: each, label: sentenceCase(each), help: formHelp[each] }))}
        />
      ) : (
        <RadioGroup
          label="Where it goes"
          value={place}
          onChange={setPlace}
          choices={inside.map((moment) => ({
            value: momentKey(moment),
            label: `Inside “${nameOf(moment.fromTask ?? "")}”`,
          }))}
        />
      )}
      {isOvertaken(editFields.error) ? (
        <Overtaken of={{ kind: "useCase", id: useCase.id }} what="this use case">
          If it still holds, send it again.
        </Overtaken>
      ) : (
        editFields.error && <Notice tone="harm">{editFields.error.message}</Notice>
      )}
    </FormDialog>
  );
}
