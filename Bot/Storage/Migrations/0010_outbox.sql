-- What is to be told to the ombud, to another program of theirs, or to the citizen; written together with what it tells of. It holds only where and
-- of what: the words are found in the case when it is sent. A row outlives its case only to tell that the case was erased.
-- id: the idempotency key. route: ombud-mail, webhook, citizen-mail. line: the line of the journal that it tells of; 0 for none.
-- state: waiting, sent, failed. next_at: when it is tried next, or when whoever is trying it now has given up for sure. Times are Unix milliseconds.
-- fault: why the last attempt failed, by id; code: what the receiver answered, 0 for nothing.
CREATE TABLE outbox (
    id           text    NOT NULL PRIMARY KEY,
    municipality text    NOT NULL,
    reference    text    NOT NULL,
    kind         text    NOT NULL,
    route        text    NOT NULL,
    line         bigint  NOT NULL,
    written_at   bigint  NOT NULL,
    state        text    NOT NULL,
    next_at      bigint  NOT NULL,
    attempts     integer NOT NULL DEFAULT 0,
    fault        text,
    code         integer NOT NULL DEFAULT 0,
    ended_at     bigint
);

CREATE INDEX outbox_due ON outbox (state, next_at);

CREATE INDEX outbox_by_case ON outbox (reference, written_at);
