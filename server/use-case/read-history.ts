import { type HistoryEntry, readHistory } from "@/db/history";
import { initiativeRows } from "@/db/roadmap";
import { useCaseRows } from "@/db/scoring";
import type { Workspace } from "@/db/workspace";
import { quarterInWords } from "@/domain/quarters";
import { changeLines, deedWords } from "@/domain/scoring/change-lines";
import type { NameOf } from "@/domain/scoring/field-words";
import type { UseCase } from "@/domain/scoring/use-case";
import { namesOf, readChoices } from "./read-choices";
import { readUseCase } from "./read-use-case";

const pageSize = 50;
const roadmapFields: Readonly<Record<string, string>> = {
  startQuarter: "Start",
  lane: "Lane",
  status: "Roadmap status",
};

type Told = {
  seq: number;
  at: number;
  by: string;
  deed: string;
  reason: string | null;
  /** What changed, one line a field. */
  lines: string[];
};

/** What happened to a use case and its roadmap items, newest first, in words; 50 at a time. */
export async function readStory(ws: Workspace, { useCaseId, cursor }: { useCaseId: string; cursor: number | null }) {
  await readUseCase(ws, useCaseId);
  const nameOf = namesOf(await readChoices(ws));
  const items = (await initiativeRows.read(ws)).filter(({ refId }) => refId === useCaseId);
  const entriesOf = (kind: string, objectId: string) => readHistory(ws, { kind, objectId, beforeSeq: cursor });
  const own = await entriesOf(useCaseRows.kind, useCaseId);
  const moved = (
    await Promise.all(
      items.map(async ({ id, name }) =>
        // What founded the workspace brought both: told once.
        (
          await entriesOf(initiativeRows.kind, id)
        )
          .filter(({ before, after }) => before !== null || after !== null)
          .map((entry) => toldOfItem(entry, name)),
      ),
    )
  ).flat();
  const all = [...own.map((entry) => told(entry, nameOf)), ...moved];
  const newest = [...new Map(all.map((entry) => [entry.seq, entry])).values()].sort((a, b) => b.seq - a.seq);
  const shown = newest.slice(0, pageSize);
  return { entries: shown, next: newest.length >= pageSize ? (shown.at(-1)?.seq ?? null) : null };
}

/** The last change of a use case itself, for the line beside its verdict; null where nothing is on record. */
export async function readLastChange(ws: Workspace, useCaseId: string): Promise<Told | null> {
  const [entry] = await readHistory(ws, { kind: useCaseRows.kind, objectId: useCaseId, beforeSeq: null }, 1);
  if (!entry) return null;
  // Names are read only where something is to be named.
  return told(entry, entry.before && entry.after ? namesOf(await readChoices(ws)) : (_field, id) => id);
}

/** Who ended or paused it last, and what they wrote; null where it goes on or nothing was written. */
export async function readStatusNote(ws: Workspace, { id, status }: Pick<UseCase, "id" | "status">) {
  if (status !== "stopped" && status !== "rejected" && status !== "paused") return null;
  const entries = await readHistory(ws, { kind: useCaseRows.kind, objectId: id, beforeSeq: null });
  const entry = entries.find(({ after }) => after?.["status"] === status);
  return entry?.reason ? { note: entry.reason, by: entry.by, at: entry.at } : null;
}

function told({ seq, at, by, action, reason, before, after }: HistoryEntry, nameOf: NameOf): Told {
  const lines = before && after ? changeLines(before, after, nameOf) : [];
  return { seq, at, by, reason, deed: deedWords(action), lines };
}

function toldOfItem({ seq, at, by, action, reason, before, after }: HistoryEntry, name: string): Told {
  const words = (field: string, value: unknown) =>
    value === null || value === undefined
      ? "none"
      : field === "startQuarter"
        ? quarterInWords(String(value))
        : String(value).replaceAll("_", " ");
  const lines = Object.keys(roadmapFields).flatMap((field) =>
    after && field in after && before
      ? [`${roadmapFields[field]} ${words(field, before[field])} → ${words(field, after[field])}`]
      : [],
  );
  const deed = deedWords(action).replace(" it on the roadmap", ` “${name}” on the roadmap`);
  return { seq, at, by, reason, deed, lines };
}
