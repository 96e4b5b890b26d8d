import { AttuneError } from "../../errors";
import { pathOf } from "../../exchange/workspace-file";
import { type Instance, instance } from "./instance";

/**
 * Reads a parsed JSON document as an instance.
 *
 * @throws AttuneError `invalid`, naming every place that is not as it must be (twenty at most)
 */
export function readInstance(document: unknown): Instance {
  const read = instance.safeParse(document);
  if (read.success) return read.data;
  const { issues } = read.error;
  const said = issues.slice(0, 20).map(({ path, message }) => `${pathOf(path)}: ${message}`);
  if (issues.length > 20) said.push(`and ${issues.length - 20} more`);
  throw new AttuneError("invalid", said.join("\n"));
}
