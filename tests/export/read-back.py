"""Reads each format back by the tool that it is for, and prints what it found as JSON. Usage: read-back.py FOLDER"""

import json
import sys

import duckdb
import frictionless
import igraph
import networkx
import pandas
import pypandoc
import rdflib

folder = sys.argv[1]


def path(name):
    return f"{folder}/{name}"


found = {}

edges = pandas.read_csv(path("edges.csv"))
found["pandas csv"] = {
    "rows": len(edges),
    "dates": int(pandas.to_datetime(edges["since_from"]).notna().sum()),
    "written": int(edges["since"].notna().sum()),
}
parquet = pandas.read_parquet(path("edges.parquet"))
found["pandas parquet"] = {
    "claims": parquet["claim"].tolist(),
    "since": [None if pandas.isna(value) else str(value) for value in parquet["since_from"]],
    "sources": [list(value) for value in parquet["sources"]],
    "recorded": str(parquet["recorded_at"].dtype),
}
lines = pandas.read_json(path("claims.jsonl"), lines=True, dtype=False)
found["pandas jsonl"] = {"rows": len(lines), "documents": lines["evidence"].map(lambda list: list[0]["document"]).tolist()}

found["duckdb"] = {
    "parquet": duckdb.sql(f"SELECT relation, count(*) FROM '{path('edges.parquet')}' GROUP BY 1 ORDER BY 1").fetchall(),
    "csv": duckdb.sql(f"SELECT count(*), count(since_from) FROM '{path('edges.csv')}'").fetchall()[0],
    "days": duckdb.sql(
        f"SELECT count(*) FROM '{path('edges.parquet')}' WHERE since_from < DATE '1970-01-01'"
    ).fetchall()[0][0],
}


def graph(read):
    return {
        "nodes": {id: data.get("name") or data.get("label") for id, data in read.nodes(data=True)},
        "edges": sorted([a, b, data["relation"]] for a, b, data in read.edges(data=True)),
        "parallel": read.is_multigraph(),
    }


found["networkx graphml"] = graph(networkx.read_graphml(path("graph.graphml")))
gexf = networkx.read_gexf(path("graph.gexf"))
found["networkx gexf"] = {
    **graph(gexf),
    "time": {data["id"]: [data.get("start"), data.get("end")] for _, _, data in gexf.edges(data=True)},
}

SG = "PREFIX sg: <urn:spacegov:ontology:> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>"
PARTIES = f"{SG} SELECT ?state WHERE {{ ?state sg:PARTY_TO <urn:spacegov:instrument:moon> }} ORDER BY ?state"
SOURCES = (
    f"{SG} SELECT DISTINCT ?document WHERE {{ ?claim rdf:object <urn:spacegov:instrument:moon> ;"
    " rdf:predicate sg:PARTY_TO ; prov:wasDerivedFrom ?document } ORDER BY ?document"
)
for name, syntax in [("graph.ttl", "turtle"), ("graph.jsonld", "json-ld")]:
    triples = rdflib.Graph().parse(path(name), format=syntax)
    found[f"rdflib {syntax}"] = {
        "triples": len(triples),
        "parties": [str(row[0]) for row in triples.query(PARTIES)],
        "sources": [str(row[0]) for row in triples.query(SOURCES)],
    }
dataset = rdflib.Dataset()
dataset.parse(path("graph.trig"), format="trig")
found["rdflib trig"] = {"graphs": len({str(one.identifier) for one in dataset.graphs() if len(one) > 0})}

read = igraph.Graph.Read_GraphML(path("graph.graphml"))
found["igraph"] = {
    "nodes": {node["id"]: node["name"] for node in read.vs},
    "edges": sorted([read.vs[edge.source]["id"], read.vs[edge.target]["id"], edge["relation"]] for edge in read.es),
}

for name, syntax in [("documents.csl.json", "csljson"), ("documents.bib", "bibtex"), ("documents.ris", "ris")]:
    works = json.loads(pypandoc.convert_file(path(name), "csljson", format=syntax))
    found[f"pandoc {syntax}"] = sorted(work["title"] for work in works)

report = frictionless.validate(path("package/datapackage.json"))
found["frictionless"] = {"valid": report.valid, "errors": report.flatten(["title", "note"])[:5], "tables": len(report.tasks)}

print(json.dumps(found, default=str))
