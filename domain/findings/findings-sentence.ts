type Counted = { readonly severity: "error" | "warning" | "info"; readonly hardStop: boolean; readonly known: unknown };

const words = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["note", "notes"] } as const;

/** How much fails, worst first, and how much of it is known: one sentence above the list. */
export function findingsSentence(findings: readonly Counted[]): string {
  if (findings.length === 0) return "No rule fails today.";
  const of = (severity: Counted["severity"]) => findings.filter((each) => each.severity === severity);
  const stops = findings.filter(({ hardStop }) => hardStop).length;
  const known = findings.filter((each) => each.known !== null).length;
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = of(severity).length;
    if (count === 0) return [];
    const said = `${count.toLocaleString("en-GB")} ${words[severity][count === 1 ? 0 : 1]}`;
    return severity === "error" && stops > 0
      ? [`${said} (${stops} of them ${stops === 1 ? "a hard stop" : "hard stops"})`]
      : [said];
  });
  const list = parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
  return `${list}${known === 0 ? "" : `; ${known.toLocaleString("en-GB")} ${known === 1 ? "is" : "are"} known and explained`}.`;
}
