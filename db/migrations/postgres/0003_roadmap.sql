CREATE TABLE "plan_baseline" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"taken_on" text NOT NULL,
	"taken_by" text NOT NULL,
	"taken_at" bigint NOT NULL,
	"part" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "plan_baseline_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_change" (
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"reason" text,
	"items" json NOT NULL,
	"frame" json,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"undone_by" text,
	"undone_at" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "plan_change_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_run" (
	"id" text NOT NULL,
	"scenario_id" text,
	"options" json NOT NULL,
	"status" text NOT NULL,
	"progress" json,
	"result" json,
	"versions" json NOT NULL,
	"problem" text,
	"started_by" text NOT NULL,
	"started_at" bigint NOT NULL,
	"heard_at" bigint NOT NULL,
	"ended_at" bigint,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "plan_run_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "scenario" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"note" text,
	"status" text NOT NULL,
	"base" json NOT NULL,
	"part" json NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"reason" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "scenario_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "initiative_move" ADD COLUMN "from_more" json;--> statement-breakpoint
ALTER TABLE "initiative_move" ADD COLUMN "to_more" json;--> statement-breakpoint
ALTER TABLE "initiative_move" ADD COLUMN "plan_change_id" text;--> statement-breakpoint
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
ALTER TABLE "workspace" ADD COLUMN "iteration_share_pct" double precision;--> statement-breakpoint
ALTER TABLE "plan_baseline" ADD CONSTRAINT "plan_baseline_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_run" ADD CONSTRAINT "plan_run_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario" ADD CONSTRAINT "scenario_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_baseline_at" ON "plan_baseline" USING btree ("workspace_id","taken_at");--> statement-breakpoint
CREATE INDEX "plan_change_at" ON "plan_change" USING btree ("workspace_id","made_at");--> statement-breakpoint
CREATE INDEX "plan_run_at" ON "plan_run" USING btree ("workspace_id","started_at");