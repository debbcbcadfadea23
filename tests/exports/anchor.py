"""Stands alone: finds each annotation of a page in a text by its selectors, and prints what it found as JSON.

Usage: anchor.py ANNOTATIONS TEXT
"""

import json
import sys
from pathlib import Path

page = json.loads(Path(sys.argv[1]).read_text("utf-8"))
text = Path(sys.argv[2]).read_bytes().decode("utf-8")
found = []
for annotation in page["items"]:
    selectors = {one["type"]: one for one in annotation["target"]["selector"]}
    place, quote = selectors["TextPositionSelector"], selectors["TextQuoteSelector"]
    by_place = text[place["start"] : place["end"]]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    found.append([by_place, text.count(around), text.find(around) + len(quote["prefix"]) == place["start"]])
print(json.dumps(found, ensure_ascii=False))
