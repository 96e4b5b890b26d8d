"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Kbd } from "@/ui/marks";
import { Progress } from "@/ui/meter";
import { Notice } from "@/ui/states";
import { useKept } from "@/ui/use-kept";
import { useTypedFrom } from "@/ui/use-typed-from";
import { isOvertaken } from "../scored/conflict-words";
import { Overtaken } from "../scored/overtaken";
import { useKeptKey } from "../shell-context";
import { EffectPart, useEffectOf } from "./effect-part";
import type { Block, Foundations } from "./foundation-types";
import { LevelChoice, levelOfKey } from "./level-choice";
import { SaidFields, type SaidFieldsValue, saidFrom } from "./said-fields";
import { useBlockWrites } from "./use-block-writes";

type Props = { workspaceId: string; foundations: Foundations; onClose: () => void };
type Typed = { at: number; levels: Record<string, number> } & SaidFieldsValue;

/**
 * Goes through the blocks one by one, a key a level; nothing is stored before the last page, which shows what all of it
 * changes. Closing keeps what was said so far in this browser; only Cancel drops it.
 */
export function AssessAllDialog({ workspaceId, foundations, onClose }: Props) {
  const { blocks } = foundations;
  const kept = useKept<Typed>(useKeptKey("assess all foundations"), {
    ...{ at: 0, levels: {}, assessedAt: foundations.today, assessedById: "", note: "" },
  });
  const typed = kept.value;
  const writes = useBlockWrites(workspaceId);
  const body = useRef<HTMLDivElement>(null);
  const block = blocks[typed.at];
  const said = blocks.filter(({ id }) => typed.levels[id] !== undefined);
  const go = (at: number) => kept.set({ ...typed, at: Math.max(0, Math.min(blocks.length, at)) });
  const choose = (of: Block, level: number) =>
    kept.set({ ...typed, at: typed.at + 1, levels: { ...typed.levels, [of.id]: level } });
  const drop = () => {
    kept.drop();
    onClose();
  };
  const [page, setPage] = useState(typed.at);
  useEffect(() => {
    if (page === typed.at) return;
    setPage(typed.at);
    const first = body.current?.querySelector<HTMLElement>("input:checked") ?? body.current?.querySelector("input");
    (typed.at < blocks.length && first ? first : body.current)?.focus();
  }, [page, typed.at, blocks.length]);
  const onKeyDown = (event: KeyboardEvent) => {
    const level = levelOfKey(event);
    if (level !== null && block) choose(block, level);
    else if (event.key === "Backspace" && !isText(event.target)) go(typed.at - 1);
  };
  const overtaken = isOvertaken(writes.assess.error);
  const seen = useTypedFrom<Record<string, number>>(
    Object.fromEntries(blocks.map(({ id, version }) => [id, version])),
    kept,
    overtaken,
  );
  // Those whose level is another one now than what is said here; the first of them says who was faster.
  const differing = said.filter(({ id, level }) => typed.levels[id] !== level);
  const store = () =>
    writes.storeLevels(
      said.map((each) => {
        const given = saidFrom(typed);
        // What was on record as evidence stays where nothing new is written.
        const note = given.note ?? each.note;
        const version = seen[each.id] ?? each.version;
        return { block: { ...each, version }, said: { level: typed.levels[each.id] ?? null, ...given, note } };
      }),
      drop,
    );
  return (
    <Dialog
      open
      wide
      forWriting
      onOpenChange={(open) => !open && onClose()}
      title={block ? block.name : "What you said"}
      description={
        block
          ? (block.description ?? "A block of your own. The words for its levels are our default.")
          : `${said.length} of ${blocks.length} foundations have a level. Store them as one change.`
      }
      actions={
        <>
          <Button look="quiet" className="mr-auto" onClick={drop}>
            Cancel
          </Button>
          {typed.at > 0 && <Button onClick={() => go(typed.at - 1)}>Back</Button>}
          {block ? (
            <>
              <Button onClick={() => go(typed.at + 1)}>{typed.levels[block.id] === undefined ? "Skip" : "Next"}</Button>
              {said.length > 0 && <Button onClick={() => go(blocks.length)}>To the end</Button>}
            </>
          ) : (
            <Button
              look="primary"
              busy={writes.assess.isPending}
              disabledBecause={
                said.length === 0
                  ? "Say a level first."
                  : typed.assessedAt > foundations.today
                    ? "This day is still to come."
                    : null
              }
              onClick={store}
            >
              Store {said.length} {said.length === 1 ? "level" : "levels"}
            </Button>
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are twins of the choices inside */}
      <div ref={body} tabIndex={-1} className="grid gap-4 outline-none" onKeyDown={onKeyDown}>
        <Progress
          part={typed.at / blocks.length}
          label={block ? `${typed.at + 1} of ${blocks.length}` : `All ${blocks.length} seen`}
        />
        {block ? (
          <>
            <LevelChoice
              key={block.id}
              name={block.name}
              texts={block.levelTexts}
              level={typed.levels[block.id] ?? block.level}
              onChange={(level) => kept.set({ ...typed, levels: { ...typed.levels, [block.id]: level } })}
            />
            <p className="text-12 text-ink-3 max-sm:hidden">
              <Kbd>0</Kbd> to <Kbd>4</Kbd> say a level and go on · say what is true today, not what is planned
            </p>
          </>
        ) : (
          <Summary
            foundations={foundations}
            workspaceId={workspaceId}
            said={said}
            typed={typed}
            onChange={(value) => kept.set({ ...typed, ...value })}
            onGo={(id) => go(blocks.findIndex((each) => each.id === id))}
          />
        )}
        {overtaken && said[0] ? (
          <Overtaken
            isWider
            of={{ kind: "buildingBlock", id: (differing[0] ?? said[0]).id }}
            what="foundations"
            rows={differing.map(({ id, name, level }) => ({
              label: name,
              theirs: level === null ? "not assessed" : `level ${level}`,
              mine: `level ${typed.levels[id]}`,
            }))}
            onTake={drop}
          />
        ) : (
          writes.assess.error && (
            <Notice tone="harm">{writes.assess.error.message} Everything you said is kept here.</Notice>
          )
        )}
      </div>
    </Dialog>
  );
}

const isText = (target: EventTarget) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName) && target.getAttribute("type") !== "radio";

/** What one question to the server holds. */
const mostForeseen = 50;

type SummaryProps = {
  foundations: Foundations;
  workspaceId: string;
  said: readonly Block[];
  typed: Typed;
  onChange: (value: SaidFieldsValue) => void;
  onGo: (id: string) => void;
};

function Summary({ foundations, workspaceId, said, typed, onChange, onGo }: SummaryProps) {
  const changed = said.filter(({ id, level }) => typed.levels[id] !== level);
  const foreseen = changed.length > 0 && changed.length <= mostForeseen;
  const { data: effect } = useEffectOf(
    workspaceId,
    foreseen ? changed.map(({ id }) => ({ blockId: id, level: typed.levels[id] ?? null })) : [],
  );
  return (
    <>
      <ul aria-label="Levels to be stored" className="grid grid-cols-2 gap-x-6 max-sm:grid-cols-1">
        {said.map(({ id, name, level }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 border-t border-hairline py-1">
            <button
              type="button"
              onClick={() => onGo(id)}
              className="min-h-6 text-left [overflow-wrap:anywhere] underline-offset-3 hover:underline max-sm:min-h-11"
            >
              {name}
            </button>
            <span className="figure whitespace-nowrap text-ink-2">
              {level === typed.levels[id] ? `${level} again` : `${level ?? "not assessed"} → ${typed.levels[id]}`}
            </span>
          </li>
        ))}
      </ul>
      <SaidFields
        foundations={foundations}
        value={typed}
        onChange={({ assessedAt, assessedById, note }) => onChange({ assessedAt, assessedById, note })}
      />
      {foreseen && <EffectPart effect={effect} />}
      {changed.length > mostForeseen && (
        <p className="text-ink-3">
          More than {mostForeseen} levels change at once: what follows is seen when they are stored, and Undo takes all
          of it back.
        </p>
      )}
    </>
  );
}
