-- How many conversations of a month (2026-11) went which way, and where they stopped. kind: route or stop. A conversation is counted once, in the
-- transaction that deletes it; nothing of anybody is kept.
CREATE TABLE conversation_counts (
    municipality  text   NOT NULL,
    month         text   NOT NULL,
    kind          text   NOT NULL,
    id            text   NOT NULL,
    conversations bigint NOT NULL,
    PRIMARY KEY (municipality, month, kind, id)
);
