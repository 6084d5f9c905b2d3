"""Reads mask PNGs with Pillow, and their data set with datumaro, and prints their pixels and the areas of the objects."""
import json, pathlib, sys

import numpy
from datumaro import Dataset
from PIL import Image

root = pathlib.Path(sys.argv[1]).resolve()
pictures = {}
for path in sorted(root.glob("Segmentation*/**/*.png")):
    with Image.open(path) as picture:
        palette = (picture.getpalette() or [])[:768]
        pictures[str(path.relative_to(root))] = {
            "mode": picture.mode,
            "pixels": numpy.array(picture).tolist(),
            "colors": [palette[at : at + 3] for at in range(0, len(palette), 3)],
        }
dataset = Dataset.import_from(str(root), "voc_instance_segmentation")
names = [category.name for category in next(iter(dataset.categories().values())).items]
items = {
    item.id: {
        "split": item.subset,
        "areas": sorted([names[annotation.label], int(annotation.get_area())] for annotation in item.annotations),
    }
    for item in dataset
}
(root / "found.json").write_text(json.dumps({"pictures": pictures, "names": names, "items": items}))
