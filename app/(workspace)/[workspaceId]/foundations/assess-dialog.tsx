"use client";

import { dayInWords } from "@/ui/dates";
import { FormDialog } from "@/ui/form-dialog";
import { Kbd } from "@/ui/marks";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { EffectPart, useEffectOf } from "./effect-part";
import type { Block, Foundations } from "./foundation-types";
import { LevelChoice, levelOfKey } from "./level-choice";
import { SaidFields, saidFrom } from "./said-fields";
import { useBlockWrites } from "./use-block-writes";

type Props = { workspaceId: string; foundations: Foundations; block: Block; onClose: () => void };

/** Says how far one block is, when, by whom and on what evidence, and shows what that changes before it is stored. */
export function AssessDialog({ workspaceId, foundations, block, onClose }: Props) {
  const kept = useKept(useKeptKey(`assess ${block.id}`), {
    level: block.level,
    assessedAt: foundations.today,
    assessedById: foundations.people.some(({ id }) => id === block.assessedBy) ? (block.assessedBy ?? "") : "",
    note: block.note ?? "",
  });
  const typed = kept.value;
  const writes = useBlockWrites(workspaceId);
  const { data: effect } = useEffectOf(workspaceId, [{ blockId: block.id, level: typed.level }]);
  const close = () => {
    kept.drop();
    onClose();
  };
  const setLevel = (level: number) => kept.set({ ...typed, level });
  const { error } = writes.assess;
  const overtaken = isOvertaken(error);
  const version = useTypedFrom(block.version, kept, overtaken);
  return (
    <FormDialog
      wide
      title={`Assess ${block.name}`}
      description={block.description ?? "A block of your own. The words for its levels are our default."}
      submit={typed.level === null ? "Store the assessment" : `Store level ${typed.level}`}
      busy={writes.assess.isPending}
      off={
        typed.level === null
          ? "Choose a level first."
          : typed.assessedAt > foundations.today
            ? "This day is still to come."
            : null
      }
      onSubmit={() =>
        writes.storeLevels([{ block: { ...block, version }, said: { level: typed.level, ...saidFrom(typed) } }], close)
      }
      onClose={close}
      overtaken={
        overtaken && (
          <Overtaken
            isWider
            of={{ kind: "buildingBlock", id: block.id }}
            what="this foundation"
            rows={[
              { label: "Level", theirs: levelSaid(block.level), mine: levelSaid(typed.level) },
              { label: "Assessed on", theirs: dayOf(block.assessedAt), mine: dayOf(typed.assessedAt) },
              {
                label: "By whom",
                theirs: block.assessedByName ?? "",
                mine: foundations.people.find(({ id }) => id === typed.assessedById)?.name ?? "",
              },
              { label: "On what evidence", theirs: block.note ?? "", mine: typed.note },
            ]}
            onTake={close}
          />
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are twins of the choices inside */}
      <div
        className="grid gap-4"
        onKeyDown={(event) => {
          const level = levelOfKey(event);
          if (level !== null) setLevel(level);
        }}
      >
        <LevelChoice name={block.name} texts={block.levelTexts} level={typed.level} onChange={setLevel} />
        <p className="text-12 text-ink-3 max-sm:hidden">
          <Kbd>0</Kbd> to <Kbd>4</Kbd> choose a level
        </p>
        <SaidFields foundations={foundations} value={typed} onChange={(said) => kept.set({ ...typed, ...said })} />
        {error && !overtaken && <Notice tone="harm">{error.message} What you chose is kept here.</Notice>}
        <EffectPart effect={effect} />
      </div>
    </FormDialog>
  );
}

const levelSaid = (level: number | null) => (level === null ? "not assessed" : String(level));
const dayOf = (day: string | null) => (day ? dayInWords(day) : "");
