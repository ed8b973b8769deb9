MATCH (meta:SpaceGovernanceGraph)
RETURN meta.head AS head, null AS found
