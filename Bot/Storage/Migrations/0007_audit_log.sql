-- Who looked at and changed what: lines are added, never changed. hash: SHA-256 over the line and the hash of the one before.
-- author: as in case_events. subject: a case's reference, or empty.
CREATE TABLE audit_log (
    municipality text   NOT NULL,
    seq          bigint NOT NULL,
    at           bigint NOT NULL,
    author       text   NOT NULL,
    action       text   NOT NULL,
    subject      text   NOT NULL,
    hash         bytea  NOT NULL,
    PRIMARY KEY (municipality, seq)
);

CREATE INDEX audit_log_by_subject ON audit_log (municipality, subject, seq);

-- The ends of each chain, encrypted, so that nobody without the keys can make the log fit after changing it.
CREATE TABLE audit_ends (
    municipality text  NOT NULL PRIMARY KEY,
    sealed       bytea NOT NULL
);
