"""Converts an export to COCO with datumaro: items made line by line, and its own exporter."""
import json, re, sys, time

from datumaro.components.annotation import Bbox
from datumaro.components.dataset import Dataset
from datumaro.components.dataset_base import DatasetItem
from datumaro.components.media import ImageFromFile

start = time.time()
categories = ["Car", "Truck", "Bus", "Bicycle", "Person", "Sign", "Dog", "Bench"]
numbers = {name: number for number, name in enumerate(categories)}


def items():
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            asset = json.loads(line)
            size = asset["metadata"]
            name = asset["externalId"]
            boxes = []
            for number, tool in enumerate(asset["task"]["tools"]):
                box = tool["bounding-box"]
                sides = box["x"], box["y"], box["width"], box["height"]
                boxes.append(Bbox(*sides, label=numbers[tool["title"]], id=number, group=number))
            media = ImageFromFile(path=name, size=(size["height"], size["width"]))
            yield DatasetItem(name.removesuffix(".jpg"), subset="default", media=media, annotations=boxes)


Dataset.from_iterable(list(items()), categories=categories).export(sys.argv[2], "coco_instances", save_media=False)
memory = int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) / 1000
print(json.dumps({"seconds": time.time() - start, "memory": memory}))
