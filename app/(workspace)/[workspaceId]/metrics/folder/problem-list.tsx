import { Cell, Head, TableFrame } from "@/ui/table";
import type { DropReports } from "./folder-screen";

/** What could not be used, each with its row and column in the file as it was sent. */
export function ProblemList({ problems }: { problems: DropReports["reports"][number]["problems"] }) {
  return (
    <TableFrame label="What could not be used">
      <table className="w-full">
        <thead>
          <tr>
            <Head numeric className="w-16">
              Row
            </Head>
            <Head className="w-40 max-sm:w-24">Column</Head>
            <Head>What is wrong</Head>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, sentence }, at) => (
            <tr key={at}>
              <Cell numeric>{row ?? "–"}</Cell>
              <Cell className="wrap-anywhere">{column ?? "–"}</Cell>
              <Cell className="wrap-anywhere">{sentence}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
