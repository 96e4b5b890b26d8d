import type { ImportableKind } from "@/domain/exchange/tables/kind-keys";
import { kindWords } from "./kind-words";
import { SourcePicker } from "./source-picker";
import type { ImportFlow } from "./use-import";

/** A file chosen or dropped, or rows pasted. */
export function ChooseSource({
  workspaceId,
  kind,
  flow,
}: {
  workspaceId: string;
  kind: ImportableKind;
  flow: ImportFlow;
}) {
  const { many } = kindWords[kind];
  return (
    <SourcePicker
      label={`File with ${many}`}
      busy={flow.busy !== null}
      onChoose={(source) => void flow.inspect(source, null)}
      onRefuse={flow.setFailure}
    >
      {kind === "survey-answers" ? (
        <p className="text-12 text-ink-3">
          One row a person, one column a question. Columns with names, addresses or times are left out; only the scores
          and how many answered are stored, nothing about a person.
        </p>
      ) : (
        <p className="text-12 text-ink-3">
          Not sure how it should look?{" "}
          <a
            href={`/api/download/${workspaceId}/table/${kind}?format=xlsx&example=yes`}
            className="text-ink-2 underline underline-offset-3 hover:text-ink"
          >
            Download a table with one example row
          </a>
          , or export your {many} and change them: rows are found again by their id, else by their name.
        </p>
      )}
    </SourcePicker>
  );
}
