import Link from "next/link";
import { quarterInWords } from "@/domain/quarters";
import { Button, buttonClass } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { comesLater } from "@/ui/comes-later";
import { dayInWords } from "@/ui/dates";
import { Voice } from "@/ui/page-header";
import { FindingsOf } from "../found/findings-of";
import { Fact } from "../scored/fact";
import { TalkButton } from "../talked/talk-button";
import { PerWeekNumber, UnlockNumber } from "./block-numbers";
import { type Block, type Doing, type Foundations, levelOf } from "./foundation-types";

const BlockHistory = comesLater(() => import("./block-history").then((module) => module.BlockHistory));

type Props = {
  workspaceId: string;
  foundations: Foundations;
  block: Block;
  onChoose: (id: string) => void;
  onDo: (what: Doing) => void;
};

/** One block: what its level means, what would raise it, what stands on it and what waits for it. */
export function BlockPanel({ workspaceId, foundations, block, onChoose, onDo }: Props) {
  const { may } = foundations;
  // What the plan raises already is not offered again, but the level after it.
  const planned = Math.max(levelOf(block), ...block.raises.map(({ to }) => to));
  const raiseTo = Math.max(block.target ?? 0, planned + 1);
  return (
    <>
      {block.description && <p className="text-ink-2">{block.description}</p>}
      <div className="no-print flex flex-wrap gap-2">
        <TalkButton
          key={block.id}
          workspaceId={workspaceId}
          subjectKind="buildingBlock"
          subjectId={block.id}
          name={block.name}
        />
        {may.assess && <Button onClick={() => onDo("assess")}>Assess</Button>}
        {may.edit && (
          <Button onClick={() => onDo("edit")}>{block.own ? "Edit or remove" : "Change what it needs"}</Button>
        )}
        {may.edit && raiseTo <= 4 && (
          <Link
            href={`/${workspaceId}/roadmap?add=${encodeURIComponent(`block:${block.id}:${raiseTo}`)}`}
            prefetch={false}
            className={buttonClass()}
          >
            Plan work to raise it to {raiseTo}
          </Link>
        )}
      </div>
      <Levels block={block} />
      <dl className="grid gap-2">
        <Fact term="Assessed">{assessedWords(block)}</Fact>
        <Fact term="On what evidence">{block.note}</Fact>
        {block.evidenceOfDone.length > 0 && <Fact term="It is done when">{block.evidenceOfDone.join("; ")}</Fact>}
      </dl>
      <div>
        <Voice as="h3">What waits for it</Voice>
        {block.unlock === null ? (
          <p className="mt-1 text-ink-2">
            {block.target === null
              ? "No planned or testing use case asks for it."
              : `Use cases need level ${block.target}; it is there.`}
          </p>
        ) : (
          <>
            <p className="mt-1 text-ink-2">
              At level {block.unlock.target} it frees <UnlockNumber block={block} /> points of priority,{" "}
              <PerWeekNumber block={block} /> for each person-week of its next raise.
            </p>
            <ul className="mt-1">
              {block.waiting.map(({ id, name, priority, needs }) => (
                <li key={id} className="flex items-baseline justify-between gap-3 border-t border-hairline py-1">
                  <Link
                    href={`/${workspaceId}/use-cases/${id}`}
                    prefetch={false}
                    className="inline-flex min-h-6 items-center [overflow-wrap:anywhere] underline-offset-3 hover:underline max-sm:min-h-11"
                  >
                    {name}
                  </Link>
                  <span className="figure text-12 whitespace-nowrap text-ink-3">
                    needs {needs} · {priority === null ? "not scored" : priority.toFixed(1)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Links
        title={block.needsChanged ? "Needs, changed for this workspace" : "Needs"}
        none="Nothing: it can begin at once."
        links={block.needs.map(({ block: id, name, minLevel, met }) => ({
          ...{ id, name, known: foundations.blocks.some((each) => each.id === id) },
          aside: met ? `level ${minLevel}, there` : `level ${minLevel}, not yet`,
        }))}
        onChoose={onChoose}
      />
      <Links
        title="Stands on it"
        none="No other block needs it."
        links={block.neededBy.map((id) => {
          const name = foundations.blocks.find((each) => each.id === id)?.name ?? id;
          return { id, name, known: true, aside: null };
        })}
        onChoose={onChoose}
      />
      <div>
        <Voice as="h3">Findings</Voice>
        <FindingsOf key={block.id} workspaceId={workspaceId} entityType="block" entityId={block.id} />
      </div>
      <BlockHistory key={block.id} workspaceId={workspaceId} blockId={block.id} />
    </>
  );
}

function assessedWords({ level, assessedAt, assessedByName }: Block): string | null {
  if (level === null) return "Not yet: it counts as level 0";
  if (assessedAt === null && assessedByName === null) return null;
  return [assessedByName, assessedAt && dayInWords(assessedAt)].filter(Boolean).join(", ");
}

/** All levels with their meaning; where it stands, where the plan brings it, and where use cases need it. */
function Levels({ block }: { block: Block }) {
  return (
    <ol aria-label="Levels" className="grid">
      {block.levelTexts.map((text, level) => {
        const raise = block.raises.find(({ to }) => to === level);
        const now = block.level === level;
        const marks = [
          now && "now",
          raise && `planned, there from ${quarterInWords(raise.readyQuarter)}`,
          block.target === level && level > 0 && "use cases need this",
        ].filter(Boolean);
        return (
          <li
            key={level}
            aria-current={now || undefined}
            className={classNames(
              "grid grid-cols-[20px_1fr] border-t border-hairline py-1",
              level <= levelOf(block) && block.level !== null ? "" : "text-ink-3",
            )}
          >
            <span className={classNames("figure", now && "font-semibold")}>{level}</span>
            <span className={now ? "font-semibold" : ""}>
              {text}
              {marks.length > 0 && <span className="block text-12 font-normal text-ink-2">{marks.join(" · ")}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type Shown = { id: string; name: string; known: boolean; aside: string | null };

function Links({
  title,
  none,
  links,
  onChoose,
}: {
  title: string;
  none: string;
  links: readonly Shown[];
  onChoose: (id: string) => void;
}) {
  return (
    <div>
      <Voice as="h3">{title}</Voice>
      {links.length === 0 && <p className="mt-1 text-ink-2">{none}</p>}
      <ul>
        {links.map(({ id, name, known, aside }) => (
          <li key={id} className="flex items-baseline justify-between gap-3 border-t border-hairline py-1">
            {known ? (
              <button
                type="button"
                onClick={() => onChoose(id)}
                className="min-h-6 text-left [overflow-wrap:anywhere] underline-offset-3 hover:underline max-sm:min-h-11"
              >
                {name}
              </button>
            ) : (
              <span className="[overflow-wrap:anywhere]">{name}, which is not here any more</span>
            )}
            {aside && <span className="figure text-12 whitespace-nowrap text-ink-3">{aside}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
