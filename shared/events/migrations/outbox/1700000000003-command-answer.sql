-- Answers by the caller's idempotency key, each written in the transaction that tells the outbox of what it answers.
CREATE SCHEMA IF NOT EXISTS hub;
GRANT USAGE ON SCHEMA hub TO {{app}};

CREATE TABLE hub.command_answer (
  client text NOT NULL,
  key text NOT NULL,
  input_hash text NOT NULL,
  answer jsonb NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT command_answer_pk PRIMARY KEY (client, key)
);
CREATE INDEX command_answer_by_age ON hub.command_answer (answered_at);
GRANT SELECT, INSERT, DELETE ON hub.command_answer TO {{app}};
