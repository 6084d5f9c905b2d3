"""Reads COCO files with pycocotools, and prints what it finds of each annotation, and how well a file fits itself."""
import contextlib, io, json, sys

from pycocotools import mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval


def read(path):
    with contextlib.redirect_stdout(io.StringIO()):
        coco = COCO(path)
        found = []
        for annotation in coco.loadAnns(coco.getAnnIds()):
            if not annotation["segmentation"]:
                found.append(None)
                continue
            rle = coco.annToRLE(annotation)
            # Of polygons it makes bytes; what is a text in the file stays one.
            counts = rle["counts"] if isinstance(rle["counts"], str) else rle["counts"].decode()
            found.append({"area": int(mask.area(rle)), "rle": counts})
        results = [
            {key: annotation[key] for key in ("image_id", "category_id", "bbox")} | {"score": 0.9}
            for annotation in coco.dataset["annotations"]
            if not annotation["iscrowd"]
        ]
        precision = None
        # A box without area overlaps nothing, itself included.
        if results and all(min(result["bbox"][2:]) > 0.1 for result in results):
            evaluation = COCOeval(coco, coco.loadRes(results), "bbox")
            # By size, an outline and the box around it count as different ones.
            evaluation.params.areaRng, evaluation.params.areaRngLbl = [[0, 1e10]], ["all"]
            evaluation.params.maxDets = [1000]
            evaluation.evaluate()
            evaluation.accumulate()
            precisions = evaluation.eval["precision"]
            precision = round(float(precisions[precisions > -1].min()), 6)
    names = {category["name"]: category["id"] for category in coco.loadCats(coco.getCatIds())}
    return {"annotations": found, "images": len(coco.getImgIds()), "categories": names, "precision": precision}


print(json.dumps([read(path) for path in sys.argv[1:]]))
