import type { ScoreTerm } from "@/domain/customers/score-terms";
import { Button } from "@/ui/button";
import { Meter } from "@/ui/meter";
import { Voice } from "@/ui/page-header";
import { FindingsOf } from "../found/findings-of";
import { AimedUseCases } from "../scored/aimed-use-cases";
import { Fact } from "../scored/fact";
import { ScoreTogether } from "../scored/score-together";
import { TermsTable } from "../scored/terms-table";
import { TalkButton } from "../talked/talk-button";
import type { AudienceListing, AudienceRow } from "./audience-board";

type Props = {
  workspaceId: string;
  listing: AudienceListing;
  row: AudienceRow;
  onDo: (what: "edit" | "score") => void;
};

const percent = (share: number | null) => (share === null ? "not known" : `${Math.round(share * 100)}%`);

const partOf = (part: number, whole: number) =>
  part > 0 && part < whole / 100 ? "under 1%" : `${Math.round((100 * part) / whole)}%`;

/** Why this score, what moves these people, and how often they hear from us. */
export function AudiencePanel({ workspaceId, listing, row, onDo }: Props) {
  const { criteria, may } = listing;
  const wordsOf = ({ part, given }: ScoreTerm) => {
    if (part === "addressable")
      return {
        label: "May be addressed",
        given: `${percent(row.identifiable)} identifiable × ${percent(row.consent)} consent`,
      };
    const criterion = criteria.find(({ id }) => id === part);
    return { label: criterion?.label ?? part, given: `${given}: ${criterion?.anchors[given - 1] ?? ""}` };
  };
  return (
    <>
      {row.terms && row.score !== null ? (
        <div>
          <TermsTable terms={row.terms} score={row.score} wordsOf={wordsOf} />
          <p className="mt-2 text-12 text-ink-3">
            The weights are our default, editable in the settings of a workspace.
          </p>
        </div>
      ) : (
        <p className="text-ink-2">
          The score appears with the last of its four answers and the two shares: who can be recognised, and who agreed.
        </p>
      )}
      <p className="flex flex-wrap gap-2">
        <TalkButton key={row.id} workspaceId={workspaceId} subjectKind="audience" subjectId={row.id} name={row.name} />
        {may.contribute && <Button onClick={() => onDo("score")}>Score it</Button>}
        {may.edit && <Button onClick={() => onDo("edit")}>Edit</Button>}
        {may.edit && <ScoreTogether workspaceId={workspaceId} kind="audience" />}
      </p>
      <dl className="grid gap-2">
        <Fact term="What moves them">{row.motive}</Fact>
        <Fact term="What holds them back">{row.barrier}</Fact>
        <Fact term="People">
          {row.size === null
            ? null
            : `${row.size.toLocaleString("en")}${listing.customers ? `, ${partOf(row.size, listing.customers)} of active customers` : ""}`}
        </Fact>
      </dl>
      <div>
        <Voice as="h3">How often they hear from us</Voice>
        {row.touches.length === 0 && (
          <p className="mt-1 text-ink-2">No message of a known frequency is aimed at them.</p>
        )}
        <ul>
          {row.touches.map(({ channelId, channel, weeklyTouches, cap, over }) => (
            <li key={channelId} className="border-t border-hairline py-1.5">
              <p className="flex justify-between gap-3">
                <span>{channel}</span>
                <span className={over ? "figure font-semibold text-harm" : "figure text-ink-2"}>
                  {weeklyTouches.toFixed(2)} a week
                  {cap === null ? ", no cap" : over ? `, cap ${cap}: over` : ` of ${cap}`}
                </span>
              </p>
              {cap !== null && (
                <Meter
                  thin
                  used={weeklyTouches}
                  available={cap}
                  label={`${channel}: ${weeklyTouches.toFixed(2)} messages a week of ${cap} allowed`}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Voice as="h3">Findings</Voice>
        <FindingsOf key={row.id} workspaceId={workspaceId} entityType="audience" entityId={row.id} />
      </div>
      <AimedUseCases
        title="Aimed at them"
        useCases={row.useCases}
        none="No use case yet. Audiences are chosen on the page of a use case."
        workspaceId={workspaceId}
      />
    </>
  );
}
