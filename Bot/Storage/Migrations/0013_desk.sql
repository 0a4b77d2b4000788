-- A citizen at the service desk. document is encrypted. clerk: the login of who talks with the citizen; aside: 1 where anyone of the desk may take it up.
CREATE TABLE desk_contacts (
    id           text    NOT NULL PRIMARY KEY,
    municipality text    NOT NULL,
    clerk        text    NOT NULL,
    aside        integer NOT NULL,
    opened_at    bigint  NOT NULL,
    touched_at   bigint  NOT NULL,
    document     bytea   NOT NULL
);

CREATE INDEX desk_contacts_of_clerk ON desk_contacts (municipality, clerk, opened_at);

CREATE INDEX desk_contacts_by_age ON desk_contacts (touched_at);

-- How many contacts of a month (2026-11) ended how. Nothing of anybody.
CREATE TABLE desk_counts (
    municipality text   NOT NULL,
    month        text   NOT NULL,
    result       text   NOT NULL,
    contacts     bigint NOT NULL,
    PRIMARY KEY (municipality, month, result)
);
