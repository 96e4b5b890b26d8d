"use client";

import Link from "next/link";
import { byCode } from "@/domain/ordering";
import { dayInWords } from "@/ui/dates";
import { Cell, Head, TableFrame } from "@/ui/table";
import { useDrawnSteps } from "../use-drawn-steps";
import { type Calendar, type CalendarView, type Overlap, stateWords } from "./calendar-view";

type Props = {
  workspaceId: string;
  view: CalendarView;
  calendar: Calendar;
  overlapsOf: ReadonlyMap<string, readonly Overlap[]>;
};

const mostNamed = 3;

/** The calendar as rows: the same tests, days, channels and audiences, to be read or heard one after the other. */
export function CalendarTable({ workspaceId, view, calendar, overlapsOf }: Props) {
  const { drawn, watchEnd } = useDrawnSteps(40);
  const names = (of: readonly { id: string; name: string }[]) => new Map(of.map(({ id, name }) => [id, name]));
  const [channels, audiences, tests] = [names(calendar.channels), names(calendar.audiences), names(calendar.tests)];
  const named = (ids: readonly string[], of: ReadonlyMap<string, string>, all: string) =>
    ids.length === 0 ? all : ids.map((id) => of.get(id) ?? id).join(", ");
  const rows = view.tests.toSorted((one, other) => byCode(one.span?.from ?? "9999", other.span?.from ?? "9999"));
  return (
    <TableFrame label="Calendar as a table">
      <table className="w-full min-w-4xl table-fixed border-t border-line">
        <caption className="sr-only">
          Every test with its state, its days, whom it reaches and which tests it meets
        </caption>
        <thead>
          <tr>
            <Head className="w-1/4 pl-7 max-lg:pl-4">Test</Head>
            <Head className="w-24">State</Head>
            <Head className="w-28">From</Head>
            <Head className="w-32">To</Head>
            <Head>Channels</Head>
            <Head>Audiences</Head>
            <Head className="w-1/5">Meets</Head>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ id, name, status, span, channelIds, audienceIds }) => (
            <tr key={id}>
              <th scope="row" className="border-b border-hairline py-1.5 pr-2 pl-7 align-top font-medium max-lg:pl-4">
                <Link
                  href={`/${workspaceId}/experiments/${encodeURIComponent(id)}`}
                  prefetch={false}
                  className="inline-flex min-h-6 items-center wrap-anywhere underline-offset-3 hover:underline"
                >
                  {name}
                </Link>
              </th>
              <Cell className="align-top">{status === "draft" && span === null ? "Draft" : stateWords[status]}</Cell>
              <Cell className="figure align-top">{span ? dayInWords(span.from) : "no date yet"}</Cell>
              <Cell className="figure align-top">
                {span ? `${span.isExpected ? "about " : ""}${dayInWords(span.to)}` : "no date yet"}
              </Cell>
              <Cell className="align-top wrap-anywhere">{named(channelIds, channels, "Every channel")}</Cell>
              <Cell className="align-top wrap-anywhere">{named(audienceIds, audiences, "Everybody")}</Cell>
              <Cell className="align-top wrap-anywhere">
                <Meets overlaps={overlapsOf.get(id) ?? []} id={id} nameOf={tests} />
              </Cell>
            </tr>
          ))}
          {drawn < rows.length && (
            <tr key={`end ${drawn}`} ref={watchEnd} aria-hidden className="h-px">
              <td colSpan={7} />
            </tr>
          )}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Meets({
  overlaps,
  id,
  nameOf,
}: {
  overlaps: readonly Overlap[];
  id: string;
  nameOf: ReadonlyMap<string, string>;
}) {
  const open = overlaps.filter(({ past }) => !past);
  const past = overlaps.length - open.length;
  if (overlaps.length === 0) return "Nothing";
  return (
    <>
      {open.slice(0, mostNamed).map(({ tests }) => (
        <p key={tests.join(" ")} className="text-harm">
          {nameOf.get(tests.find((each) => each !== id) ?? "") ?? "another test"}
        </p>
      ))}
      {open.length > mostNamed && <p className="text-harm">and {open.length - mostNamed} more</p>}
      {past > 0 && <p className="text-12 text-ink-3">{past === 1 ? "1 that is over" : `${past} that are over`}</p>}
    </>
  );
}
