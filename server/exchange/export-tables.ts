import { audienceRows } from "@/db/customers";
import { personRows } from "@/db/people";
import { readWorkspaceRow } from "@/db/profile";
import { readRevealedTable } from "@/db/revealed-table";
import { useCaseRows } from "@/db/scoring";
import { enterWorkspace, type Workspace } from "@/db/workspace";
import { AttuneError } from "@/domain/errors";
import { decisionsTable } from "@/domain/exchange/tables/decisions-table";
import { findingsTable } from "@/domain/exchange/tables/findings-table";
import {
  type ExportableKind,
  exportableKinds,
  type ImportableKind,
  importableKinds,
  type PlainKind,
  plainKinds,
} from "@/domain/exchange/tables/kind-keys";
import { exampleTable, type OutgoingTable, outgoingTable } from "@/domain/exchange/tables/outgoing-table";
import { plainTable } from "@/domain/exchange/tables/plain-tables";
import { rankingTable } from "@/domain/exchange/tables/ranking-table";
import { roundAnswersTable } from "@/domain/exchange/tables/round-answers-table";
import { contentDisposition } from "../content-disposition";
import { derivedOf } from "../derive";
import { readLogTable } from "../experiment/read-log-table";
import { writeTable } from "../files/tables/write-table";
import { readShown } from "../finding/read-findings";
import { readPeople } from "../review/people";
import { decisionRows } from "../review/read-decisions";
import { calendarDay } from "../today";
import type { Context } from "../trpc";
import { withTable } from "./open-table";
import { channelOptions } from "./read-scene";
import { readDayResultsTable } from "./read-test-scene";
import { fileTypes, toldError } from "./responses";

const isImportable = (key: string): key is ImportableKind => (importableKinds as readonly string[]).includes(key);
const isPlain = (key: string): key is PlainKind => (plainKinds as readonly string[]).includes(key);

/** A table of the workspace as a file; a room that is not theirs does not exist for strangers. */
export async function downloadTable(
  { engine, userId }: Context,
  { workspaceId, kind, search }: { workspaceId: string; kind: string; search: URLSearchParams },
): Promise<Response> {
  try {
    if (!userId) throw new AttuneError("signed_out", "Sign in to go on.");
    const ws = await enterWorkspace(engine, { workspaceId, userId }, "view");
    const format = search.get("format") ?? "csv";
    if (format !== "csv" && format !== "xlsx") throw new AttuneError("invalid", "A table comes as csv or xlsx.");
    const known = exportableKinds.find((each) => each === kind);
    if (!known) throw new AttuneError("not_found", "There is no such table.");
    const isExample = search.get("example") === "yes" && isImportable(known);
    const table = isExample ? await exampleOf(ws, known) : await exportOf(ws, known, search);
    const { name, today } = await readWorkspaceRow(ws);
    const file = await writeTable(format, table);
    const called = isExample
      ? `${table.name}.${format}`
      : `${name} ${table.name.toLowerCase()} ${today ?? calendarDay()}.${format}`;
    return new Response(new Uint8Array(file), {
      headers: { "content-type": fileTypes[format], "content-disposition": contentDisposition(called) },
    });
  } catch (error) {
    return toldError(error, "export");
  }
}

function exampleOf(ws: Workspace, kind: ImportableKind): Promise<OutgoingTable> {
  return withTable(ws, kind, async (table) => exampleTable(table.kind));
}

async function exportOf(ws: Workspace, kind: ExportableKind, search: URLSearchParams): Promise<OutgoingTable> {
  if (isImportable(kind))
    return withTable(ws, kind, async (table) =>
      outgoingTable(
        table.kind,
        table.held.map(({ entity }) => entity),
      ),
    );
  if (isPlain(kind)) return plainTable(kind, (await derivedOf(ws)).file);
  if (kind === "findings") return findingsTable(await readShown(ws));
  if (kind === "decisions") return decisionsOf(ws);
  if (kind === "tests") return readLogTable(ws);
  if (kind === "results-by-day") return readDayResultsTable(ws, search.get("test"));
  return kind === "ranking" ? rankingOf(ws) : roundAnswersOf(ws);
}

async function decisionsOf(ws: Workspace): Promise<OutgoingTable> {
  const { nameOf } = await readPeople(ws);
  const useCases = new Map((await useCaseRows.read(ws)).map(({ id, name }) => [id, name]));
  return decisionsTable(await decisionRows(ws, nameOf, useCases));
}

async function rankingOf(ws: Workspace): Promise<OutgoingTable> {
  const { assessments, spreads } = await derivedOf(ws);
  const rows = assessments.map((assessment) => ({
    assessment,
    rank: spreads.get(assessment.useCase.id)?.rank ?? null,
  }));
  return rankingTable(rows);
}

async function roundAnswersOf(ws: Workspace): Promise<OutgoingTable> {
  const names = {
    useCase: new Map((await useCaseRows.read(ws)).map(({ id, name }) => [id, name])),
    audience: new Map((await audienceRows.read(ws)).map(({ id, name }) => [id, name])),
    channel: new Map((await channelOptions(ws)).map(({ value, label }) => [String(value), label])),
  };
  const people = new Map((await personRows.read(ws)).map(({ id, name }) => [id, name]));
  const revealed = await readRevealedTable(ws);
  return roundAnswersTable(
    revealed.map(({ revealedAt, agreed, scorerId, scoredBy, ...row }) => ({
      ...row,
      agreed: agreed?.answers ?? null,
      scoredBy: scoredBy ?? people.get(scorerId) ?? "Somebody who left",
      subjectName: names[row.subjectKind].get(row.subjectId) ?? row.subjectId,
      revealedOn: new Date(revealedAt).toISOString().slice(0, 10),
    })),
  );
}
