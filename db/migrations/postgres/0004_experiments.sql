CREATE TABLE "day_result" (
	"experiment_id" text NOT NULL,
	"arm_id" text NOT NULL,
	"day" text NOT NULL,
	"exposed" double precision,
	"figures" json NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "day_result_workspace_id_experiment_id_arm_id_day_pk" PRIMARY KEY("workspace_id","experiment_id","arm_id","day")
);
--> statement-breakpoint
CREATE TABLE "learning" (
	"id" text NOT NULL,
	"statement" text NOT NULL,
	"audience_id" text,
	"moment" text,
	"channel_id" text,
	"tactic_id" text,
	"active_form" text,
	"supporting_ids" json NOT NULL,
	"contradicting_ids" json NOT NULL,
	"review_on" text,
	"note" text,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "learning_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "programme_holdout" (
	"id" text NOT NULL,
	"name" text NOT NULL,
	"audience_id" text,
	"use_case_ids" json NOT NULL,
	"held_out_share" double precision NOT NULL,
	"start_date" text NOT NULL,
	"end_date" text,
	"readings" json NOT NULL,
	"note" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "programme_holdout_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "hypothesis_parts" json;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "audience_id" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "channel_ids" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "tactic_id" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "active_form" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "help_type" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "eligible_per_day" double precision;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "traffic_share" double precision;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "frozen" json;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "amendments" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "looks" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "skewness" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "reading_of_files" json;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "concluded_on" text;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "acknowledged" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "experiment" ADD COLUMN "accepted" json DEFAULT '{}'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "day_result" ADD CONSTRAINT "day_result_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_result" ADD CONSTRAINT "day_result_experiment_fk" FOREIGN KEY ("workspace_id","experiment_id") REFERENCES "public"."experiment"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "learning" ADD CONSTRAINT "learning_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_holdout" ADD CONSTRAINT "programme_holdout_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "learning_review" ON "learning" USING btree ("workspace_id","review_on");