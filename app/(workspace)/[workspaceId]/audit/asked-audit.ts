import { type AuditArea, auditAreas } from "@/domain/audit/audit-areas";
import { type AskedAudit, everyEntry } from "./audit-view";

const idLike = /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,63}$/;
const dayLike = /^(19|2[01])\d\d-\d\d-\d\d$/;
/** A day of the calendar that can be asked for: in a field, a year comes digit by digit. */
function soundDay(day: string | null): string | null {
  if (day === null || !dayLike.test(day)) return null;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

/** What is asked for, without what is only half typed. */
export const soundly = (asked: AskedAudit): AskedAudit => ({
  ...asked,
  text: asked.text?.trim() || null,
  from: soundDay(asked.from),
  to: soundDay(asked.to),
});

const isArea = (area: string): area is AuditArea => Object.hasOwn(auditAreas, area);

/** What an address asks of the history; what it says wrongly is left out. */
export function askedBy(said: (key: string) => string | null): AskedAudit {
  const idOf = (key: string) => (idLike.test(said(key) ?? "") ? said(key) : null);
  const area = said("area");
  return {
    ...everyEntry,
    userId: idOf("who"),
    area: area !== null && isArea(area) ? area : null,
    objectId: idOf("object"),
    from: soundDay(said("from")),
    to: soundDay(said("to")),
    text: said("text")?.trim().slice(0, 200) || null,
  };
}

/** The same as it stands in an address, without the page. */
export function addressOf({ userId, area, objectId, from, to, text }: AskedAudit): string {
  const said = { who: userId, area, object: objectId, from, to, text: text?.trim() || null };
  const given = Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return new URLSearchParams(given as [string, string][]).toString();
}

/** The same as the export is asked for it. */
export function exportQueryOf({ userId, area, objectId, from, to, text }: AskedAudit, format: "csv" | "json"): string {
  const said = { format, userId, area, objectId, from, to, text: text?.trim() || null };
  const given = Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return new URLSearchParams(given as [string, string][]).toString();
}

export const isNarrowed = (asked: AskedAudit): boolean => addressOf(asked) !== "";
