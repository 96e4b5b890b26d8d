import { z } from "zod";
import { readMemberEvents } from "@/db/audit-events";
import { auditAreaNames, auditAreas, kindsOf } from "@/domain/audit/audit-areas";
import { auditCursor, auditFilterShape, auditPath as path } from "@/domain/audit/audit-filter";
import { eventWords } from "@/domain/audit/event-words";
import { count, id } from "@/domain/fields";
import { managerProcedure, router, viewerProcedure } from "../trpc";
import { readChoicesOf, readEntries, readEntry, readLast, readObjectName } from "./read-entries";
import { noteVisit, readSince, readSinceEntries } from "./read-since";

const eventsPerPage = 60;
const kinds = z.enum(kindsOf(...auditAreaNames));

export const auditRouter = router({
  entries: viewerProcedure({ ...auditFilterShape, cursor: auditCursor }).query(
    async ({ ctx, input: { workspaceId: _w, requestKey: _r, ...asked } }) => ({
      ...(await readEntries(ctx.workspace, asked)),
      object:
        asked.objectId === null
          ? null
          : await readObjectName(ctx.workspace, asked.area && auditAreas[asked.area].kinds, asked.objectId),
    }),
  ),

  choices: viewerProcedure({}).query(({ ctx }) => readChoicesOf(ctx.workspace)),

  entry: viewerProcedure({ seq: count }).query(({ ctx, input }) => readEntry(ctx.workspace, input.seq)),

  last: viewerProcedure({ kind: kinds, objectId: id }).query(({ ctx, input }) =>
    readLast(ctx.workspace, input.kind, input.objectId),
  ),

  events: managerProcedure({ cursor: auditCursor }).query(async ({ ctx, input }) => {
    const rows = await readMemberEvents(ctx.workspace, input.cursor, eventsPerPage + 1);
    const events = rows.slice(0, eventsPerPage).map(({ by, kind, ...event }) => ({
      ...event,
      sentence: `${by ?? "Somebody"} ${eventWords[kind]}`,
    }));
    return { events, next: rows.length > eventsPerPage ? (events.at(-1)?.seq ?? null) : null };
  }),

  since: viewerProcedure({ path }).query(({ ctx, input }) => readSince(ctx.workspace, input.path)),

  sinceEntries: viewerProcedure({ path, from: count }).query(({ ctx, input }) =>
    readSinceEntries(ctx.workspace, input.path, input.from),
  ),

  visited: viewerProcedure({ path, upTo: count }).mutation(async ({ ctx, input }) => {
    await noteVisit(ctx.workspace, input.path, input.upTo);
    return null;
  }),
});
