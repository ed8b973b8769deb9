// Find by any name
// Names, aliases, codes and symbols, best first; accents and case do not count. `~` forgives slips (`chian~`), `*` stands
// for the rest (`copu*`), quotes keep words together ("outer space"), `AND` asks for all.
WITH 'chian~ OR "outer space treaty"' AS text
CALL db.index.fulltext.queryNodes('spacegov_names', text) YIELD node, score
RETURN node, node.name AS name, score
LIMIT 25
