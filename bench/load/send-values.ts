import { type Caller, headersOf } from "@/security/call";
import { valuesFile } from "../values-file";

/** 50,000 values of metrics through the import, as an editor would bring them. */
export async function sendValues(caller: Caller, workspaceId: string): Promise<void> {
  const { host: _host, ...headers } = headersOf(caller);
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "metric-values", step: "write", requestKey: crypto.randomUUID() }))
    form.append(name, value);
  form.append("file", new File([valuesFile(0)], "values.csv", { type: "text/csv" }));
  const answer = await fetch(`${caller.origin}/api/import/${workspaceId}`, { method: "POST", headers, body: form });
  if (!answer.ok) throw new Error(`The values were refused: ${answer.status} ${await answer.text()}`);
}
