MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, [] AS found
