"""What pycocotools makes of the polygons and pixels in a file of JSON: run lengths, areas, boxes, and overlaps."""

import base64
import json
import sys

import numpy
from pycocotools import mask as coco


def text(rle):
    return {"size": rle["size"], "counts": rle["counts"].decode("ascii")}


def of_polygons(case):
    flat = [[coordinate for point in polygon for coordinate in point] for polygon in case["polygons"]]
    rle = coco.merge(coco.frPyObjects(flat, case["height"], case["width"]))
    return {"rle": text(rle), "area": int(coco.area(rle)), "box": coco.toBbox(rle).tolist()}


def of_pixels(case):
    shape = (case["height"], case["width"])
    masks = [
        numpy.asfortranarray(numpy.frombuffer(base64.b64decode(pixels), dtype=numpy.uint8).reshape(shape))
        for pixels in case["pixels"]
    ]
    rles = [coco.encode(mask) for mask in masks]
    given = coco.frPyObjects(case["uncompressed"], *shape)
    return {
        "rles": [text(rle) for rle in rles],
        "read": [base64.b64encode(coco.decode({**rle, "counts": rle["counts"].encode()}).tobytes()).decode()
                 for rle in case["compressed"]],
        "same": [text(rle) for rle in given],
        "areas": [int(area) for area in coco.area(rles)],
        "boxes": coco.toBbox(rles).tolist(),
        "united": text(coco.merge(rles)),
        "overlaps": coco.iou(rles, rles, [False] * len(rles)).tolist(),
        "in_crowds": coco.iou(rles, rles, [True] * len(rles)).tolist(),
    }


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
print(json.dumps({"polygons": [of_polygons(case) for case in cases["polygons"]],
                  "pixels": [of_pixels(case) for case in cases["pixels"]]}))
