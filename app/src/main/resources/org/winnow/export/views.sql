-- Made anew at every export, so that they are those of this version.

DROP VIEW IF EXISTS claim_named;
DROP VIEW IF EXISTS cited_paper;

CREATE VIEW claim_named AS
SELECT c.claim, s.name AS subject, s.type AS subject_type, c.state, c.predicate, o.name AS object,
       o.type AS object_type, c.negated, c.effect, c.decision, c.confidence, c.evidence, c.documents,
       c.sources
FROM claim c JOIN entity s ON s.id = c.subject JOIN entity o ON o.id = c.object;

CREATE VIEW cited_paper AS
SELECT COALESCE('PMID:' || ci.pmid, 'doi:' || ci.doi) AS paper, COUNT(DISTINCT e.claim) AS claims,
       COUNT(DISTINCT e.document) AS reviews
FROM citation ci JOIN evidence e ON e.evidence = ci.evidence
WHERE ci.pmid IS NOT NULL OR ci.doi IS NOT NULL
GROUP BY COALESCE('PMID:' || ci.pmid, 'doi:' || ci.doi);
