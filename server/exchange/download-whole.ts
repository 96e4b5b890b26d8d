import { readPlan } from "@/db/plan";
import { readWorkspaceRow } from "@/db/profile";
import { enterWorkspace, type Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { briefBlocks } from "../brief/brief-blocks";
import { readBrief } from "../brief/read-brief";
import { contentDisposition } from "../content-disposition";
import { writeHtml } from "../files/text/write-html";
import { writeMarkdown } from "../files/text/write-markdown";
import { calendarDay } from "../today";
import type { Context } from "../trpc";
import { toldError } from "./responses";

const wholes = {
  /** The whole workspace in the exchange format: what a command line and another installation read. */
  json: { type: "application/json; charset=utf-8", called: "workspace", write: writeJson },
  md: { type: "text/markdown; charset=utf-8", called: "brief", write: writeBriefMarkdown },
  html: { type: "text/html; charset=utf-8", called: "brief", write: writeBriefHtml },
} as const;

/** The workspace as JSON, or its brief as Markdown or HTML. A room that is not theirs does not exist for strangers. */
export async function downloadWhole(
  { engine, userId }: Context,
  { workspaceId, format }: { workspaceId: string; format: string },
): Promise<Response> {
  try {
    if (!userId) throw new AttuneError("signed_out", "Sign in to go on.");
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    if (format !== "json" && format !== "md" && format !== "html")
      throw new AttuneError("not_found", "There is no such file.");
    const { type, called, write } = wholes[format];
    const { name, today } = await readWorkspaceRow(ws);
    const headers = {
      "content-type": type,
      "content-disposition": contentDisposition(`${name} ${called} ${today ?? calendarDay()}.${format}`),
    };
    return new Response(await write(ws), { headers });
  } catch (error) {
    return toldError(error, "export");
  }
}

async function writeJson(ws: Workspace): Promise<string> {
  return `${JSON.stringify(await readPlan(ws), null, 1)}\n`;
}

async function writeBriefMarkdown(ws: Workspace): Promise<string> {
  return writeMarkdown(briefBlocks(await readBrief(ws)));
}

async function writeBriefHtml(ws: Workspace): Promise<string> {
  const brief = await readBrief(ws);
  return writeHtml(`${brief.name}: brief`, briefBlocks(brief));
}
