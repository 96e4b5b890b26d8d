"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "../button";
import { Cell, Head, TableFrame } from "../table";

type Rows = readonly (readonly (string | number | null)[])[];

type Props = {
  /** The sentence that says what the chart shows. */
  title: ReactNode;
  columns: readonly string[];
  /** The table; asked for when it is opened or downloaded, where it takes long to write. */
  rows: Rows | (() => Rows);
  fileName: string;
  children: ReactNode;
};

/** Every chart has its sentence, its table and its download. */
export function ChartFrame({ title, columns, rows, fileName, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const sentence = useId();
  const clean = () => (typeof rows === "function" ? rows() : rows).map((row) => row.map(withoutNoise));
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 flex flex-wrap items-baseline justify-between gap-2">
        <span id={sentence} className="voice text-14 text-ink-2">
          {title}
        </span>
        <span className="no-print flex gap-1">
          <Button look="quiet" onClick={() => setAsTable(!asTable)} aria-describedby={sentence}>
            {asTable ? "Chart" : "Table"}
          </Button>
          <Button
            look="quiet"
            aria-describedby={sentence}
            onClick={() => download(`${fileName}.csv`, toCsv([columns, ...clean()]))}
          >
            Download
          </Button>
        </span>
      </figcaption>
      {asTable ? (
        <TableFrame label={`Values: ${columns.join(", ")}`}>
          <table className="w-full">
            <thead>
              <tr>
                {columns.map((column, at) => (
                  <Head key={column} numeric={at > 0}>
                    {column}
                  </Head>
                ))}
              </tr>
            </thead>
            <tbody>
              {clean().map((row, place) => (
                <tr key={place}>
                  {row.map((value, at) => (
                    <Cell key={columns[at]} numeric={at > 0}>
                      {value ?? "not known"}
                    </Cell>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      ) : (
        children
      )}
    </figure>
  );
}

/** 2.2600000000000002 is 2.26: what sums of binary fractions leave over is nobody’s value. */
const withoutNoise = (value: string | number | null) =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

/** Quoted where needed; a text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function toCsv(rows: Rows): string {
  const cell = (value: string | number | null) => {
    if (value === null) return "";
    if (typeof value === "number") return String(value);
    const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function download(name: string, content: string) {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
