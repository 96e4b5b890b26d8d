CREATE TABLE "finding_note" (
	"id" text NOT NULL,
	"rule_id" text NOT NULL,
	"entity_type" text NOT NULL,
	"entity_id" text NOT NULL,
	"detail" text,
	"note" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_at" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "finding_note_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "generic_decision" (
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"channel_id" text,
	"audience_id" text,
	"use_case_id" text,
	"from_task" text,
	"to_task" text,
	"reason" text NOT NULL,
	"review_on" text,
	"decided_by" text NOT NULL,
	"decided_at" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "generic_decision_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "launch_gate" (
	"use_case_id" text NOT NULL,
	"checks" json NOT NULL,
	"checked_by" text NOT NULL,
	"checked_at" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "launch_gate_workspace_id_use_case_id_pk" PRIMARY KEY("workspace_id","use_case_id")
);
--> statement-breakpoint
CREATE TABLE "own_evidence" (
	"id" text NOT NULL,
	"statement" text NOT NULL,
	"values" json NOT NULL,
	"kind" text NOT NULL,
	"publisher" text,
	"title" text,
	"published" text,
	"population" text,
	"sample_size" bigint,
	"citation" text,
	"caveat" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "own_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "own_task" (
	"id" text NOT NULL,
	"label" text NOT NULL,
	"plain" text,
	"after" text,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "own_task_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "readiness_check" (
	"id" text NOT NULL,
	"quarter" text NOT NULL,
	"answers" json NOT NULL,
	"checked_by" text NOT NULL,
	"checked_at" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "readiness_check_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "strategy_rating" (
	"id" text NOT NULL,
	"self_rating" bigint,
	"effective_rating" text,
	"note" text,
	"rated_by" text NOT NULL,
	"rated_at" bigint NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "strategy_rating_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "finding_note" ADD CONSTRAINT "finding_note_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generic_decision" ADD CONSTRAINT "generic_decision_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "launch_gate" ADD CONSTRAINT "launch_gate_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_evidence" ADD CONSTRAINT "own_evidence_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_task" ADD CONSTRAINT "own_task_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_check" ADD CONSTRAINT "readiness_check_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_rating" ADD CONSTRAINT "strategy_rating_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_note_of" ON "finding_note" USING btree ("workspace_id","rule_id");