"""Reads CSV files as Python does, and prints their rows; writes each again in its own way, beside the first."""
import csv, json, sys

for path in sys.argv[1:]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    with open(path + ".again", "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    print(json.dumps(rows))
