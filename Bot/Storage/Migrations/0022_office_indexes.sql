-- Statistics count from this alone, and the closed cases are read in their order, so that neither goes through the documents of all cases.
CREATE INDEX cases_counted ON cases (municipality, received_on, outcome, answered_on, reference);

CREATE INDEX cases_closed_last ON cases (municipality, closed_on DESC, reference) WHERE state = 'closed';
