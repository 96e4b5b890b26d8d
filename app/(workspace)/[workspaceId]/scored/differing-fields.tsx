import { Button } from "@/ui/button";
import { Notice } from "@/ui/states";
import { Cell, Head, TableFrame } from "@/ui/table";

type Props = {
  /** What it is about: "this learning". */
  what: string;
  rows: readonly { readonly label: string; readonly theirs: string; readonly mine: string }[];
  onTake: () => void;
};

/** What somebody else stored meanwhile, beside what stands in this form. */
export function DifferingFields({ what, rows, onTake }: Props) {
  const differing = rows.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <div className="grid gap-2">
      <Notice tone="harm">
        Somebody else changed {what} meanwhile. Yours is kept above; store it over theirs, or take theirs.
      </Notice>
      {differing.length > 0 && (
        <TableFrame label="Theirs and yours">
          <table className="w-full">
            <thead>
              <tr>
                <Head>What differs</Head>
                <Head>Theirs, stored</Head>
                <Head>Yours</Head>
              </tr>
            </thead>
            <tbody>
              {differing.map(({ label, theirs, mine }) => (
                <tr key={label}>
                  <Cell>{label}</Cell>
                  <Cell>{theirs || "empty"}</Cell>
                  <Cell>{mine || "empty"}</Cell>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <p>
        <Button onClick={onTake}>Take theirs</Button>
      </p>
    </div>
  );
}
