ALTER TABLE "initiative" ADD COLUMN "effort_by_role" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "earliest_quarter" text;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "deadline_quarter" text;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "pinned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "horizon" text;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "payoff_per_quarter" bigint;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "payoff_lag_quarters" bigint;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "needs_ids" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "initiative" ADD COLUMN "stop_rule" json;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "capacity_by_role" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "budget" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "iteration_share_pct" double precision;