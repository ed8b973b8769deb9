"""Runs what Python users are shown, against SPACEGOV_SERVER. Usage: run-examples.py notebook|page|sql PATH"""

import json
import os
import re
import sys
import tempfile
import urllib.request

what, path = sys.argv[1:]
text = open(path, encoding="utf-8").read()
server = os.environ["SPACEGOV_SERVER"]

if what == "notebook":
    scope = {}
    for cell in json.loads(text)["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), scope)
elif what == "page":
    exec(re.search(r"```python\n(.*?)```", text, re.S)[1].replace("http://127.0.0.1:4000", server), {})
else:
    import duckdb

    os.chdir(tempfile.mkdtemp())
    for name in ["edges", "claims", "evidence"]:
        urllib.request.urlretrieve(f"{server}/export/{name}.parquet?ever=true", f"{name}.parquet")
    for statement in text.split(";"):
        if statement.strip():
            print(len(duckdb.sql(statement).fetchall()), "rows")
