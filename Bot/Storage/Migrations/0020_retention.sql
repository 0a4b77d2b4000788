-- When it was last looked for all that had to go. One row.
CREATE TABLE retention_runs (
    id     integer NOT NULL PRIMARY KEY,
    ran_at bigint  NOT NULL
);

-- How much of each kind went by itself on a day. Nothing of anybody.
CREATE TABLE retention_counts (
    municipality text   NOT NULL,
    kind         text   NOT NULL,
    day          text   NOT NULL,
    removed      bigint NOT NULL,
    PRIMARY KEY (municipality, kind, day)
);

CREATE INDEX cases_closed ON cases (closed_on, municipality) WHERE closed_on IS NOT NULL;

CREATE INDEX audit_log_by_time ON audit_log (municipality, at);
