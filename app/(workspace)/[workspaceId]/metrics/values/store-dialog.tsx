import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/states";
import { Cell, Head, TableFrame } from "@/ui/table";
import { useKept } from "@/ui/use-kept";
import { Overtaken } from "../../scored/overtaken";
import { useKeptKey } from "../../shell-context";
import { answersWritten, numberWritten, periodInWords } from "../shown-values";
import { noSource, SourceFields } from "./source-fields";
import { useStoreValues } from "./use-store-values";
import type { TypedValues } from "./use-value-draft";
import type { ReadCells } from "./value-draft";

type Props = { workspaceId: string; draft: TypedValues; onClose: () => void };
type Line = {
  readonly cell: ReadCells[number];
  readonly from: { readonly value: number | null; readonly responses: number | null };
};

const firstShown = 50;

/** Where what is typed comes from, asked once, beside what it takes the place of. */
export function StoreDialog({ workspaceId, draft, onClose }: Props) {
  const kept = useKept(useKeptKey("source of metric values"), noSource);
  const { store, busy, error, overtaken, cells } = useStoreValues(workspaceId, draft, {
    onStored: () => {
      kept.drop();
      onClose();
    },
    onRefused: onClose,
  });
  const isNew = ({ typed: { was } }: ReadCells[number]) => was.value === null && was.responses === null;
  const replaced = cells.filter((cell) => !isNew(cell));
  const added = cells.length - replaced.length;
  const isOver = overtaken.length > 0;
  return (
    <FormDialog
      wide={replaced.length > 0 || isOver}
      title={isOver ? "Somebody else stored values here" : "Where do these come from?"}
      description={
        isOver
          ? "Nothing of yours was stored, and nothing is lost. Theirs stand below beside yours."
          : `${added} new, ${replaced.length} changed. What they replace stays in the history.`
      }
      submit={
        isOver ? "Store mine over theirs" : cells.length === 1 ? "Store the value" : `Store ${cells.length} values`
      }
      busy={busy}
      off={offBecause(cells.length)}
      onSubmit={() => void store(kept.value, isOver)}
      onClose={onClose}
      aside={
        isOver && (
          <Button
            onClick={() => {
              draft.forget(overtaken.map(({ key }) => key));
              onClose();
            }}
          >
            Keep theirs
          </Button>
        )
      }
    >
      <SourceFields source={kept.value} onChange={kept.set} />
      {error && <Notice tone="harm">{error} What you typed is kept.</Notice>}
      {isOver && overtaken[0] && (
        <Overtaken of={{ kind: "metricValue", id: overtaken[0].place.metricId }} what="values">
          Theirs stand below beside yours.
        </Overtaken>
      )}
      {isOver ? (
        <Lines
          caption="Changed meanwhile"
          from="Theirs, stored"
          lines={overtaken.map((cell) => ({ cell, from: cell.now }))}
          draft={draft}
        />
      ) : (
        replaced.length > 0 && (
          <Lines
            caption="What changes"
            from="Now"
            lines={replaced.map((cell) => ({ cell, from: cell.typed.was }))}
            draft={draft}
          />
        )
      )}
    </FormDialog>
  );
}

const mostAtOnce = 5_000;

function offBecause(count: number): string | null {
  if (count === 0) return "Nothing is typed that is not stored.";
  return count > mostAtOnce ? "At most 5,000 values are stored at once: import a file for more." : null;
}

type LinesProps = { caption: string; from: string; lines: readonly Line[]; draft: TypedValues };

function Lines({ caption, from, lines, draft }: LinesProps) {
  return (
    <TableFrame label={caption}>
      <table className="w-full">
        <thead>
          <tr>
            <Head>{caption}</Head>
            <Head numeric>{from}</Head>
            <Head numeric>Yours</Head>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, firstShown).map(({ cell, from: stood }) => (
            <tr key={cell.key}>
              <Cell className="wrap-anywhere">
                {draft.metrics.get(cell.place.metricId)?.name ?? cell.place.metricId},{" "}
                {periodInWords(cell.place.period)}
                {cell.place.segment && `, ${cell.place.segment}`}
              </Cell>
              <Cell numeric>{numbersWritten(stood)}</Cell>
              <Cell numeric className="font-semibold">
                {numbersWritten(typedNumbers(cell))}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > firstShown && (
        <p className="mt-1 text-12 text-ink-3">And {(lines.length - firstShown).toLocaleString("en-GB")} more.</p>
      )}
    </TableFrame>
  );
}

/** Answers belong to their value: another value without answers has none. */
const typedNumbers = ({ value, responses, typed: { was } }: ReadCells[number]) => ({
  value,
  responses: responses === undefined ? (value === was.value ? was.responses : null) : responses,
});

function numbersWritten({ value, responses }: Line["from"]): string {
  if (value === null) return "no value";
  return responses === null ? numberWritten(value) : `${numberWritten(value)} (${answersWritten(responses)})`;
}
