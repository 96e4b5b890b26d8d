import Link from "next/link";
import { Section } from "@/ui/page-header";
import { Cell, Head, TableFrame } from "@/ui/table";
import type { ArmView } from "../test-view";

type Props = { workspaceId: string; arm: ArmView; several: boolean };

/** What was looked at besides; no part of the decision. */
export function OtherMeasures({ workspaceId, arm, several }: Props) {
  if (arm.others.length === 0) return null;
  const title = several ? `Other measures, ${arm.name}` : "Other measures";
  return (
    <Section title={title}>
      <p className="mb-1 max-w-[78ch] text-ink-2">
        Looked at, no part of the decision. The more is looked at, the more differs by chance: these ranges are widened
        for that.
      </p>
      <TableFrame label={title}>
        <table className="w-full">
          <thead>
            <tr>
              <Head>Measure</Head>
              <Head numeric>Control</Head>
              <Head numeric>{arm.name}</Head>
              <Head>Difference</Head>
            </tr>
          </thead>
          <tbody>
            {arm.others.map(({ metricId, name, control, treatment, reading }) => (
              <tr key={metricId}>
                <Cell>
                  <Link
                    href={`/${workspaceId}/metrics`}
                    prefetch={false}
                    className="underline-offset-3 hover:underline"
                  >
                    {name}
                  </Link>
                </Cell>
                <Cell numeric>{control ?? "not known"}</Cell>
                <Cell numeric>{treatment ?? "not known"}</Cell>
                <Cell className="figure">{reading}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </Section>
  );
}
