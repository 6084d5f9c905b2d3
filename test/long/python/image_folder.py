"""Makes pictures for the metadata of an image folder, loads it with datasets, and prints what it finds."""
import json, os, sys

from PIL import Image

os.environ["HF_HUB_OFFLINE"] = "1"
import datasets

folder, names = sys.argv[1], json.loads(sys.argv[2])
datasets.disable_progress_bars()
for line in open(os.path.join(folder, "train", "metadata.jsonl"), encoding="utf-8"):
    row = json.loads(line)
    path = os.path.join(folder, "train", row["file_name"])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    Image.new("RGB", (row["width"], row["height"])).save(path)
data = datasets.load_dataset("imagefolder", data_dir=folder, cache_dir=os.path.join(folder, "cache"))["train"]
features = data.features.copy()
features["objects"]["categories"] = datasets.List(datasets.ClassLabel(names=names))
data = data.cast(features)
label = data.features["objects"]["categories"].feature
rows = [
    {
        "size": row["image"].size,
        "bbox": row["objects"]["bbox"],
        "names": [label.int2str(number) for number in row["objects"]["categories"]],
        **{key: row[key] for key in row if key not in ("image", "objects", "width", "height")},
        "objects": {key: row["objects"][key] for key in row["objects"] if key not in ("bbox", "categories")},
    }
    for row in data
]
types = {name: str(feature) for name, feature in data.features.items()}
print(json.dumps({"rows": rows, "types": types}))
