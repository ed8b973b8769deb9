MATCH (meta:SpaceGovernanceGraph)
RETURN meta
