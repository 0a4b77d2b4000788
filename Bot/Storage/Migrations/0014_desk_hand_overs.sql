-- That the desk handed a case over, for the desk to see its reference and state and no more. It goes when the case goes.
CREATE TABLE desk_hand_overs (
    reference    text   NOT NULL PRIMARY KEY REFERENCES cases (reference) ON DELETE CASCADE,
    municipality text   NOT NULL,
    handed_at    bigint NOT NULL
);

CREATE INDEX desk_hand_overs_by_time ON desk_hand_overs (municipality, handed_at);

-- That a guidance was wrong. document is encrypted: the remark, and the ids of rules and findings; nothing of the citizen's.
CREATE TABLE desk_remarks (
    id           text   NOT NULL PRIMARY KEY,
    municipality text   NOT NULL,
    made_at      bigint NOT NULL,
    document     bytea  NOT NULL
);

CREATE INDEX desk_remarks_by_time ON desk_remarks (municipality, made_at);
