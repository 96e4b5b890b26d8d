import Link from "next/link";
import { Button } from "@/ui/button";
import { Tag } from "@/ui/marks";
import type { Choices, DecisionId, Point, Suggestion } from "../review-view";
import { StatusOffer } from "../status-offer";
import { useDecide } from "../use-decide";

type Props = {
  workspaceId: string;
  point: Point;
  suggestion: Suggestion | undefined;
  choices: Choices;
  mayDecide: boolean;
  onDecide: (useCaseId: string, first: DecisionId | null) => void;
};

/** What it is about, the sentence, what else there is to know, how it stands; and where it can be decided, the decision. */
export function AgendaPoint({ workspaceId, point, suggestion, choices, mayDecide, onDecide }: Props) {
  const { part, object, to, sentence, detail, state, outcome, useCaseId } = point;
  const isSuggestion = part === "decision" && suggestion !== undefined;
  const canDecide = mayDecide && suggestion !== undefined && useCaseId !== null && part !== "changed";
  return (
    <li
      tabIndex={-1}
      data-point={part}
      data-key={point.key}
      data-decide={canDecide ? useCaseId : undefined}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-hairline py-3 focus-within:bg-hover focus:bg-hover max-md:grid-cols-1"
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          {to === null ? (
            <span className="min-w-0 font-medium wrap-anywhere">{object}</span>
          ) : (
            <Link
              href={`/${workspaceId}/${to}`}
              prefetch={false}
              className="min-w-0 font-medium wrap-anywhere underline underline-offset-3 max-sm:-my-3.5 max-sm:py-3.5"
            >
              {object}
            </Link>
          )}
          <PointState point={point} />
          {isSuggestion && suggestion.againstWords && <Tag look="harm">There is {suggestion.againstWords}</Tag>}
        </p>
        <p className="mt-0.5 max-w-[78ch] wrap-anywhere">{sentence}</p>
        {detail && <p className="mt-0.5 max-w-[78ch] text-12 wrap-anywhere text-ink-3">{detail}</p>}
        {outcome && (
          <p className="mt-1 max-w-[78ch] border-l-2 border-line pl-2 wrap-anywhere">
            <span className="text-ink-3">{state === "decided" ? "Decided: " : "Said: "}</span>
            {outcome}
          </p>
        )}
        {isSuggestion && suggestion.decided && (
          <Decided workspaceId={workspaceId} suggestion={suggestion} decided={suggestion.decided} may={mayDecide} />
        )}
      </div>
      {canDecide && suggestion && (
        <div className="no-print flex flex-wrap content-start items-start gap-1 md:justify-end">
          {isSuggestion && state === "open" && suggestion.suggestion && (
            <Button
              aria-label={`As suggested, ${suggestion.suggestion.words}: ${object}`}
              onClick={() => onDecide(useCaseId, suggestion.suggestion?.decision ?? null)}
            >
              As suggested
            </Button>
          )}
          <Button
            look="quiet"
            aria-keyshortcuts={choices.decisions.map((_, at) => at + 1).join(" ")}
            aria-label={`${suggestion.decided ? "Decide otherwise" : "Decide"}: ${object}`}
            onClick={() => onDecide(useCaseId, null)}
          >
            {suggestion.decided ? "Decide otherwise" : "Decide"}
          </Button>
        </div>
      )}
    </li>
  );
}

function PointState({ point: { state } }: { point: Point }) {
  if (state === "told") return null;
  return state === "open" ? <Tag look="outlined">Open</Tag> : <Tag look="plain">Decided</Tag>;
}

type DecidedProps = {
  workspaceId: string;
  suggestion: Suggestion;
  decided: NonNullable<Suggestion["decided"]>;
  may: boolean;
};

/** What this meeting decided: how it differs from what was suggested, a way back, and the status that should follow. */
function Decided({ workspaceId, suggestion, decided, may }: DecidedProps) {
  const acts = useDecide(workspaceId);
  return (
    <>
      {(decided.differs || decided.against) && (
        <p className="mt-1 flex flex-wrap gap-x-2 gap-y-1">
          {decided.differs && <Tag look="thin">Suggested was: {decided.suggestedWords}</Tag>}
          {decided.against && <Tag look="severe">{decided.against.replace(/\.$/, "")}</Tag>}
        </p>
      )}
      {may && decided.fixed === null && (
        <p className="mt-1">
          <Button
            look="quiet"
            className="-ml-3"
            busy={acts.takingBack}
            aria-label={`Take back the decision about ${suggestion.name}`}
            onClick={() => acts.takeBack(decided)}
          >
            Take it back
          </Button>
        </p>
      )}
      {may && <StatusOffer workspaceId={workspaceId} ground={suggestion} reason={decided.reason} note={decided.note} />}
    </>
  );
}
