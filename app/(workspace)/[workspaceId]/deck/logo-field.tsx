"use client";

import { useId, useState } from "react";
import { type Logo, logoOf } from "@/domain/deck/logo";
import { Button } from "@/ui/button";

type Props = { logo: Logo | null; readOnly: boolean; onChange: (logo: Logo | null) => void };

/** A PNG for the corner of every slide. It is read here, and nothing but its pixels is taken. */
export function LogoField({ logo, readOnly, onChange }: Props) {
  const id = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = logoOf(new Uint8Array(await file.arrayBuffer()));
    if (typeof read === "string") return setRefused(read);
    setRefused(null);
    onChange(read);
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-12 font-medium text-ink-2">
        Logo (optional)
      </label>
      {logo && (
        <p className="flex flex-wrap items-center gap-3">
          {/* biome-ignore lint/performance/noImgElement: a picture out of the database, not of the site */}
          <img
            src={`data:image/png;base64,${logo.png}`}
            alt="The logo as it is"
            className="max-h-12 max-w-40 border border-hairline p-1"
          />
          <span className="text-12 text-ink-3">
            {logo.width} × {logo.height} pixels
          </span>
          {!readOnly && <Button onClick={() => onChange(null)}>Take it off</Button>}
        </p>
      )}
      {readOnly ? (
        !logo && <p className="text-12 text-ink-3">None.</p>
      ) : (
        <input
          id={id}
          type="file"
          accept="image/png"
          aria-describedby={`${id}-note`}
          className="w-full min-w-0 text-13 max-sm:min-h-11"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      )}
      <p
        id={`${id}-note`}
        className={refused ? "text-12 text-harm" : "text-12 text-ink-3"}
        role={refused ? "alert" : undefined}
      >
        {refused ?? "A PNG of at most 300 kB; it stands once on the master, in the upper right corner."}
      </p>
    </div>
  );
}
